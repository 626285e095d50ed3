import type { Database } from "../../../platform/db/index.ts";
import type { PersonalData, PersonalTable } from "../../../platform/personal-data.ts";
import type { SourcePort } from "../words.ts";
import { expireLooks, expireOfSource } from "./expire-facts.ts";
import { purposesIn, sourceIn } from "./given-for.ts";
import { personSource, projectorLock } from "./tables.ts";

/** Days that a person can see who looked at them. */
const lookDays = 1_095;

const bySource = { whileNeeded: true, why: "each source says for how many days its facts are kept" } as const;
const byHand = { whileNeeded: true, why: "a setting, until somebody changes it" } as const;
const counted = { whileNeeded: true, why: "counts by source; of whom, they do not say" } as const;

const tally = {
  subject: "key",
  definition: "behaviour",
  source: "none",
  unit: "none",
  function: "none",
  first_value: "content",
  last_value: "content",
  word: "content",
} as const;

const tables: readonly PersonalTable[] = [
  {
    table: "profiles",
    columns: { subject: "key" },
    subjects: "array[t.subject]",
    retention: { whileNeeded: true, why: "it says that there is a profile" },
  },
  {
    table: "profile_traits",
    columns: {
      subject: "key",
      name: "content",
      source: "none",
      value: "content",
      message_id: "key",
      word: "content",
    },
    subjects: "array[t.subject]",
    retention: bySource,
  },
  {
    table: "profile_days",
    columns: { ...tally, first_value: "content", last_value: "content" },
    subjects: "array[t.subject]",
    retention: bySource,
  },
  { table: "profile_totals", columns: tally, subjects: "array[t.subject]", retention: bySource },
  {
    table: "profile_looks",
    columns: {
      id: "key",
      subject: "key",
      looker: "key",
      roles: "none",
      purpose: "behaviour",
      via: "behaviour",
    },
    subjects: "array[t.subject]",
    retention: { days: lookDays, after: "at" },
  },
  {
    table: "profile_person_drops",
    columns: { subject: "key", source: "none", reason: "none" },
    subjects: "array[t.subject]",
    retention: bySource,
  },
  { table: "profile_sources", columns: { source: "none" }, retention: counted },
  { table: "profile_set_aside", columns: { source: "none", reason: "none" }, retention: counted },
  { table: "profile_drops", columns: { source: "none", reason: "none" }, retention: counted },
  { table: "profile_definitions", columns: { name: "none", definition: "none" }, retention: byHand },
  {
    table: "profile_trait_settings",
    columns: {
      name: "none",
      category: "none",
      label_en: "none",
      label_zh: "none",
      policy: "none",
      changed_by: "key",
    },
    retention: byHand,
  },
  {
    table: "profile_segments",
    columns: { id: "none", name: "none", purpose: "none", filter: "none", changed_by: "key" },
    retention: byHand,
  },
];

const ofSubject = [
  "profiles",
  "profile_traits",
  "profile_days",
  "profile_totals",
  "profile_looks",
  "profile_person_drops",
] as const;

/** A row with its source's id, and with what it was given for where that is less than the source's terms allow. */
function withPurposes<Row extends { readonly source: string }>(row: Row) {
  const purposes = purposesIn(row.source);
  return { ...row, source: sourceIn(row.source), ...(purposes && { purposes }) };
}

export interface ProfilesPersonalPorts {
  readonly db: Database;
  readonly sources: Pick<SourcePort, "source">;
}

/** What the profiles hold of people. */
export const profilesPersonalData = ({ db: own, sources }: ProfilesPersonalPorts): PersonalData => ({
  module: "customers-profiles",
  tables,

  async find(db, subject) {
    const counts = ofSubject.map(
      (table) => `(select count(*)::int from ${table} where subject = $1) as ${table}`,
    );
    const [found] = await db.query<Record<string, number>>(`select ${counts.join(", ")}`, [subject]);
    return found ?? {};
  },

  async export(db, subject) {
    const traits = await db.query<{ source: string }>(
      `select name, value, source, collected_at as "collectedAt", first_at as "firstAt" from profile_traits
       where subject = $1 and value is not null order by name, source`,
      [subject],
    );
    const computed = await db.query<{ source: string }>(
      `select definition, source, day, nullif(unit, '') as currency, events, total, first_value as "first",
         last_value as "last" from profile_days where subject = $1 order by definition, source, day`,
      [subject],
    );
    const looks = await db.query(
      "select at, roles, purpose, via from profile_looks where subject = $1 order by at",
      [subject],
    );
    const notTaken = await db.query(
      `select source, reason, dropped as count, last_at as "lastAt" from profile_person_drops
       where subject = $1 order by source, reason`,
      [subject],
    );
    return { traits: traits.map(withPurposes), computed: computed.map(withPurposes), looks, notTaken };
  },

  async erase(tx, subject) {
    // Not while a batch is under way that has read events of theirs.
    await tx.query("select pg_advisory_xact_lock($1)", [projectorLock]);
    for (const table of ofSubject) await tx.query(`delete from ${table} where subject = $1`, [subject]);
    await tx.query("update profile_looks set looker = null where looker = $1", [subject]);
    await tx.query("update profile_trait_settings set changed_by = null where changed_by = $1", [subject]);
    await tx.query("update profile_segments set changed_by = null where changed_by = $1", [subject]);
  },

  async expire(db, now) {
    const known = await db.query<{ source: string }>("select source from profile_sources");
    let removed = await expireLooks(db, new Date(now.getTime() - lookDays * 86_400_000));
    for (const { source: id } of known) {
      const source = id === personSource ? undefined : await sources.source(sourceIn(id));
      if (!source) continue;
      const since = new Date(now.getTime() - source.retentionDays * 86_400_000);
      removed += await own.transaction((tx) => expireOfSource(tx, { source: id, since }));
    }
    return removed;
  },
});
