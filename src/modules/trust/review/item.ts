import type { Draft, Finding, Locale } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { Log } from "../../../platform/log.ts";
import type { ReviewOutcome, ReviewState, SafeDefault } from "./review.ts";

export const risks = ["high", "medium", "low"] as const;
export type Risk = (typeof risks)[number];

/** Who wrote a draft. Of an account, `id` is its subject: whoever it is approves nothing that they wrote. */
export type Author =
  | { readonly by: "template" | "model"; readonly id?: string }
  | { readonly by: "account"; readonly id: string };

/** The text that reviewers go by, as it was when the draft was held. */
export interface Guideline {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}

/** A draft that waits for a person. */
export interface HeldDraft {
  /** What is held: "turn", or another room's word. */
  readonly kind: string;
  /** An id by which its owner knows it, and nothing that a person wrote: the same kind and key are held once. */
  readonly key: string;
  readonly experience: string;
  readonly risk: Risk;
  readonly author: Author;
  /** Whom it is about. */
  readonly subject?: string;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly guideline: Guideline;
  /** From 1 to 10 distinct reviewers; by the policy of the risk where it is left out, as are the next two. */
  readonly neededApprovals?: number;
  readonly dueAt?: Date;
  /** What is said where nobody approves in time. A template's own draft never goes by default: it is the draft. */
  readonly safeDefault?: SafeDefault;
}

export interface ReviewItem extends Omit<Required<HeldDraft>, "draft" | "subject"> {
  readonly reviewId: string;
  readonly locale: Locale;
  /** Absent once its person was erased, as `subject` is. */
  readonly draft?: Draft;
  readonly subject?: string;
  readonly draftHash: string;
  readonly heldAt: Date;
  readonly state: ReviewState;
}

/** What goes to whoever held it. `draft`: these words and no others. */
export type Release =
  | { readonly kind: "draft"; readonly draft: Draft; readonly draftHash: string }
  | { readonly kind: "safe-default"; readonly safeDefault: SafeDefault }
  /** Nothing may go: it waits, was rejected, or its person was erased. */
  | { readonly kind: "nothing"; readonly state: ReviewState };

export interface RiskPolicy {
  readonly neededApprovals: number;
  readonly minutes: number;
  readonly safeDefault: SafeDefault;
}

/** What the guard says of an edited draft. */
export interface Rechecked {
  readonly passes: boolean;
  readonly findings: readonly Finding[];
}

export interface ReviewPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Guards an edit before it stands. It may use the database. What throws here lets nothing through. */
  recheck(draft: Draft, item: ReviewItem): Promise<Rechecked>;
  /**
   * Told of every end, at least once: it does nothing for a `reviewId` that it has seen. Where it throws, it is told
   * again later.
   */
  released(item: ReviewItem, release: Release, outcome: ReviewOutcome): Promise<void>;
  readonly policy: Readonly<Record<Risk, RiskPolicy>>;
}
