import type { Cases } from "../../modules/trust/cases/index.ts";
import type { Receipts } from "../../modules/trust/receipts/index.ts";
import type { Release, ReviewItem, ReviewOutcome } from "../../modules/trust/review/index.ts";
import { RapportError } from "../../platform/errors.ts";

/**
 * Puts how a review ended on the receipt of its turn, where its person finds the answer, and opens a case where it was
 * rejected. Both do nothing the second time.
 */
export const endingReviews =
  ({
    receipts,
    cases,
  }: {
    readonly receipts: Pick<Receipts, "addReview">;
    readonly cases: Pick<Cases, "open">;
  }) =>
  async (item: ReviewItem, release: Release, outcome: ReviewOutcome): Promise<void> => {
    const { reviewId, experience, locale, risk, subject } = item;
    if (outcome.kind === "rejected") {
      await cases.open({
        openedBy: "rejection",
        key: reviewId,
        occurrence: reviewId,
        experience,
        locale,
        severity: risk,
        reviewId,
        ...(item.kind === "turn" && { receiptId: item.key }),
        ...(subject !== undefined && { subject }),
      });
    }
    // An erased person is told nothing, and what is not a turn has no receipt.
    if (item.kind !== "turn" || outcome.kind === "erased") return;
    const reply = release.kind === "draft" ? release.draft : undefined;
    await receipts
      .addReview({
        receiptId: item.key,
        reviewId,
        decision: outcome.kind === "approved" && outcome.edited ? "edited" : outcome.kind,
        ...(reply && { reply }),
      })
      .catch((error: unknown) => {
        if (!isBeyondTelling(error)) throw error;
      });
  };

/** The turn committed no receipt, or its person was erased meanwhile: nobody is left to tell. */
const isBeyondTelling = (error: unknown): boolean =>
  error instanceof RapportError && ["trust/no-receipt", "trust/erased"].includes(error.code);
