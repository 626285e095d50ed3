import { type ErrorCode, RapportError } from "../../../platform/errors.ts";
import type { CaseRefusal, CaseStanding } from "./case.ts";

/** The codes of this room's refusals, in one place. */
const noCase: ErrorCode = "platform/not-found";
const conflict: ErrorCode = "platform/locked";

export const unknownCase = (): RapportError =>
  new RapportError(noCase, "There is no such case: reload the list.");

const nextStep: Readonly<Record<CaseStanding["state"], string>> = {
  open: "find its cause first",
  diagnosed: "mend its cause first, or find another cause",
  fixed: "tell those whom it concerns first",
  told: "close it, or find another cause",
  closed: "reopen it first",
  joined: "go on with the case that it was joined into",
};

const messages: Readonly<Record<CaseRefusal, (standing: CaseStanding) => string>> = {
  "not-now": ({ state }) => `This case is ${state}: ${nextStep[state]}.`,
  "no-evaluation": () =>
    "No case closes without an evaluation made from it: make one that fails on what went wrong, then close.",
};

/** `why` and the state that stands go with it. */
export const refusal = (why: CaseRefusal, standing: CaseStanding): RapportError =>
  new RapportError(conflict, messages[why](standing), { why, state: standing.state });

export const joinedToItself = (): RapportError =>
  new RapportError("platform/bad-input", "into: takes another case than the one that is joined");
