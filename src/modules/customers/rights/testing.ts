import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Clock, fixedClock } from "../../../platform/clock.ts";
import type { MigrationFolder, Queryable } from "../../../platform/db/index.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Log } from "../../../platform/log.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import { accountMigrations, accountsPersonalData, createAccount } from "../../accounts/index.ts";
import type { Identifier, KnownSource, SourceStanding } from "../words.ts";
import { openRights, type Rights } from "./open-rights.ts";
import { rightsPersonalData } from "./personal-data.ts";
import { ownSource, type PeoplePort, type RightsPorts } from "./ports.ts";
import { openSuppression } from "./suppression/open-suppression.ts";
import type { Suppression } from "./suppression/suppression.ts";
import { rightsMigrations } from "./tables.ts";

export const silent: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
export const noon = new Date("2027-01-31T12:00:00Z");

/** Small rooms in the place of identity and profiles, with the same doors. */
const smallRooms: MigrationFolder = {
  module: "test-rooms",
  folder: new URL("./testing/migrations/", import.meta.url),
};
export const testMigrations: readonly MigrationFolder[] = [accountMigrations, smallRooms, rightsMigrations];

const peopleOf = (db: Queryable): PeoplePort => ({
  async personOf(within, subject) {
    const rows = await within.query<{ subject: string; person: string }>(
      `select subject, person from test_people
       where person = (select person from test_people where subject = $1) order by subject`,
      [subject],
    );
    const subjects = rows.length > 0 ? rows.map((row) => row.subject) : [subject];
    return { person: rows[0]?.person ?? subject, subjects };
  },
  async personBy(within, { kind, value }) {
    const [row] = await within.query<{ subject: string }>(
      "select subject from test_names where kind = $1 and value = $2",
      [kind, value],
    );
    return row && this.personOf(within, row.subject);
  },
  identifiersOf: (within, subjects) =>
    within.query<{ kind: string; value: string; subject: string }>(
      "select kind, value, subject from test_names where subject = any($1::uuid[]) order by kind, value",
      [subjects],
    ),
  heldByOthers: (within, identifiers, subjects) =>
    within.query<{ kind: string; value: string }>(
      `select kind, value from test_names where (kind, value) in (
         select kind, value from jsonb_to_recordset($1::jsonb) as one (kind text, value text)
       ) and subject <> all($2::uuid[])`,
      [JSON.stringify(identifiers), subjects],
    ),
  async *everyIdentifier() {
    yield await db.query<{ subject: string; kind: string; value: string }>("select * from test_names");
  },
  lock: async () => {},
  keepUp: async () => {},
});

const store = (table: string): PersonalData => ({
  module: table,
  tables: [],
  find: async (db, subject) => {
    const [row] = await db.query<{ count: number }>(
      `select count(*)::int as count from ${table} where subject = $1`,
      [subject],
    );
    return { [table]: row.count };
  },
  export: async (db, subject) => ({
    rows: await db.query(`select * from ${table} where subject = $1`, [subject]),
  }),
  erase: async (tx, subject) => {
    await tx.query(`delete from ${table} where subject = $1`, [subject]);
  },
  expire: async () => 0,
});

/** A source that allows two purposes, and a partner's whose attestation has lapsed. */
const sources: Readonly<Record<string, { known: KnownSource; standing: SourceStanding }>> = {
  "shop-web": {
    known: {
      id: "shop-web",
      name: "Web shop",
      kind: "sales",
      platform: "browser",
      purposes: ["service", "marketing"],
      retentionDays: 365,
      verifies: [],
    },
    standing: { readable: true },
  },
  partner: {
    known: {
      id: "partner",
      name: "Partner Ltd",
      kind: "partner",
      platform: "file",
      purposes: ["service", "marketing"],
      retentionDays: 365,
      verifies: [],
    },
    standing: { readable: false, reason: "attestation-lapsed" },
  },
};

export interface TestRights extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly ports: RightsPorts;
  readonly folder: string;
  readonly rights: Rights;
  readonly suppression: Suppression;
  readonly objections: string[];
  /** A person with an account, a linked device and a few facts; gives the account's subject. */
  person(email: string): Promise<string>;
  names(subject: string, identifiers: readonly Identifier[]): Promise<void>;
  fact(subject: string, name: string, value: unknown, source?: string, at?: Date): Promise<void>;
}

export async function openTestRights(changed: Partial<RightsPorts> = {}): Promise<TestRights> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-rights-"));
  const db = await openTestDatabase(testMigrations);
  const clock: Clock = changed.clock ?? fixedClock(noon);
  const suppression =
    changed.suppression ?? (await openSuppression({ folder, where: "folder", clock: fixedClock(noon) }));
  const objections: string[] = [];
  const fact: TestRights["fact"] = async (subject, name, value, source = "shop-web", at = noon) => {
    await db.query("insert into test_facts values ($1, $2, $3::jsonb, $4, $5)", [
      subject,
      name,
      JSON.stringify(value),
      source,
      at,
    ]);
  };
  const names: TestRights["names"] = async (subject, identifiers) => {
    for (const { kind, value } of identifiers)
      await db.query("insert into test_names values ($1, $2, $3)", [subject, kind, value]);
  };
  const ports: RightsPorts = {
    db,
    clock,
    log: silent,
    people: peopleOf(db),
    knowledge: {
      dataOf: async (subjects) => {
        const rows = await db.query<{ name: string; value: unknown; source: string; at: Date }>(
          "select name, value, source, at from test_facts where subject = any($1::uuid[]) order by name, source",
          [subjects],
        );
        return rows.map(({ name, value, source, at }) => ({
          name,
          label: { en: `The ${name}`, zh: `${name}项` },
          value,
          category: name === "city" ? "contact" : "preference",
          source,
          collectedAt: at,
          computed: false,
          picked: source === ownSource || !rows.some((row) => row.name === name && row.source === ownSource),
          corrected:
            source !== ownSource && rows.some((row) => row.name === name && row.source === ownSource),
        }));
      },
      patternsOf: async () => [],
      consentsOf: async () => [],
      receiptsOf: async () => [],
      looksAt: async () => [],
      purposes: async () => [
        { id: "service", title: { en: "Service", zh: "服务" }, basis: "contract" },
        { id: "marketing", title: { en: "Marketing", zh: "营销" }, basis: "consent" },
      ],
    },
    self: {
      correct: ({ subjects: [subject = ""], trait, value, at }) => fact(subject, trait, value, ownSource, at),
      object: async ({ purpose }) => {
        objections.push(purpose);
      },
    },
    permissions: {
      mayUse: async ({ purpose }) =>
        purpose === "service"
          ? { permitted: true, basis: "contract" }
          : { permitted: false, reason: "no-consent" },
      categoriesOf: async () => ["preference"],
    },
    sources: {
      source: async (id) => sources[id]?.known,
      standing: async (id) => sources[id]?.standing ?? { readable: false, reason: "source-closed" },
    },
    register: [
      store("test_facts"),
      rightsPersonalData,
      store("test_people"),
      store("test_names"),
      accountsPersonalData,
    ],
    memories: [],
    suppression,
    ...changed,
  };
  return {
    db,
    ports,
    folder,
    rights: openRights(ports),
    suppression,
    objections,
    fact,
    names,
    async person(email) {
      const account = {
        email,
        displayName: `Name of ${email}`,
        roles: ["customer"],
      } as const;
      const { account: id, subject } = await createAccount(account, { db, clock });
      const device = timeOrderedId();
      for (const one of [subject, device])
        await db.query("insert into test_people values ($1, $2)", [one, subject]);
      await names(subject, [
        { kind: "account", value: id },
        { kind: "email", value: email },
        { kind: "userId", value: `user ${email}` },
      ]);
      await names(device, [{ kind: "anonymousId", value: `device ${email}` }]);
      await fact(subject, "colour", `colour of ${email}`);
      await fact(device, "city", `city of ${email}`, "partner");
      return subject;
    },
    async [Symbol.asyncDispose]() {
      await suppression.close();
      await db.close();
      await rm(folder, { recursive: true });
    },
  };
}
