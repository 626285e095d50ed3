import type { Clock } from "../../../platform/clock.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import { eraseSubject, tablesOfSubject } from "./erase-subject.ts";
import { edgesOf, identifiersOf } from "./read-people.ts";

const whoIsWho = { whileNeeded: true, why: "it says whose everything else is" } as const;
const log = { whileNeeded: true, why: "every link can be explained and taken back" } as const;

/** Days that a refusal is shown after it last happened. */
const refusalDays = 365;

/** What is known of who is who, in the register of personal data. */
export const identityPersonalData = ({ clock }: { readonly clock: Clock }): PersonalData => ({
  module: "customers/identity",
  tables: [
    {
      table: "people",
      columns: { subject: "key", person: "key" },
      subjects: "array[t.subject]",
      retention: whoIsWho,
    },
    {
      table: "identifiers",
      columns: { kind: "none", value: "identity", subject: "key", source: "none" },
      subjects: "array[t.subject]",
      retention: whoIsWho,
    },
    {
      table: "identifier_claims",
      columns: { kind: "none", value: "identity", subject: "key", source: "none", verified_by: "none" },
      subjects: "array[t.subject]",
      retention: whoIsWho,
    },
    {
      table: "identity_edges",
      columns: {
        id: "key",
        left_subject: "key",
        right_subject: "key",
        rule: "none",
        source: "none",
        evidence: "identity",
        by_whom: "key",
        undone_by: "key",
        why: "content",
      },
      subjects: "array[t.left_subject, t.right_subject]",
      retention: log,
    },
    {
      table: "identity_apart",
      columns: { left_subject: "key", right_subject: "key", by_whom: "key", why: "content" },
      subjects: "array[t.left_subject, t.right_subject]",
      retention: log,
    },
    {
      table: "identity_refusals",
      columns: {
        id: "key",
        reason: "none",
        source: "none",
        kind: "none",
        left_subject: "key",
        right_subject: "key",
        message_id: "key",
      },
      subjects: "array[t.left_subject, t.right_subject]",
      retention: { days: refusalDays, after: "last_at" },
    },
    {
      table: "link_reviews",
      columns: {
        id: "key",
        left_subject: "key",
        right_subject: "key",
        reason: "none",
        source: "none",
        reasons: "content",
        records: "identity",
        decided_by: "key",
      },
      subjects: "array[t.left_subject, t.right_subject]",
      retention: log,
    },
  ],

  async find(db, subject) {
    const counts = tablesOfSubject.map(
      ({ table, where }) => `(select count(*)::int from ${table} where ${where}) as ${table}`,
    );
    const [found] = await db.query<Record<string, number>>(`select ${counts.join(", ")}`, [subject]);
    return found;
  },

  async export(db, subject) {
    const identifiers = await identifiersOf(db, [subject]);
    const edges = await edgesOf(db, [subject]);
    const reviews = await db.query(
      `select reason, proposed_at as "proposedAt", decided_at as "decidedAt", same from link_reviews
       where left_subject = $1 or right_subject = $1 order by proposed_at, id`,
      [subject],
    );
    return {
      identifiers: identifiers.map(({ subject: _, ...identifier }) => identifier),
      // The other end is named by its own export, where it is this person's; where it was not, it is somebody else.
      links: edges.map(({ rule, source, at, undoneAt }) => ({ rule, source, at, undoneAt })),
      reviews,
    };
  },

  erase: (tx, subject) => eraseSubject(tx, subject, clock.now()),

  async expire(db, now) {
    const [{ removed }] = await db.query<{ removed: number }>(
      `with gone as (
         delete from identity_refusals where last_at <= $1::timestamptz - make_interval(days => $2) returning 1
       ) select count(*)::int as removed from gone`,
      [now, refusalDays],
    );
    return removed;
  },
});
