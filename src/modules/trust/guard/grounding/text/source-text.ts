import type { Quantity } from "../quantities/quantity.ts";
import { readQuantities } from "../quantities/read-quantities.ts";
import { readSentences } from "./read-tokens.ts";
import type { Sentence, Token } from "./token.ts";

/** A sentence of a source, and what is asked of it again and again. */
interface SourceSentence {
  readonly tokens: readonly Token[];
  readonly stems: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
}

/** What the sources say, read once for all sentences of a text. */
export interface SourceText {
  readonly sentences: readonly SourceSentence[];
  readonly stems: ReadonlySet<string>;
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
  const all = new Set<string>();
  const pairs = new Set<string>();
  for (const { tokens } of sources.flatMap(readSentences)) {
    const stems = new Set<string>();
    let before: Token | undefined;
    for (const token of tokens) {
      if (token.kind === "mark") continue;
      stems.add(token.stem);
      all.add(token.stem);
      if (before) pairs.add(pairOf(before, token));
      before = token;
    }
    sentences.push({ tokens, stems, quantities: readQuantities(tokens) });
  }
  return {
    sentences,
    stems: all,
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
/** What a second sentence must have of what the first lacks, in weight. */
const worthASecond = 0.9;

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

/** The sentence that has most of what is wanted, by weight; of two alike, the shorter. */
function bestOf(sentences: readonly SourceSentence[], wanted: ReadonlyMap<string, number>): number {
  let [best, most] = [-1, 0];
  for (const [at, { stems, tokens }] of sentences.entries()) {
    let sum = -tokens.length * 0.001;
    for (const [stem, weight] of wanted) if (stems.has(stem)) sum += weight;
    if (sum > most) [best, most] = [at, sum];
  }
  return most >= worthASecond ? best : -1;
}

/**
 * The part of the source that a sentence is put beside: all of it where it is short, else the sentence that shares
 * most weight with it, and the one that has most of what is still wanting, in the source's order.
 */
export function partFor(sentence: Sentence, { sentences, length }: SourceText): SourcePart {
  if (length <= smallEnough) return joined(sentences);
  const wanted = new Map<string, number>();
  for (const { stem, weight } of sentence.tokens) if (weight > 0) wanted.set(stem, weight);
  const first = bestOf(sentences, wanted);
  for (const stem of sentences[first]?.stems ?? []) wanted.delete(stem);
  const second = first < 0 ? -1 : bestOf(sentences, wanted);
  const chosen = [first, second].filter((at) => at >= 0).sort((a, b) => a - b);
  return joined(chosen.flatMap((at) => sentences[at] ?? []));
}
