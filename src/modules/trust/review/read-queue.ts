import type { Queryable } from "../../../platform/db/index.ts";
import type { ReviewItem, Risk } from "./item.ts";
import { itemOf, type ReviewRow } from "./tables.ts";

export interface QueueAsked {
  /** A reviewer sees what is theirs to decide; a governor sees all that waits. */
  readonly role: "reviewer" | "governor";
  /** The subject of the account. */
  readonly account: string;
  readonly risk?: Risk;
  /** The `reviewId` that the last page ended with. */
  readonly after?: string;
  /** 50 where it is left out. */
  readonly limit?: number;
}

/** What waits, by its risk and then by its deadline. */
export async function readQueue(
  { role, account, risk, after, limit = 50 }: QueueAsked,
  db: Queryable,
): Promise<ReviewItem[]> {
  const rows = await db.query<ReviewRow>(
    `select r.* from reviews r
     where r.settled_at is null
       and ($1::text is null or r.risk = $1)
       and ($2::uuid is null
         or (r.urgency, r.due_at, r.id) > (select urgency, due_at, id from reviews where id = $2))
       and ($3 or not exists (
         select from review_events e where e.review = r.id and e.by_reviewer = $4
           and (e.kind in ('queued', 'edited') or (e.kind = 'approved' and e.draft_hash = r.draft_hash))))
     order by r.urgency, r.due_at, r.id limit $5`,
    [risk ?? null, after ?? null, role === "governor", account, limit],
  );
  return rows.map(itemOf);
}

/** Counts of what waits, by risk, and of what is over its time and not yet ended. */
export async function countQueue(
  db: Queryable,
  now: Date,
): Promise<{
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly overdue: number;
}> {
  const [counts] = await db.query<{ high: number; medium: number; low: number; overdue: number }>(
    `select count(*) filter (where risk = 'high')::int as high,
            count(*) filter (where risk = 'medium')::int as medium,
            count(*) filter (where risk = 'low')::int as low,
            count(*) filter (where due_at <= $1)::int as overdue
     from reviews where settled_at is null`,
    [now],
  );
  return counts;
}
