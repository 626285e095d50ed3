import type { GroundingFinding } from "../finding.ts";
import { says } from "../quantities/compare-quantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { readQuantities } from "../quantities/read-quantities.ts";
import { type Alignment, align } from "./align.ts";
import { isContent, partFor, type SourceText } from "./source-text.ts";
import type { Sentence, Token } from "./token.ts";
import { type Word, wordsOf } from "./words.ts";

/** A sentence beside the part of the source that it may come from. */
export interface Comparison {
  readonly said: readonly Token[];
  readonly source: readonly Token[];
  readonly alignment: Alignment;
  /** For each token of the source part, the token of the sentence beside it, or -1. */
  readonly reverse: Alignment;
  readonly quantities: { readonly said: readonly Quantity[]; readonly source: readonly Quantity[] };
  /** Both without their marks. */
  readonly words: { readonly said: readonly Word[]; readonly source: readonly Word[] };
  /** Tokens of the sentence that say a number as some source says it, if in other words or another unit. */
  readonly backedNumbers: ReadonlySet<number>;
  readonly whole: SourceText;
  readonly isQuestion: boolean;
  /** 0 to 1: the weight of the sentence that has a place in the source. */
  readonly coverage: number;
}

/** The tokens of the quantities that one of `stated` says too. */
function backedIn(said: readonly Quantity[], stated: readonly Quantity[]): ReadonlySet<number> {
  const backed = new Set<number>();
  for (const one of said) {
    if (!stated.some((other) => says(one, other))) continue;
    for (let at = one.first; at <= one.last; at += 1) backed.add(at);
  }
  return backed;
}

export function compareSentence(sentence: Sentence, whole: SourceText): Comparison {
  const said = sentence.tokens;
  const part = partFor(sentence, whole);
  const source = part.tokens;
  const quantities = { said: readQuantities(said), source: part.quantities };
  const alignment = align(said, source);
  const reverse = new Int32Array(source.length).fill(-1);
  let [placed, all] = [0, 0];
  for (const [at, token] of said.entries()) {
    const place = alignment[at] ?? -1;
    if (place >= 0) reverse[place] = at;
    if (!isContent(token)) continue;
    all += token.weight;
    if (place >= 0) placed += token.weight;
  }
  return {
    said,
    source,
    alignment,
    reverse,
    quantities,
    backedNumbers: backedIn(quantities.said, whole.quantities),
    words: { said: wordsOf(said), source: wordsOf(source) },
    whole,
    isQuestion: sentence.isQuestion,
    coverage: all === 0 ? 0 : placed / all,
  };
}

/** Where two tokens are the same word, if in another form. */
export const isSame = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.kind !== "mark" &&
  (one.stem === other.stem || (one.value !== undefined && one.value === other.value));

const textOf = (tokens: readonly Token[], from: number, to: number): string => {
  let text = "";
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const before = tokens[at - 1];
    text += at > from && before && before.end < token.start ? ` ${token.text}` : token.text;
  }
  return text;
};

export interface Difference {
  readonly kind: GroundingFinding["kind"];
  readonly gravity: GroundingFinding["gravity"];
  /** Tokens of the sentence, and of the source where there are any: first and last. */
  readonly said: readonly [number, number];
  readonly source?: readonly [number, number];
}

/** A finding on tokens of a comparison. A question states nothing, so it contradicts nothing. */
export function findingOf(
  comparison: Comparison,
  { kind, gravity, said: [from, to], source }: Difference,
): GroundingFinding {
  const [first, last] = [comparison.said[from], comparison.said[to]];
  return {
    kind,
    gravity: comparison.isQuestion ? "unsettled" : gravity,
    span: [first?.start ?? 0, last?.end ?? 0],
    said: textOf(comparison.said, from, to),
    ...(source && { source: textOf(comparison.source, source[0], source[1]) }),
  };
}
