import type { Quantity } from "../quantities/quantity.ts";
import { readQuantities } from "../quantities/read-quantities.ts";
import { readSentences } from "./read-tokens.ts";
import type { Sentence, Token } from "./token.ts";

/** What the sources say, read once for all sentences of a text. */
export interface SourceText {
  readonly sentences: readonly Sentence[];
  readonly stems: ReadonlySet<string>;
  /** Pairs of stems that stand side by side, marks and words of grammar left out. */
  readonly pairs: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
}

export const pairOf = (one: Token, next: Token): string => `${one.stem} ${next.stem}`;

/** Tokens that say something by themselves. */
export const isContent = ({ weight, kind }: Token): boolean => kind !== "mark" && weight >= 0.5;

export function readSource(sources: readonly string[]): SourceText {
  const sentences = sources.flatMap(readSentences);
  const stems = new Set<string>();
  const pairs = new Set<string>();
  for (const { tokens } of sentences) {
    const words = tokens.filter(({ kind }) => kind !== "mark");
    for (const [i, token] of words.entries()) {
      stems.add(token.stem);
      const next = words[i + 1];
      if (next) pairs.add(pairOf(token, next));
    }
  }
  return { sentences, stems, pairs, quantities: sentences.flatMap(({ tokens }) => readQuantities(tokens)) };
}

/** Sources up to this many tokens are compared whole. */
const smallEnough = 90;

/**
 * The part of the source that a sentence is put beside: all of it where it is short, else the two sentences that
 * share most weight with it, in the source's order.
 */
export function partFor(sentence: Sentence, { sentences }: SourceText): readonly Token[] {
  const all = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (all <= smallEnough) return sentences.flatMap(({ tokens }) => tokens);
  const wanted = new Map(sentence.tokens.map(({ stem, weight }) => [stem, weight]));
  const shared = sentences.map(({ tokens }, at) => {
    const stems = new Set(tokens.map(({ stem }) => stem));
    let sum = 0;
    for (const stem of stems) sum += wanted.get(stem) ?? 0;
    return { at, sum: sum - tokens.length * 0.001 };
  });
  const best = shared.sort((a, b) => b.sum - a.sum).slice(0, 2);
  return best.sort((a, b) => a.at - b.at).flatMap(({ at }) => sentences[at]?.tokens ?? []);
}
