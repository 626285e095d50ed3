import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Identity,
  identityMigrations,
  lockIdentity,
  openIdentity,
} from "../../src/modules/customers/identity/index.ts";
import {
  consentEventsAfter,
  type Intake,
  importPeople,
  intakeMigrations,
  openIntake,
} from "../../src/modules/customers/intake/index.ts";
import { lastPosition } from "../../src/modules/customers/intake/kept-events.ts";
import { readPeopleMapping } from "../../src/modules/customers/intake/people-import/mapping.ts";
import { openSources, type Sources, sourceMigrations } from "../../src/modules/customers/sources/index.ts";
import {
  type Consent,
  type ConsentRecord,
  consentMigrations,
  openConsent,
} from "../../src/modules/trust/consent/index.ts";
import { openTestDatabase, type TestDatabase } from "../../src/platform/db/testing.ts";

/*
 * What sources tell of people's consents, by import and by event: real rooms, wired as the house wires them.
 */

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
let db: TestDatabase;
let folder: string;
let sources: Sources;
let intake: Intake;
let identity: Identity;
let consent: Consent;
let now = new Date("2026-05-01T12:00:00Z");
const clock = { now: () => now };
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

const ids = new Map<string, string>();
let learned: ConsentRecord[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-consents-"));
  db = await openTestDatabase([consentMigrations, sourceMigrations, intakeMigrations, identityMigrations]);
  sources = openSources({ db, clock });
  identity = openIdentity({ db, clock, sources });
  consent = openConsent({
    db,
    clock,
    heard: async (records) => {
      learned.push(...records);
    },
  });
  intake = await openIntake({ db, clock, sources, log: silent, accepted: () => {} });
  const register = async (
    name: string,
    platform: "browser" | "server" | "file",
    more: { kind?: "partner" | "sales"; purposes?: string[] } = {},
  ) => {
    const { source } = await sources.register({
      name,
      platform,
      kind: "sales",
      owner: "Stores",
      contact: "stores@shop.example",
      licence: "own data",
      purposes: ["service", "marketing"],
      retentionDays: 365,
      ...more,
    });
    ids.set(name, source.id);
    return source;
  };
  await register("site", "browser");
  await register("till", "server");
  await register("desk", "server", { purposes: ["service"] });
  await register("crm", "file");
  const partner = await register("partner", "server", { kind: "partner" });
  await sources.attest(partner.id, {
    scope: "all",
    signer: "somebody",
    fileHash: "a".repeat(64),
    expiresAt: new Date("2027-05-01T00:00:00Z"),
  });
}, 120_000);
afterAll(async () => {
  await intake?.close();
  await db?.close();
  await rm(folder, { recursive: true, force: true });
});

const heed = () =>
  consent.followReports({
    settled: () => lastPosition(db),
    eventsAfter: consentEventsAfter,
    readableSource: async (id) =>
      (await sources.standing(id, now)).readable ? await sources.source(id) : undefined,
    lock: lockIdentity,
    naming: async (events) => {
      const known = await identity.sourcesOf(events);
      return (tx, within) => identity.resolve(tx, within, known);
    },
  });

async function tells(source: string, userId: string, said: object, event: object = {}) {
  const kept = await intake.accept(await sources.get(ids.get(source) ?? ""), {
    events: [{ type: "track", event: "Seen", userId, context: { consent: said }, ...event }],
    defaults: { receivedAt: now },
  });
  expect(kept).toEqual([{ state: "kept" }]);
  return heed();
}
const says = (source: string, userId: string, marketing: boolean, event: object = {}) =>
  tells(source, userId, { categoryPreferences: { marketing } }, event);

const subjectsOf = async (kind: string, value: string) =>
  (await identity.personBy(db, { kind, value }))?.subjects ?? [];
const statesOf = async (userId: string) =>
  (await consent.recordsOf(await subjectsOf("userId", userId))).map(({ state, by }) => `${state} by ${by}`);
const mayMarket = async (userId: string) =>
  (await consent.mayUse({ subjects: await subjectsOf("userId", userId), purpose: "marketing", at: now }))
    .permitted;

describe("a server of the company's", () => {
  test("gives and takes back a consent for a purpose of its terms, once, with its source, time and event", async () => {
    learned = [];
    await says("till", "ada", true, { timestamp: "2026-04-30T09:00:00Z", messageId: "ada-1" });
    await says("till", "ada", true);
    expect(await mayMarket("ada")).toBe(true);
    later(1);
    await says("till", "ada", false);
    await says("till", "ada", false);
    const records = await consent.recordsOf(await subjectsOf("userId", "ada"));
    expect(records).toMatchObject([
      {
        purpose: "marketing",
        purposeVersion: 1,
        state: "given",
        at: new Date("2026-04-30T09:00:00Z"),
        by: "source",
        channel: "event",
        evidence: { source: ids.get("till"), messageId: "ada-1" },
      },
      { state: "withdrawn", by: "source", at: now },
    ]);
    expect(records[0]?.expiresAt).toBeDefined();
    expect(learned.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    expect(await mayMarket("ada")).toBe(false);
  });

  test("gives nothing for a purpose beyond its terms, and nothing that is no purpose", async () => {
    await says("desk", "bea", true);
    expect(await tells("till", "bea", { categoryPreferences: { everything: true, service: false } })).toEqual(
      {
        records: 0,
        unheeded: { "unknown-purpose": 1, "not-a-choice": 1 },
      },
    );
    expect(await statesOf("bea")).toEqual([]);
  });

  test("names the notice that was shown where it was one of ours", async () => {
    const first = await says("till", "cyd", true);
    expect(first.records).toBe(1);
    const subjects = await subjectsOf("userId", "cyd");
    const { notice } = await consent.withdraw({
      subjects,
      purpose: "marketing",
      language: "zh",
      channel: "web",
    });
    await tells("till", "cyd-2", { categoryPreferences: { Marketing: true }, notice });
    expect(await consent.recordsOf(await subjectsOf("userId", "cyd-2"))).toMatchObject([
      { state: "given", notice, language: "zh" },
    ]);
    await tells("till", "cyd-3", { categoryPreferences: { marketing: true }, notice: "f".repeat(64) });
    expect((await consent.recordsOf(await subjectsOf("userId", "cyd-3")))[0]).not.toHaveProperty("notice");
  });

  test("lifts no refusal that the person said here, and no newer decision by older news", async () => {
    await says("till", "dan", false);
    const subjects = await subjectsOf("userId", "dan");
    const web = { subjects, purpose: "marketing", language: "en", channel: "web" } as const;
    later(1);
    await consent.give(web);
    await says("till", "dan", false, { timestamp: "2026-04-01T00:00:00Z" });
    expect(await mayMarket("dan")).toBe(true);
    await consent.withdraw(web);
    later(60);
    expect((await says("till", "dan", true)).unheeded).toEqual({ "own-no-stands": 1 });
    await says("till", "dan", false);
    later(60);
    await says("till", "dan", true);
    expect(await mayMarket("dan")).toBe(false);
    expect(await statesOf("dan")).toEqual(["refused by source", "given by person", "withdrawn by person"]);
  });
});

describe.each(["site", "partner"])("the word of %s", (source) => {
  test("refuses and withdraws, and never makes a consent of nothing or of a refusal", async () => {
    const who = `eve-${source}`;
    await says(source, who, true);
    expect(await statesOf(who)).toEqual([]);
    await says(source, who, false);
    expect(await statesOf(who)).toEqual(["refused by source"]);
    later(1);
    expect((await says(source, who, true)).unheeded).toEqual({ "source-may-not-give": 1 });
    expect(await mayMarket(who)).toBe(false);
    await says("till", who, true);
    expect(await mayMarket(who)).toBe(true);
    later(1);
    await says(source, who, false);
    later(1);
    await says(source, who, true);
    expect(await mayMarket(who)).toBe(false);
    expect(await statesOf(who)).toEqual(["refused by source", "given by source", "withdrawn by source"]);
  });
});

describe("an imported file", () => {
  test("makes a record of each consent that it states, and of what it does not state none", async () => {
    const file = join(folder, "people.csv");
    await writeFile(
      file,
      "no,news,changed\n1,yes,2026-04-01\n2,no,2026-04-02\n3,,2026-04-03\n4,perhaps,2026-04-03\n",
    );
    const mapping = readPeopleMapping("{ id: no, timestamp: changed, consents: { marketing: news } }");
    const asked = { source: "crm", file, mapping };
    await importPeople(asked, { sources, intake, clock });
    expect(await heed()).toMatchObject({ records: 2 });
    await importPeople(asked, { sources, intake, clock });
    expect(await heed()).toMatchObject({ records: 0 });
    const stateOf = async (no: string) =>
      (await consent.recordsOf(await subjectsOf("record:crm", no))).map(({ state, at, channel }) => [
        state,
        at.toISOString().slice(0, 10),
        channel,
      ]);
    expect(await stateOf("1")).toEqual([["given", "2026-04-01", "import"]]);
    expect(await stateOf("2")).toEqual([["refused", "2026-04-02", "import"]]);
    expect(await stateOf("3")).toEqual([]);
    expect(await stateOf("4")).toEqual([]);
  });

  test("does not stretch a yes to terms that came to ask for more since", async () => {
    const purpose = (await consent.purposes()).find(({ id }) => id === "marketing");
    if (!purpose) throw new Error("no marketing");
    const { id, version, ...terms } = purpose;
    later(60);
    await consent.changePurpose({ id, version, terms: { ...terms, retentionDays: terms.retentionDays + 1 } });
    const at = { timestamp: new Date(now.getTime() - 1_000).toISOString() };
    expect((await says("till", "flo", true, at)).unheeded).toEqual({ "asked-for-less-then": 1 });
    expect((await says("till", "flo", true)).records).toBe(1);
  });
});
