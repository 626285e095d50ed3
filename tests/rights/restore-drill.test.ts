import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  openWithdrawals,
  takeBackAgain,
  type Withdrawals,
} from "../../src/modules/customers/rights/index.ts";
import {
  type NewSource,
  openSources,
  type Sources,
  sourceMigrations,
} from "../../src/modules/customers/sources/index.ts";
import { type Consent, consentMigrations, openConsent } from "../../src/modules/trust/consent/index.ts";
import { backupDatabase, backupWrittenAt, restoreDatabase } from "../../src/platform/db/index.ts";
import { openTestDatabase, type TestDatabase } from "../../src/platform/db/testing.ts";
import { timeOrderedId } from "../../src/platform/ids.ts";

/*
 * A backup is written, things are taken back, the backup is restored: what was taken back stays so.
 */

const folders = [consentMigrations, sourceMigrations];
let folder: string;
let db: TestDatabase;
let withdrawals: Withdrawals;
let consent: Consent;
let sources: Sources;
let now: Date;
const clock = { now: () => now };
const later = () => {
  now = new Date(now.getTime() + 60_000);
};
const open = () => openWithdrawals({ folder, where: "folder", clock });

beforeEach(async () => {
  now = new Date("2026-05-01T12:00:00Z");
  folder = await mkdtemp(join(tmpdir(), "rapport-drill-"));
  db = await openTestDatabase(folders);
  withdrawals = await open();
  sources = openSources({ db, clock, withdrawn: withdrawals.note });
  consent = openConsent({
    db,
    clock,
    withdrawn: (records) => withdrawals.note(records.map((record) => ({ kind: "consent", ...record }))),
  });
  later();
}, 120_000);
afterEach(async () => {
  await withdrawals.close();
  await db.close();
  await rm(folder, { recursive: true });
});

const answer = (subjects: readonly string[], purpose = "marketing") =>
  ({ subjects, purpose, language: "en", channel: "web" }) as const;
const stateOf = async (subject: string, purpose = "marketing") =>
  (await consent.currentOf([subject])).find((one) => one.purpose.id === purpose)?.state;
const backUp = async (name: string) => {
  const file = join(folder, name);
  await backupDatabase(db, file, { at: now });
  later();
  return file;
};
const restore = async (file: string, erased: readonly string[] = []) => {
  await restoreDatabase(db, file, { folders, yes: true });
  return takeBackAgain(
    { backupAt: await backupWrittenAt(file) },
    {
      withdrawals,
      erased: async () => erased,
      consents: consent.withdrawAgain,
      sources: sources.revokeAgain,
    },
  );
};

const partner: NewSource = {
  name: "partner",
  platform: "server",
  kind: "partner",
  owner: "Stores",
  contact: "stores@shop.example",
  licence: "contract",
  purposes: ["service"],
  retentionDays: 365,
};

describe("after an older backup is restored", () => {
  test("consents that were withdrawn, refused or objected to since are so still, with their own times and authors", async () => {
    const [ada, bo, cy] = [timeOrderedId(), timeOrderedId(), timeOrderedId()];
    await consent.give(answer([ada, bo]));
    const file = await backUp("one.backup");
    await consent.withdraw(answer([ada]));
    const withdrawnAt = now;
    await consent.object(answer([cy], "analytics"));
    await consent.recordGpc({ subjects: [cy], at: now, channel: "web" });
    expect(await restore(file)).toEqual({ consents: 5, sources: 0, apiKeys: 0, complete: true });
    expect(await stateOf(ada)).toBe("withdrawn");
    expect(await stateOf(bo)).toBe("given");
    expect(await stateOf(cy, "analytics")).toBe("objected");
    expect(await stateOf(cy, "sale")).toBe("refused");
    expect((await consent.recordsOf([ada])).at(-1)).toMatchObject({
      state: "withdrawn",
      at: withdrawnAt,
      by: "person",
      channel: "web",
      evidence: { restored: true },
    });
    expect((await restore(await backUp("two.backup"))).consents).toBe(0);
  }, 120_000);

  test("a consent that was given again before the backup stands, and one given again after it must be asked for anew", async () => {
    const [ada, bo] = [timeOrderedId(), timeOrderedId()];
    await consent.give(answer([ada, bo]));
    await consent.withdraw(answer([ada]));
    await consent.give(answer([ada]));
    const file = await backUp("one.backup");
    await consent.withdraw(answer([bo]));
    await consent.give(answer([bo]));
    await restore(file);
    expect(await stateOf(ada)).toBe("given");
    expect(await stateOf(bo)).toBe("withdrawn");
  }, 120_000);

  test("write keys, attestations and sources that were revoked or closed since are so still", async () => {
    const { source, writeKey = "" } = await sources.register(partner);
    const { source: other } = await sources.register({ ...partner, name: "other", kind: "sales" });
    const signed = {
      scope: "all",
      signer: "somebody",
      fileHash: "a".repeat(64),
      expiresAt: new Date("2027-05-01"),
    };
    const { id: attestation } = await sources.attest(source.id, signed);
    const file = await backUp("one.backup");
    const [key] = await sources.writeKeys(source.id);
    await sources.revokeWriteKey(source.id, key?.id ?? "");
    await sources.revokeWriteKey(source.id, key?.id ?? "");
    await sources.revokeAttestation(source.id, attestation);
    await sources.close(other.id);
    expect(await restore(file)).toMatchObject({ sources: 3, complete: true });
    expect(await sources.byWriteKey(writeKey)).toBeUndefined();
    expect(await sources.standing(source.id, now)).toEqual({ readable: false, reason: "attestation-lapsed" });
    expect((await sources.get(other.id)).closedAt).toBeDefined();
  }, 120_000);

  test("nothing is written of whoever was erased, whom the list forgets", async () => {
    const [ada, bo] = [timeOrderedId(), timeOrderedId()];
    await consent.give(answer([ada, bo]));
    const file = await backUp("one.backup");
    await consent.withdraw(answer([ada, bo]));
    expect((await restore(file, [ada])).consents).toBe(1);
    expect(await stateOf(ada)).toBe("given"); // the erasure itself takes care of it
    expect(await withdrawals.memory.forget([ada])).toBe(1);
    expect((await withdrawals.all()).map((entry) => entry.kind === "consent" && entry.subject)).toEqual([bo]);
  }, 120_000);

  test("it is said where the list does not reach back to the backup", async () => {
    const ada = timeOrderedId();
    await consent.give(answer([ada]));
    const file = await backUp("one.backup");
    await consent.withdraw(answer([ada]));
    await withdrawals.close();
    await rm(join(folder, "keys", "withdrawn.log"));
    withdrawals = await open();
    expect(await restore(file)).toEqual({ consents: 0, sources: 0, apiKeys: 0, complete: false });
  }, 120_000);
});

describe("the list of withdrawals", () => {
  const file = () => join(folder, "keys", "withdrawn.log");

  test("names nobody and nothing to whoever reads it, and outlives a crash in the middle of a line", async () => {
    const ada = timeOrderedId();
    await consent.refuse(answer([ada]));
    const text = await readFile(file(), "utf8");
    expect(text).not.toContain(ada);
    expect(text).not.toContain("marketing");
    await writeFile(file(), `${text}cut-sh`);
    withdrawals = await open();
    expect(await withdrawals.all()).toMatchObject([{ kind: "consent", subject: ada, purpose: "marketing" }]);
    expect(await readFile(file(), "utf8")).toBe(text);
  });

  test("that is damaged is not read as a shorter one", async () => {
    await writeFile(file(), `${await readFile(file(), "utf8")}not base64!\n`);
    await expect(open()).rejects.toThrow(/withdrawn\.log line 2 is damaged/);
  });
});
