import type { Quantity } from "../quantities/quantity.ts";
import { readQuantities } from "../quantities/read-quantities.ts";
import { readSentences } from "./read-tokens.ts";
import type { Sentence, Token } from "./token.ts";

/** A sentence of a source, and what is asked of it again and again. */
interface SourceSentence {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** What the sources say, read once for all sentences of a text. */
export interface SourceText {
  readonly sentences: readonly SourceSentence[];
  /** Each stem, and the sentences that have it, once each in their order. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** Pairs of stems that stand side by side, marks left out. */
  readonly pairs: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly length: number;
}

export const pairOf = (one: Token, next: Token): string => `${one.stem} ${next.stem}`;

/** Tokens that say something by themselves. */
export const isContent = ({ weight, kind }: Token): boolean => kind !== "mark" && weight >= 0.5;

export function readSource(sources: readonly string[]): SourceText {
  const sentences: SourceSentence[] = [];
  const stems = new Map<string, number[]>();
  const pairs = new Set<string>();
  for (const { tokens } of sources.flatMap(readSentences)) {
    let before: Token | undefined;
    for (const token of tokens) {
      if (token.kind === "mark") continue;
      const places = stems.get(token.stem);
      if (!places) stems.set(token.stem, [sentences.length]);
      else if (places.at(-1) !== sentences.length) places.push(sentences.length);
      if (before) pairs.add(pairOf(before, token));
      before = token;
    }
    sentences.push({ tokens, quantities: readQuantities(tokens) });
  }
  return {
    sentences,
    stems,
    pairs,
    quantities: sentences.flatMap(({ quantities }) => quantities),
    length: sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
  };
}

/** Some sentences of the source in a row. */
export interface SourcePart {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** Sources up to this many tokens are compared whole. */
const smallEnough = 60;
/** What a sentence must share, in weight: the first, and a second of what the first lacks. */
const leastShared = { first: 0.5, second: 2 } as const;

function joined(sentences: readonly SourceSentence[]): SourcePart {
  const tokens: Token[] = [];
  const quantities: Quantity[] = [];
  for (const sentence of sentences) {
    const by = tokens.length;
    tokens.push(...sentence.tokens);
    for (const one of sentence.quantities)
      quantities.push({ ...one, first: one.first + by, last: one.last + by, at: one.at + by });
  }
  return { tokens, quantities };
}

/** The sentence that has most of what is wanted, by weight; of two alike, the shorter. -1 where none has enough. */
function bestOf(
  { sentences, stems }: SourceText,
  wanted: ReadonlyMap<string, number>,
  least: number,
): number {
  const sums = sentences.map(({ tokens }) => -tokens.length * 0.001);
  for (const [stem, weight] of wanted) {
    for (const at of stems.get(stem) ?? []) sums[at] = (sums[at] ?? 0) + weight;
  }
  let [best, most] = [-1, least];
  for (const [at, sum] of sums.entries()) if (sum >= most) [best, most] = [at, sum];
  return best;
}

/**
 * The part of the source that a sentence is put beside: all of it where it is short, else the sentence that shares
 * most weight with it, and the one that has most of what is still wanting, in the source's order.
 */
export function partFor(sentence: Sentence, whole: SourceText): SourcePart {
  if (whole.length <= smallEnough) return joined(whole.sentences);
  const wanted = new Map<string, number>();
  for (const token of sentence.tokens) if (isContent(token)) wanted.set(token.stem, token.weight);
  const first = bestOf(whole, wanted, leastShared.first);
  for (const { stem } of whole.sentences[first]?.tokens ?? []) wanted.delete(stem);
  const second = first < 0 ? -1 : bestOf(whole, wanted, leastShared.second);
  const chosen = [first, second].filter((at) => at >= 0).sort((a, b) => a - b);
  return joined(chosen.flatMap((at) => whole.sentences[at] ?? []));
}
