import type { Queryable } from "../../../platform/db/index.ts";
import type { PersonalData, PersonalTable } from "../../../platform/personal-data.ts";

const decisions = {
  whileNeeded: true,
  why: "they prove what the person consented to and keep what they refused, for as long as anything else of them is kept",
} as const;
const rules = { whileNeeded: true, why: "it is about nobody" } as const;

const tables: readonly PersonalTable[] = [
  {
    table: "consent_records",
    columns: {
      id: "key",
      subject: "key",
      purpose: "behaviour",
      state: "behaviour",
      notice: "behaviour",
      language: "behaviour",
      channel: "behaviour",
      by: "behaviour",
      evidence: "behaviour",
    },
    subjects: "array[t.subject]",
    retention: decisions,
  },
  {
    table: "consent_states",
    columns: { subject: "key", purpose: "behaviour", state: "behaviour", record: "key" },
    subjects: "array[t.subject]",
    retention: decisions,
  },
  // A view over the states: what is erased there is gone here.
  { table: "consent_decisions", columns: { subject: "key", purpose: "behaviour" }, retention: decisions },
  { table: "consent_purposes", columns: { id: "none", terms: "none" }, retention: rules },
  {
    table: "consent_purpose_versions",
    columns: { purpose: "none", terms: "none", changed_by: "key", lapses: "none" },
    retention: { whileNeeded: true, why: "it says who answers for a purpose" },
  },
  {
    table: "consent_notices",
    columns: { hash: "none", purpose: "none", language: "none", body: "none" },
    retention: rules,
  },
  { table: "consent_report_progress", columns: {}, retention: rules },
];

/**
 * What consent holds of people. The proof of a consent is needed while data is used on it, and goes with the data: an
 * erased person leaves no record here. What keeps them from being written to again is the rights' suppression list.
 */
export const consentPersonalData: PersonalData = {
  module: "trust-consent",
  tables,

  async find(db, subject) {
    const [counts] = await db.query<Record<string, number>>(
      `select (select count(*)::int from consent_records where subject = $1) as consent_records,
              (select count(*)::int from consent_states where subject = $1) as consent_states`,
      [subject],
    );
    return counts;
  },

  async export(db, subject) {
    return { consents: await readable(db, subject) };
  },

  async erase(tx, subject) {
    await tx.query("delete from consent_states where subject = $1", [subject]);
    await tx.query("delete from consent_records where subject = $1", [subject]);
  },

  expire: async () => 0,
};

/** The records in order, each with the notice that was shown, word by word. */
const readable = (db: Queryable, subject: string) =>
  db.query(
    `select r.id, r.purpose, r.purpose_version as "purposeVersion", r.state, r.at, r.by, r.channel, r.language,
       r.expires_at as "expiresAt", r.evidence, encode(r.notice, 'hex') as "noticeHash",
       convert_from(n.body, 'UTF8')::jsonb as notice
     from consent_records r left join consent_notices n on n.hash = r.notice
     where r.subject = $1 order by r.position`,
    [subject],
  );
