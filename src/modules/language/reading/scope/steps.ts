import type { Token } from "../../text/tokens.ts";
import type { Piece, SaidValue } from "../piece.ts";

/** One step through a text: a piece, or a token that nothing read. */
export type Step =
  | { readonly piece: Piece }
  | { readonly piece?: undefined; readonly token: Token; readonly at: number };

const clauseMarks = new Set([..."，,.。;；!！?？()（）"]);
const listMarks = new Set([..."，,、"]);

export const endsClause = (text: string): boolean => clauseMarks.has(text);
export const isListMark = (text: string): boolean => listMarks.has(text);

/** The pieces in order, with the tokens that none of them holds. */
export function stepsOf(tokens: readonly Token[], pieces: readonly Piece[]): readonly Step[] {
  const steps: Step[] = [];
  let at = 0;
  for (const piece of [...pieces, undefined]) {
    for (const end = piece?.from ?? tokens.length; at < end; at++) steps.push({ token: tokens[at], at });
    if (piece) {
      steps.push({ piece });
      at = piece.to;
    }
  }
  return steps;
}

export const valueAt = (step: Step | undefined): SaidValue | undefined =>
  step?.piece?.meaning.kind === "value" ? step.piece.meaning : undefined;

export const cueAt = (step: Step | undefined): string | undefined =>
  step?.piece?.meaning.kind === "cue" ? step.piece.meaning.cue : undefined;

const isFiller = (step: Step | undefined): boolean =>
  step !== undefined && (step.piece ? step.piece.meaning.kind === "filler" : step.token.text === "-");

/** Index of the next step that is no filler. */
export function pastFillers(steps: readonly Step[], from: number): number {
  let at = from;
  while (isFiller(steps[at])) at++;
  return at;
}

export const isNextValue = (steps: readonly Step[], index: number): boolean =>
  valueAt(steps[pastFillers(steps, index + 1)]) !== undefined;

/** Whether the clause ends here, but for fillers. */
export function isLastOfClause(steps: readonly Step[], index: number): boolean {
  const step = steps[pastFillers(steps, index + 1)];
  return step === undefined || (!step.piece && endsClause(step.token.text));
}

/** Whether a value comes before the clause ends or turns; words of products may stand between. */
export function isFollowedByValue(steps: readonly Step[], index: number): boolean {
  for (let at = index + 1; at < steps.length; at++) {
    const step = steps[at];
    if (valueAt(step)) return true;
    const cue = cueAt(step);
    if (cue === "but" || cue === "soft") return false;
    if (!step.piece && step.token.text !== "-") return false;
  }
  return false;
}

/** Nobody lists more; a bound keeps the walk linear on any text. */
export const longestList = 16;

/**
 * "red, blue or green": after a comma a list goes on where values of its field follow and a joining word comes before
 * the last. 、 joins by itself.
 */
export function listGoesOn(steps: readonly Step[], index: number, field: string): boolean {
  const step = steps[index];
  if (!step.piece && step.token.text === "、") return true;
  let at = pastFillers(steps, index + 1);
  for (let values = 0; values < longestList; values++) {
    if (isJoin(steps[at])) return valueAt(steps[pastFillers(steps, at + 1)])?.field === field;
    if (valueAt(steps[at])?.field !== field) return false;
    at = pastFillers(steps, at + 1);
    const next = steps[at];
    if (isJoin(next)) return valueAt(steps[pastFillers(steps, at + 1)])?.field === field;
    if (!next || next.piece || !isListMark(next.token.text)) return false;
    at = pastFillers(steps, at + 1);
  }
  return false;
}

const isJoin = (step: Step | undefined): boolean => cueAt(step) === "or" || cueAt(step) === "and";
