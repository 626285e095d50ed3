import type { Transaction } from "../../../platform/db/index.ts";
import { capability, timeOrderedId } from "../../../platform/ids.ts";
import type { PersonalData, PersonalTable } from "../../../platform/personal-data.ts";
import { appendEvents, readReview } from "./keep-review.ts";

/** Days that a review is kept after it ended, and a sample after it was drawn. */
const reviewDays = 730;
const sampleDays = 365;

const tables: readonly PersonalTable[] = [
  {
    table: "reviews",
    columns: {
      id: "key",
      kind: "none",
      key: "key",
      experience: "behaviour",
      risk: "none",
      locale: "behaviour",
      author_by: "none",
      author_id: "key",
      subject: "key",
      draft: "content",
      findings: "content",
      guideline: "none",
      draft_hash: "content",
      safe_default: "none",
      state: "none",
    },
    subjects: "case when t.subject is not null then array[t.subject] end",
    retention: { days: reviewDays, after: "settled_at" },
  },
  {
    table: "review_events",
    columns: {
      review: "key",
      kind: "none",
      by_reviewer: "key",
      draft_hash: "content",
      old_hash: "content",
      reason: "none",
      note: "content",
      old_parts: "content",
      new_parts: "content",
    },
    subjects: "(select array[r.subject] from reviews r where r.id = t.review and r.subject is not null)",
    retention: { whileNeeded: true, why: "they go with their review" },
  },
  {
    table: "review_samples",
    columns: {
      id: "key",
      turn_id: "key",
      receipt_id: "key",
      experience: "behaviour",
      stratum: "behaviour",
      subject: "key",
      reply: "content",
      judged_by: "key",
      reason: "none",
    },
    subjects: "case when t.subject is not null then array[t.subject] end",
    retention: { days: sampleDays, after: "sampled_at" },
  },
];

/**
 * What reviews hold of people. Of an erased person's review stays its skeleton, who decided what and when, without a
 * word of the draft; one that waited ends, and nothing goes out of it. An erased reviewer becomes a name that points
 * nowhere, so that two who approved stay two.
 */
export const reviewPersonalData: PersonalData = {
  module: "trust-review",
  tables,

  async find(db, subject) {
    const [counts] = await db.query<Record<string, number>>(
      `select (select count(*)::int from reviews where subject = $1 or author_id = $1::text) as reviews,
              (select count(*)::int from review_events where by_reviewer = $1) as review_events,
              (select count(*)::int from review_samples where subject = $1 or judged_by = $1) as review_samples`,
      [subject],
    );
    return counts;
  },

  async export(db, subject) {
    return {
      reviews: await db.query(
        `select r.kind, r.experience, r.locale, r.state, r.held_at as "heldAt", r.due_at as "dueAt",
           r.settled_at as "settledAt", r.draft, r.findings,
           (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'reason', e.reason, 'note', e.note)
              order by e.position) from review_events e where e.review = r.id) as events
         from reviews r where r.subject = $1 order by r.id`,
        [subject],
      ),
      samples: await db.query(
        `select experience, receipt_id as "receiptId", sampled_at as "sampledAt", reply, is_right as "isRight", reason
         from review_samples where subject = $1 order by id`,
        [subject],
      ),
      decided: await db.query(
        `select kind, at, reason, note from review_events
         where by_reviewer = $1 and kind in ('approved', 'edited', 'rejected') order by at`,
        [subject],
      ),
    };
  },

  async erase(tx, subject) {
    await emptyReviewsOf(tx, subject);
    await tx.query(
      `update review_samples set subject = null, reply = null, receipt_id = null, turn_id = 'erased ' || id
       where subject = $1`,
      [subject],
    );
    const nobody = timeOrderedId();
    await tx.query("update review_events set by_reviewer = $2 where by_reviewer = $1", [subject, nobody]);
    await tx.query("update reviews set author_id = $2 where author_id = $1", [subject, nobody]);
    await tx.query("update review_samples set judged_by = $2 where judged_by = $1", [subject, nobody]);
  },

  async expire(db, now) {
    const gone = await db.query(
      `with old as (select id from reviews where handed_at is not null and settled_at <= $1::timestamptz - make_interval(days => $2)),
            events as (delete from review_events where review in (select id from old))
       delete from reviews where id in (select id from old) returning 1`,
      [now, reviewDays],
    );
    const samples = await db.query(
      "delete from review_samples where sampled_at <= $1::timestamptz - make_interval(days => $2) returning 1",
      [now, sampleDays],
    );
    return gone.length + samples.length;
  },
};

/** A short draft could be guessed from its hash, so hashes are hashed anew with a salt that nobody keeps. */
async function emptyReviewsOf(tx: Transaction, subject: string): Promise<void> {
  const at = new Date();
  const salt = capability();
  const reviews = await tx.query<{ id: string }>(
    "select id from reviews where subject = $1 order by id for update",
    [subject],
  );
  for (const { id } of reviews) {
    await appendEvents(tx, await readReview(tx, id, { hold: true }), { events: [{ kind: "erased" }], at });
    await tx.query(
      `update review_events set note = null, old_parts = null, new_parts = null,
         draft_hash = ${hashedAnew("draft_hash")}, old_hash = ${hashedAnew("old_hash")} where review = $1`,
      [id, salt],
    );
    await tx.query(
      `update reviews set subject = null, draft = null, findings = '[]', draft_hash = ${hashedAnew("draft_hash")}
       where id = $1`,
      [id, salt],
    );
  }
}

const hashedAnew = (column: string): string => `encode(sha256(convert_to($2 || ${column}, 'UTF8')), 'hex')`;
