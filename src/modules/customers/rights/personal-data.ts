import type { PersonalData } from "../../../platform/personal-data.ts";
import { requestsOf } from "./keep-request.ts";

/** Days that an answered request is kept: for as long as one may complain about the answer. */
const answeredDays = 1_095;

/** What the register of requests holds of people. */
export const rightsPersonalData: PersonalData = {
  module: "customers-rights",
  tables: [
    {
      table: "rights_requests",
      columns: {
        id: "key",
        kind: "behaviour",
        state: "none",
        subject: "key",
        channel: "behaviour",
        asked: "content",
        waits_for: "none",
        decided_by: "key",
        reason: "content",
        erasing: "key",
        report: "none",
      },
      subjects: "array[t.subject]",
      retention: { days: answeredDays, after: "finished_at" },
    },
  ],

  async find(db, subject) {
    const [row] = await db.query<{ count: number }>(
      "select count(*)::int as count from rights_requests where subject = $1",
      [subject],
    );
    return { rights_requests: row.count };
  },

  async export(db, subject) {
    const requests = await requestsOf(db, [subject]);
    return { requests: requests.map(({ subject: _subject, decidedBy: _decidedBy, ...request }) => request) };
  },

  async erase(tx, subject) {
    // The erasure that is under way answers itself, and what stays of it names nobody.
    await tx.query("delete from rights_requests where subject = $1 and erasing is null", [subject]);
    await tx.query("update rights_requests set subject = null where subject = $1", [subject]);
    await tx.query("update rights_requests set decided_by = null where decided_by = $1", [subject]);
  },

  async expire(db, now) {
    const gone = await db.query(
      `delete from rights_requests where finished_at <= $1::timestamptz - make_interval(days => $2) returning 1`,
      [now, answeredDays],
    );
    return gone.length;
  },
};
