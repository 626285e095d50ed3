import type { Rejection } from "./reasons.ts";

/** What is said in the place of a draft that nobody approved in time. */
export const safeDefaults = ["refuse", "template"] as const;
export type SafeDefault = (typeof safeDefaults)[number];

/** One thing that happened to a held draft. Events are added, never changed; a review is their fold. */
export type ReviewEvent =
  /** `author` is absent where a template or a model wrote the draft. */
  | {
      readonly kind: "queued";
      readonly draftHash: string;
      readonly neededApprovals: number;
      readonly author?: string;
    }
  | { readonly kind: "approved"; readonly by: string; readonly draftHash: string }
  | { readonly kind: "edited"; readonly by: string; readonly from: string; readonly to: string }
  | {
      readonly kind: "rejected";
      readonly by: string;
      readonly draftHash: string;
      readonly reason: Rejection;
    }
  | { readonly kind: "expired"; readonly safeDefault: SafeDefault }
  /** The outcome was handed on to whoever held the draft. */
  | { readonly kind: "released" }
  /** Its person was erased, and the draft with them. */
  | { readonly kind: "erased" };

export const reviewStates = [
  "queued",
  "edited",
  "approved",
  "rejected",
  "expired",
  "released",
  "erased",
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** How it ended. Nothing ends twice: what came first stands. */
export type ReviewOutcome =
  | {
      readonly kind: "approved";
      readonly draftHash: string;
      readonly by: readonly string[];
      /** Whether a person put it right before. */
      readonly edited: boolean;
    }
  | { readonly kind: "rejected"; readonly reason: Rejection }
  | { readonly kind: "expired"; readonly safeDefault: SafeDefault }
  | { readonly kind: "erased" };

/** What one reviewer said of one draft, as it stood. */
export interface Vote {
  readonly by: string;
  readonly draftHash: string;
  readonly says: "approved" | Rejection;
}

/** Where a review stands. */
export interface Standing {
  readonly draftHash: string;
  readonly neededApprovals: number;
  /** Everybody who wrote some of it: they approve nothing of it. */
  readonly authors: ReadonlySet<string>;
  /** Every hash that it ever had: an edit never leads back, so one hash is one wording. */
  readonly hashes: ReadonlySet<string>;
  /** Who approved the draft as it stands now. */
  readonly approvals: ReadonlySet<string>;
  /** Of all reviewers and all wordings; the last word of each on each. */
  readonly votes: readonly Vote[];
  readonly edited: boolean;
  readonly outcome?: ReviewOutcome;
  readonly released: boolean;
}

/** Folds the events of one review. Throws a TypeError where the first one is not `queued`. */
export function foldReview([first, ...rest]: readonly ReviewEvent[]): Standing {
  if (first?.kind !== "queued") throw new TypeError("a review begins with being queued");
  const { draftHash, neededApprovals, author } = first;
  return rest.reduce<Standing>(after, {
    draftHash,
    neededApprovals,
    authors: new Set(author === undefined ? [] : [author]),
    hashes: new Set([draftHash]),
    approvals: new Set(),
    votes: [],
    edited: false,
    released: false,
  });
}

function after(standing: Standing, event: ReviewEvent): Standing {
  switch (event.kind) {
    case "queued":
      throw new TypeError("a review is queued once");
    case "approved":
      return approved(standing, event);
    case "edited":
      return {
        ...standing,
        draftHash: event.to,
        authors: new Set([...standing.authors, event.by]),
        hashes: new Set([...standing.hashes, event.to]),
        approvals: new Set(),
        edited: true,
      };
    case "rejected": {
      const { by, draftHash, reason } = event;
      const voted = withVote(standing, { by, draftHash, says: reason });
      return settled(voted, { kind: "rejected", reason });
    }
    case "expired":
      return settled(standing, { kind: "expired", safeDefault: event.safeDefault });
    case "released":
      return { ...standing, released: true };
    case "erased":
      return settled(standing, { kind: "erased" });
  }
}

function approved(standing: Standing, { by, draftHash }: { by: string; draftHash: string }): Standing {
  const voted = withVote(standing, { by, draftHash, says: "approved" });
  // What comes after the end is an opinion, kept for measuring agreement.
  if (standing.outcome) return voted;
  const approvals = new Set([...standing.approvals, by]);
  const counted = { ...voted, approvals };
  return approvals.size < standing.neededApprovals
    ? counted
    : settled(counted, { kind: "approved", draftHash, by: [...approvals], edited: standing.edited });
}

const settled = (standing: Standing, outcome: ReviewOutcome): Standing =>
  standing.outcome ? standing : { ...standing, outcome };

const withVote = (standing: Standing, vote: Vote): Standing => ({
  ...standing,
  votes: [
    ...standing.votes.filter(({ by, draftHash }) => by !== vote.by || draftHash !== vote.draftHash),
    vote,
  ],
});

export const stateOf = ({ outcome, released, edited }: Standing): ReviewState => {
  if (outcome?.kind === "erased") return "erased";
  if (released) return "released";
  return outcome?.kind ?? (edited ? "edited" : "queued");
};
