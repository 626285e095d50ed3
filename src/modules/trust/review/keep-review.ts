import type { DraftPart } from "../../../kernel/index.ts";
import type { Queryable, Transaction } from "../../../platform/db/index.ts";
import { unknownReview } from "./refusals.ts";
import { foldReview, type ReviewEvent, type Standing, stateOf } from "./review.ts";
import { type EventRow, eventOf, type ReviewRow } from "./tables.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A review as it is kept, with where it stands by its events. */
export interface KeptReview {
  readonly row: ReviewRow;
  readonly rows: readonly EventRow[];
  readonly standing: Standing;
}

/**
 * Reads a review. `hold` keeps others from changing it until the transaction ends. Throws `platform/not-found` where
 * there is none.
 */
export async function readReview(
  db: Queryable,
  reviewId: string,
  { hold = false }: { readonly hold?: boolean } = {},
): Promise<KeptReview> {
  if (!uuid.test(reviewId)) throw unknownReview();
  const [row] = await db.query<ReviewRow>(`select * from reviews where id = $1 ${hold ? "for update" : ""}`, [
    reviewId,
  ]);
  if (!row) throw unknownReview();
  const rows = await db.query<EventRow>("select * from review_events where review = $1 order by position", [
    reviewId,
  ]);
  return { row, rows, standing: foldReview(rows.map((one) => eventOf(one, row))) };
}

/** What an event carries beside itself. */
export interface Beside {
  readonly note?: string;
  readonly oldParts?: readonly DraftPart[];
  readonly newParts?: readonly DraftPart[];
}

/** Adds events to a review that the transaction holds, and says where it stands then. */
export async function appendEvents(
  tx: Transaction,
  { row, rows }: KeptReview,
  {
    events,
    at,
    beside = {},
  }: { readonly events: readonly ReviewEvent[]; readonly at: Date; readonly beside?: Beside },
): Promise<Standing> {
  const standing = foldReview([...rows.map((one) => eventOf(one, row)), ...events]);
  for (const [index, event] of events.entries()) {
    await insertEvent(tx, { review: row.id, position: rows.length + index + 1, event, at, beside });
  }
  await tx.query(
    `update reviews set state = $2, draft_hash = $3, settled_at = coalesce(settled_at, $4) where id = $1`,
    [row.id, stateOf(standing), standing.draftHash, standing.outcome ? at : null],
  );
  return standing;
}

export async function insertEvent(
  tx: Queryable,
  kept: {
    readonly review: string;
    readonly position: number;
    readonly event: ReviewEvent;
    readonly at: Date;
    readonly beside?: Beside;
  },
): Promise<void> {
  const { review, position, event, at, beside = {} } = kept;
  const { by, hash, old, reason } = columnsOf(event);
  await tx.query(
    `insert into review_events
       (review, position, kind, at, by_reviewer, draft_hash, old_hash, reason, note, old_parts, new_parts)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb)`,
    [
      review,
      position,
      event.kind,
      at,
      by ?? null,
      hash ?? null,
      old ?? null,
      reason ?? null,
      beside.note ?? null,
      beside.oldParts ? JSON.stringify(beside.oldParts) : null,
      beside.newParts ? JSON.stringify(beside.newParts) : null,
    ],
  );
}

interface EventColumns {
  readonly by?: string;
  readonly hash?: string;
  readonly old?: string;
  readonly reason?: string;
}

function columnsOf(event: ReviewEvent): EventColumns {
  switch (event.kind) {
    case "queued":
      return { ...(event.author !== undefined && { by: event.author }), hash: event.draftHash };
    case "approved":
      return { by: event.by, hash: event.draftHash };
    case "edited":
      return { by: event.by, hash: event.to, old: event.from };
    case "rejected":
      return { by: event.by, hash: event.draftHash, reason: event.reason };
    default:
      return {};
  }
}
