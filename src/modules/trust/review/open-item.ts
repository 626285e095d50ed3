import { diffDrafts, type PartDiff } from "./diff-drafts.ts";
import type { ReviewItem, ReviewPorts } from "./item.ts";
import { type KeptReview, readReview } from "./keep-review.ts";
import type { ReviewEvent } from "./review.ts";
import { type EventRow, itemOf } from "./tables.ts";

/** One thing that happened, as a reviewer may see it. */
export interface ShownEvent {
  readonly kind: ReviewEvent["kind"];
  readonly at: Date;
  readonly mine: boolean;
  readonly by?: string;
  readonly reason?: string;
  readonly note?: string;
  /** Of an edit; absent once the person was erased. */
  readonly diff?: readonly PartDiff[];
}

export interface OpenedReview {
  readonly item: ReviewItem;
  /** Whether this account may approve or reject the draft as it stands. */
  readonly mayDecide: boolean;
  /** Whether it wrote some of the draft. */
  readonly isAuthor: boolean;
  readonly approvals: number;
  readonly events: readonly ShownEvent[];
}

/**
 * A review for one account to decide on. What others said of it is kept back until the account spoke too or the review
 * ended, so that nobody follows another. `role: "governor"` sees all. Throws `platform/not-found`.
 */
export async function openItem(
  asked: { readonly reviewId: string; readonly account: string; readonly role?: "reviewer" | "governor" },
  { db, clock }: Pick<ReviewPorts, "db" | "clock">,
): Promise<OpenedReview> {
  const { reviewId, account, role = "reviewer" } = asked;
  const kept = await readReview(db, reviewId);
  const { row, rows, standing } = kept;
  const isAuthor = standing.authors.has(account);
  const waits = !standing.outcome && clock.now() < row.due_at;
  const seesVotes = role === "governor" || standing.outcome !== undefined || hasSpoken(kept, account);
  const shown = rows.filter(
    ({ kind, by_reviewer: by }) =>
      seesVotes || by === account || (kind !== "approved" && kind !== "rejected"),
  );
  return {
    item: itemOf(row),
    mayDecide: waits && !isAuthor && !standing.approvals.has(account),
    isAuthor,
    approvals: standing.approvals.size,
    events: shown.map((one) => showEvent(one, account)),
  };
}

const hasSpoken = ({ standing: { votes, draftHash } }: KeptReview, account: string): boolean =>
  votes.some((vote) => vote.by === account && vote.draftHash === draftHash);

function showEvent(row: EventRow, account: string): ShownEvent {
  const { kind, at, by_reviewer: by, reason, note, old_parts: oldParts, new_parts: newParts } = row;
  return {
    kind,
    at,
    mine: by === account,
    ...(by !== null && { by }),
    ...(reason !== null && { reason }),
    ...(note !== null && { note }),
    ...(oldParts && newParts && { diff: diffDrafts(oldParts, newParts) }),
  };
}
