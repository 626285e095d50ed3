import type { Rejection } from "./reasons.ts";
import type { ReviewEvent, SafeDefault, Standing } from "./review.ts";

/** What a reviewer decides of the draft that they saw. */
export interface Judgement {
  readonly by: string;
  /** Of the draft that they saw. */
  readonly draftHash: string;
  readonly decision:
    | { readonly kind: "approve" }
    | { readonly kind: "edit"; readonly to: string }
    | { readonly kind: "reject"; readonly reason: Rejection };
}

export interface TimeLimit {
  readonly now: Date;
  readonly dueAt: Date;
  readonly safeDefault: SafeDefault;
}

/** Why a decision is not taken; `settled`: it ended otherwise before. */
export type Refusal = "author" | "stale" | "settled" | "late" | "same-draft" | "earlier-draft";

/** What a decision adds; nothing where it was said before. A late one also ends the review. */
export type Judged =
  | { readonly taken: true; readonly events: readonly ReviewEvent[] }
  | { readonly taken: false; readonly why: Refusal; readonly events: readonly ReviewEvent[] };

const taken = (...events: ReviewEvent[]): Judged => ({ taken: true, events });
const refused = (why: Refusal, ...events: ReviewEvent[]): Judged => ({ taken: false, why, events });

/**
 * The one place that says what a decision does. Authors may edit what they wrote, and neither approve nor reject it; a
 * decision is on the draft that stands; said again, it adds nothing.
 */
export function judge(standing: Standing, judgement: Judgement, limit: TimeLimit): Judged {
  const { by, draftHash, decision } = judgement;
  if (isSaidBefore(standing, judgement)) return taken();
  if (standing.outcome) return opinion(standing, judgement);
  if (limit.now >= limit.dueAt) return refused("late", { kind: "expired", safeDefault: limit.safeDefault });
  if (draftHash !== standing.draftHash) return refused("stale");
  if (decision.kind === "edit") {
    if (decision.to === standing.draftHash) return refused("same-draft");
    if (standing.hashes.has(decision.to)) return refused("earlier-draft");
    return taken({ kind: "edited", by, from: draftHash, to: decision.to });
  }
  return standing.authors.has(by) ? refused("author") : taken(voteOf(by, draftHash, decision));
}

type Deciding = Exclude<Judgement["decision"], { readonly kind: "edit" }>;

const voteOf = (by: string, draftHash: string, decision: Deciding): ReviewEvent =>
  decision.kind === "approve"
    ? { kind: "approved", by, draftHash }
    : { kind: "rejected", by, draftHash, reason: decision.reason };

/** The same words of the same reviewer on the draft that stands or ended so. */
function isSaidBefore(
  { votes, draftHash: standing }: Standing,
  { by, draftHash, decision }: Judgement,
): boolean {
  if (draftHash !== standing || decision.kind === "edit") return false;
  const says = decision.kind === "approve" ? "approved" : decision.reason;
  return votes.some((vote) => vote.by === by && vote.draftHash === draftHash && vote.says === says);
}

/**
 * A rejected draft still takes the approvals of those who were needed and had not spoken: it changes nothing, and tells
 * how far reviewers agree.
 */
function opinion(standing: Standing, { by, draftHash, decision }: Judgement): Judged {
  const { outcome, votes, authors, neededApprovals } = standing;
  if (outcome?.kind !== "rejected" || decision.kind === "edit") return refused("settled");
  if (draftHash !== standing.draftHash) return refused("stale");
  if (authors.has(by)) return refused("author");
  const voters = new Set(votes.filter((vote) => vote.draftHash === draftHash).map((vote) => vote.by));
  if (voters.has(by) || voters.size >= neededApprovals) return refused("settled");
  return taken(voteOf(by, draftHash, decision));
}
