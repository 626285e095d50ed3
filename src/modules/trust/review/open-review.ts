import { type Decided, type DecisionOnReview, decideReview } from "./decide-review.ts";
import { expireDue } from "./expire-due.ts";
import { handOutcomesOn } from "./hand-on.ts";
import { holdDraft } from "./hold-draft.ts";
import type { HeldDraft, Release, ReviewItem, ReviewPorts } from "./item.ts";
import {
  judgeSample,
  keepSample,
  openSamples,
  type ReleasedTurn,
  type Sample,
  type SampleJudgement,
} from "./judge-samples.ts";
import { type OpenedReview, openItem } from "./open-item.ts";
import { type ReviewFigures, readFigures } from "./read-figures.ts";
import { type QueueAsked, readQueue } from "./read-queue.ts";
import { releasedDraft } from "./released-draft.ts";
import { isSampled, type SamplingPlan, type UnflaggedTurn } from "./sample-turns.ts";

/** Review, opened. An account is named by its subject, which never changes. */
export interface Review {
  /** Holds a draft for people to decide on; the same kind and key is held once. */
  hold(held: HeldDraft): Promise<ReviewItem>;
  /** What waits, by risk and then by deadline. */
  queue(asked: QueueAsked): Promise<ReviewItem[]>;
  open(asked: Parameters<typeof openItem>[0]): Promise<OpenedReview>;
  /** Takes a decision, and hands the outcome on at once where there is one. */
  decide(asked: DecisionOnReview): Promise<Decided>;
  /** What may go out of a review: exactly what enough others approved, or the marker of its safe default. */
  releasedDraft(reviewId: string): Promise<Release>;
  /** Each minute: ends what nobody approved in time, and hands on every outcome that waits for it. */
  expireDue(now: Date): Promise<{ readonly expired: number; readonly handedOn: number }>;
  /** Whether the plan draws a released turn that nothing had flagged. */
  sample(turn: UnflaggedTurn): boolean;
  /** Keeps such a turn for judging where the plan draws it. */
  keepSample(turn: ReleasedTurn): Promise<boolean>;
  samples(asked: { readonly limit: number }): Promise<Sample[]>;
  judgeSample(judgement: SampleJudgement): Promise<void>;
  figures(now: Date): Promise<ReviewFigures>;
}

export function openReview(ports: ReviewPorts & { readonly plan: SamplingPlan }): Review {
  const { db, plan } = ports;
  return {
    hold: (held) => holdDraft(held, ports),
    queue: (asked) => readQueue(asked, db),
    open: (asked) => openItem(asked, ports),
    async decide(asked) {
      try {
        return await decideReview(asked, ports);
      } finally {
        // Also after a refusal: who is refused may have held the row while the one before them could not hand it on,
        // or have ended what was late.
        await handOutcomesOn(ports);
      }
    },
    releasedDraft: (reviewId) => releasedDraft(db, reviewId),
    async expireDue(now) {
      const expired = await expireDue(now, ports);
      return { expired, handedOn: await handOutcomesOn(ports) };
    },
    sample: (turn) => isSampled(plan, turn),
    keepSample: (turn) => keepSample(turn, ports),
    samples: ({ limit }) => openSamples(db, limit),
    judgeSample: (judgement) => judgeSample(judgement, ports),
    figures: (now) => readFigures(now, db),
  };
}
