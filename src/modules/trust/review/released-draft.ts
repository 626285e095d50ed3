import type { Queryable } from "../../../platform/db/index.ts";
import { draftHash } from "./draft-hash.ts";
import type { Release } from "./item.ts";
import { type KeptReview, readReview } from "./keep-review.ts";
import { stateOf } from "./review.ts";

/** What may go out of a review. Throws `platform/not-found`. */
export const releasedDraft = async (db: Queryable, reviewId: string): Promise<Release> =>
  releaseOf(await readReview(db, reviewId));

/**
 * The only way out. It goes by the events and by the draft's own bytes, not by what the row says of itself: a draft
 * goes where enough distinct people, none of them its author, approved exactly what lies here.
 */
export function releaseOf({ row, standing }: KeptReview): Release {
  const { outcome, authors, neededApprovals } = standing;
  const nothing = { kind: "nothing", state: stateOf(standing) } as const;
  if (outcome?.kind === "expired") return { kind: "safe-default", safeDefault: outcome.safeDefault };
  if (outcome?.kind !== "approved" || row.draft === null) return nothing;
  const approvers = new Set(outcome.by.filter((by) => !authors.has(by)));
  const stands = outcome.draftHash === standing.draftHash && draftHash(row.draft) === outcome.draftHash;
  return stands && approvers.size >= neededApprovals
    ? { kind: "draft", draft: row.draft, draftHash: outcome.draftHash }
    : nothing;
}
