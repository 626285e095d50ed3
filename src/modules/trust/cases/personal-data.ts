import { timeOrderedId } from "../../../platform/ids.ts";
import type { PersonalData, PersonalTable } from "../../../platform/personal-data.ts";

const forEver = {
  whileNeeded: true,
  why: "what went wrong once, and how it was mended, is learned from without its person",
} as const;
const withPerson = {
  whileNeeded: true,
  why: "a person may ask what became of what they called wrong",
} as const;
const subjects = "case when t.subject is not null then array[t.subject] end";

const tables: readonly PersonalTable[] = [
  {
    table: "cases",
    columns: {
      id: "key",
      opened_by: "none",
      experience: "none",
      locale: "none",
      severity: "none",
      state: "none",
      cause: "none",
      evaluation: "none",
      joined_into: "key",
    },
    retention: forEver,
  },
  // Words in it were stripped of persons when they were written.
  {
    table: "case_events",
    columns: { case_id: "key", kind: "none", by_account: "key", event: "none" },
    retention: forEver,
  },
  {
    table: "case_sources",
    columns: {
      opened_by: "behaviour",
      key: "key",
      case_id: "key",
      subject: "key",
      receipt_id: "key",
      review_id: "key",
    },
    subjects,
    retention: withPerson,
  },
  {
    table: "case_occurrences",
    columns: { opened_by: "behaviour", key: "key", occurrence: "key" },
    subjects:
      "(select array[s.subject] from case_sources s where s.opened_by = t.opened_by and s.key = t.key and s.subject is not null)",
    retention: withPerson,
  },
];

/**
 * What cases hold of people: that something was said, by whom, of which receipt. A person's own words stay on their
 * receipt. An erased person's case goes on without them; an erased member of the staff becomes an id that points nowhere.
 */
export const casesPersonalData: PersonalData = {
  module: "trust-cases",
  tables,

  async find(db, subject) {
    const [counts] = await db.query<Record<string, number>>(
      `select (select count(*)::int from case_sources where subject = $1) as case_sources,
              (select count(*)::int from case_events where by_account = $1) as case_events`,
      [subject],
    );
    return counts;
  },

  async export(db, subject) {
    return {
      cases: await db.query(
        `select s.opened_by as "openedBy", s.receipt_id as "receiptId", s.at, c.experience, c.state
         from case_sources s join cases c on c.id = s.case_id where s.subject = $1 order by s.at`,
        [subject],
      ),
      worked: await db.query("select kind, at from case_events where by_account = $1 order by at", [subject]),
    };
  },

  async erase(tx, subject) {
    await tx.query(
      `delete from case_occurrences o using case_sources s
       where s.opened_by = o.opened_by and s.key = o.key and s.subject = $1`,
      [subject],
    );
    await tx.query(
      `update case_sources set subject = null, receipt_id = null, review_id = null, key = gen_random_uuid()::text
       where subject = $1`,
      [subject],
    );
    await tx.query("update case_events set by_account = $2 where by_account = $1", [
      subject,
      timeOrderedId(),
    ]);
  },

  expire: async () => 0,
};
