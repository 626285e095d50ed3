import type { Draft } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import { appendEvent } from "./append-event.ts";
import { findReceipt, type ReadPorts } from "./read-receipt.ts";
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
 * Records how a review ended, as a leaf of its own that points to the turn's; the person finds the reply there.
 * Throws `trust/no-receipt` where the turn committed none, `trust/erased` where the person was erased meanwhile.
 */
export async function addReview(
  { receiptId, ...review }: ReviewEnded,
  ports: Pick<ReadPorts, "db" | "keys"> & { readonly clock: Clock; readonly committed: () => void },
): Promise<void> {
  const row = await findReceipt({ receiptId, mayRead: () => true }, ports);
  await appendEvent({ row, kind: "review", now: ports.clock.now(), says: { review } }, ports);
  ports.committed();
}
