import type { Draft } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import { appendEvent } from "./append-event.ts";
import { findReceipt, openRow, type ReadPorts, readEvents } from "./read-receipt.ts";
import type { ReviewDecision } from "./receipt-schema.ts";

/** What became of a draft that was held, for the receipt of the turn that it is of. */
export interface ReviewEnded {
  readonly receiptId: string;
  readonly reviewId: string;
  readonly decision: ReviewDecision;
  /** What the person gets, where something was approved. */
  readonly reply?: Draft;
}

/**
 * Records how a review ended, as a leaf of its own that points to the turn's; the person finds the reply there. What
 * is recorded of a review stands: said again, it does nothing.
 * Throws `trust/no-receipt` where the turn committed none, `trust/erased` where the person was erased meanwhile.
 */
export async function addReview(
  { receiptId, ...review }: ReviewEnded,
  ports: Pick<ReadPorts, "db" | "keys"> & { readonly clock: Clock; readonly committed: () => void },
): Promise<void> {
  const row = await findReceipt({ receiptId, mayRead: () => true }, ports);
  const { subjectKey } = await openRow(row, ports.keys);
  const events = await readEvents(ports.db, receiptId, subjectKey);
  if (events.some(({ body }) => body.review?.reviewId === review.reviewId)) return;
  await appendEvent({ row, kind: "review", now: ports.clock.now(), says: { review } }, ports);
  ports.committed();
}
