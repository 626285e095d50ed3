import type { DraftPart, Locale } from "../../../kernel/index.ts";
import { disguisedCharacters } from "./disguise.ts";
import type { Fault } from "./fault.ts";
import { type Split, splitByClaims } from "./split-by-claims.ts";
import { type Weight, weightsOf } from "./weights.ts";

const same = (a: Weight, b: Weight | undefined): boolean => a.kind === b?.kind && a.text === b.text;

/** Weights that are in one list and not in the other, counted. */
function beyond(some: readonly Weight[], others: readonly Weight[]): Weight[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return some.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

const few = (weights: readonly Weight[]): string =>
  weights
    .slice(0, 3)
    .map(({ text }) => JSON.stringify(text.slice(0, 24)))
    .join(", ");

const markup = /<\s*[a-z!/]|&[a-z#0-9]+;|https?:|www\.|\]\s*\(|!\[|```|\*\*|__|^\s{0,3}[#>|]|\S@\S/imu;
const orders =
  /\b(?:ignore|disregard|override|system prompt|instructions?|you are now|assistant:)\b|忽略|无视|系统提示|指令/iu;

/** The kind that says most about a text that failed. */
function kindOf(text: string): Fault["kind"] {
  if (markup.test(text)) return "markup";
  return orders.test(text) ? "injection" : "unbacked";
}

/** UTF-16 units of plain words that a part may gain. */
const mostAdded = 120;

/** Marks or breaks in a row, or a mark before anything else: no sentence is written so. */
const stutter = /[.,:;!，。：；！、]\s*[.,:;!，。：；！、]|\n\s*\n| {3}/u;
const opensWithMark = /^\s*[.,:;!–—，。：；！、]/u;

/** What is wrong with the looks of the text around the claims. */
function looksWrong(before: Split, after: Split): Fault | undefined {
  const [was, is] = [before.passages.join("\n"), after.passages.join("\n")];
  const known = disguisedCharacters(was);
  const disguised = [...disguisedCharacters(is)].filter((found) => !known.has(found));
  if (disguised.length > 0) {
    return { kind: "injection", detail: `holds ${disguised.length} kinds of disguised characters` };
  }
  if (is.length > was.length + mostAdded)
    return { kind: kindOf(is), detail: "is far longer than the template" };
  const stutters = ({ passages: [first = "", ...others] }: Split) =>
    opensWithMark.test(first) || [first, ...others].some((passage) => stutter.test(passage));
  return stutters(after) && !stutters(before) ? { kind: kindOf(is), detail: "repeats marks" } : undefined;
}

/** How one list of weights differs from the other, in words; `undefined` where it does not. */
function difference(expected: readonly Weight[], given: readonly Weight[]): string | undefined {
  const added = beyond(given, expected);
  if (added.length > 0) return `adds ${few(added)}`;
  const dropped = beyond(expected, given);
  if (dropped.length > 0) return `drops ${few(dropped)}`;
  if (!expected.every((weight, at) => same(weight, given[at]))) return "tells the facts in another order";
  return rejoined(expected, given);
}

/**
 * What is wrong with `worded` as another wording of `template`.
 *
 * One rule: every claim, and every word that is not plain (plain-words.ts), stands in both texts, in one order;
 * what the template puts side by side stays so; and a sentence ends between two things where the template ends
 * one. So a rewording can neither add, drop, alter nor swap a fact, whatever words it is told in. Both texts are
 * compared as they are, so no look-alike passes for a letter.
 */
export function checkRewording(template: DraftPart, worded: DraftPart, locale: Locale): readonly Fault[] {
  if (worded.text === template.text) return [];
  const before = splitByClaims(template.text, template.claims);
  const after = splitByClaims(worded.text, template.claims);
  const fault = looksWrong(before, after);
  if (fault) return [fault];
  const detail = difference(weightsOf(before, locale), weightsOf(after, locale));
  return detail ? [{ kind: kindOf(after.passages.join("\n")), detail }] : [];
}

/**
 * Neighbours that no longer touch, or that touch now. Between two claims something may come, around any other word
 * nothing may; and what a template keeps apart stays apart.
 */
function rejoined(expected: readonly Weight[], given: readonly Weight[]): string | undefined {
  for (const [at, { joined }] of expected.entries()) {
    const neighbours = expected.slice(Math.max(0, at - 1), at + 1);
    const areClaims = neighbours.every(({ kind }) => kind === "claim");
    if (joined && !given[at]?.joined && !areClaims) return `parts ${few(neighbours)}`;
    if (!joined && given[at]?.joined) return `runs together ${few(neighbours)}`;
  }
  return undefined;
}
