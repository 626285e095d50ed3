import { afterAll, beforeAll, expect, test } from "vitest";
import {
  heldByOthers,
  type Identity,
  identityMigrations,
  lockIdentity,
  openIdentity,
} from "../../src/modules/customers/identity/index.ts";
import { sent, testSources } from "../../src/modules/customers/identity/testing.ts";
import { masked } from "../../src/modules/customers/rights/find-candidates.ts";
import type { Rights } from "../../src/modules/customers/rights/index.ts";
import { openRights } from "../../src/modules/customers/rights/open-rights.ts";
import { noon, openTestRights, testMigrations } from "../../src/modules/customers/rights/testing.ts";
import { openTestDatabase, type TestDatabase } from "../../src/platform/db/testing.ts";

/*
 * A letter comes from somebody whom no verified address names: they have their rights all the same.
 */

let db: TestDatabase;
let identity: Identity;
let rights: Rights;
let small: Awaited<ReturnType<typeof openTestRights>>;
const mail = { kind: "email", value: "ana@letters.test" };
const clerk = "0197a000-0000-7000-8000-0000000000aa";
const governor = "0197a000-0000-7000-8000-0000000000bb";

beforeAll(async () => {
  db = await openTestDatabase([...testMigrations, identityMigrations]);
  small = await openTestRights();
  identity = openIdentity({ db, clock: { now: () => noon }, sources: testSources });
  rights = openRights({
    ...small.ports,
    db,
    people: {
      personOf: identity.personOf,
      personBy: identity.personBy,
      identifiersOf: identity.identifiersOf,
      everyIdentifier: identity.everyIdentifier,
      heldByOthers,
      lock: lockIdentity,
      keepUp: async () => {},
    },
    register: [identity.personalData],
  });
  // Two visitors typed the same address, and nobody verified it for either.
  await db.transaction((tx) =>
    identity.resolve(tx, [
      sent("identify", { userId: "ana-4711", traits: { email: mail.value, phone: "+4915112345678" } }),
      sent("identify", { userId: "mallory-9", traits: { email: mail.value } }),
    ]),
  );
}, 120_000);
afterAll(async () => {
  await small?.[Symbol.asyncDispose]();
  await db?.close();
});

test("an address that proves nobody opens no request by itself, and says what to do", async () => {
  await expect(rights.enter({ kind: "erase", identifier: mail, asked: {} })).rejects.toMatchObject({
    code: "customers/no-person",
    message: expect.stringMatching(/rights-candidates.*say why/),
  });
  await expect(rights.find(mail.value)).rejects.toThrow(/rapport people find/);
});

test("its candidates are listed with nothing that names them in full", async () => {
  const candidates = await rights.candidates(mail);
  expect(candidates).toHaveLength(2);
  expect(candidates).toMatchObject([
    { verified: false, since: "2027-01-31", hasAccount: false },
    { verified: false, hasAccount: false },
  ]);
  const text = JSON.stringify(candidates);
  for (const whole of ["ana@letters.test", "ana-4711", "mallory", "+4915112345678", "letters"])
    expect(text).not.toContain(whole);
  expect(text).toContain("…78");
  expect(await rights.candidatesFor("ANA@letters.test")).toEqual(candidates);
  expect(await rights.candidates({ kind: "email", value: "nobody@letters.test" })).toEqual([]);
});

test("a clerk's choice opens a request that says why, and only the queue's decision carries it out", async () => {
  const [{ person: ana } = { person: "" }] = (await rights.candidates(mail)).filter(({ knownBy }) =>
    knownBy.some(({ kind }) => kind === "phone"),
  );
  const reason = "signed letter; customer number and birthday agree";
  const chosen = { person: ana, reason };
  const entered = await rights.enter({ kind: "erase", identifier: mail, asked: {}, chosen, by: clerk });
  expect(entered).toMatchObject({
    state: "needs-person",
    subject: ana,
    asked: { chosenBecause: reason, enteredBy: clerk },
    waitsFor: [
      { en: expect.any(String) },
      { en: expect.stringContaining(reason), zh: expect.stringContaining(reason) },
    ],
  });
  expect(await identity.identifiersOf(db, [ana])).not.toEqual([]);
  expect(await rights.queue({ state: "open", limit: 5 })).toEqual([entered]);
  expect(await rights.decide({ id: entered.id, approve: true, by: governor })).toMatchObject({
    state: "done",
    decidedBy: governor,
    asked: {},
  });
  expect(await identity.identifiersOf(db, [ana])).toEqual([]);
  expect(await rights.candidates(mail)).toHaveLength(1);
});

test("nobody can be chosen who does not go by the address", async () => {
  const chosen = { person: clerk, reason: "because I would like to" };
  await expect(rights.enter({ kind: "access", identifier: mail, asked: {}, chosen })).rejects.toMatchObject({
    code: "customers/no-person",
  });
});

test("what is masked keeps the first letters of an address and the last two characters of all else", () => {
  expect(masked("email", "ana@mail.letters.test")).toBe("a…@m….test");
  expect(masked("userId", "ana-4711")).toBe("…11");
  expect(masked("userId", "4711")).toBe("…");
  expect(masked("email", "no address")).toBe("…ss");
});
