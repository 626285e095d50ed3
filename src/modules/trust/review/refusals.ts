import { type ErrorCode, RapportError } from "../../../platform/errors.ts";
import type { Refusal } from "./judge.ts";

/** The codes of this room's refusals, in one place. */
const noReview: ErrorCode = "platform/not-found";
const conflict: ErrorCode = "platform/locked";

export const unknownReview = (): RapportError =>
  new RapportError(noReview, "There is no such review: reload the queue.");

const said: Readonly<Record<Refusal, readonly [ErrorCode, string]>> = {
  author: [
    "accounts/not-allowed",
    "You wrote some of this draft, so somebody else decides on it. You may edit it further.",
  ],
  stale: [conflict, "The draft has changed since you read it: read it as it stands now and decide on that."],
  settled: [conflict, "This review has ended: reload the queue."],
  late: [conflict, "The time for this review has passed and its safe default holds: reload the queue."],
  "same-draft": [
    "platform/bad-input",
    "The edit changes nothing: change the draft, or approve it as it stands.",
  ],
  "earlier-draft": [
    conflict,
    "This is a wording that the draft had before: word it otherwise, or reject the draft.",
  ],
};

/** `why` and the hash that stands now go with it, so that a screen can say which and show the draft anew. */
export function refusal(why: Refusal, draftHash: string): RapportError {
  const [code, message] = said[why];
  return new RapportError(code, message, { why, draftHash });
}
