import { wordsByKind } from "./known-words.ts";

const edged = (word: string): string => `^${word}$`;

function countTrigrams(words: readonly string[]): {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
} {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    const letters = edged(word);
    for (let i = 0; i + 3 <= letters.length; i += 1) {
      const trigram = letters.slice(i, i + 3);
      counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
      total += 1;
    }
  }
  return { counts, total };
}

const ofNames = countTrigrams(wordsByKind.names);
const ofWords = countTrigrams(wordsByKind.common);
/** Trigrams that could be: 27 letters and edges, a little less than their cube since most never stand in any word. */
const possible = 6_000;

const logShare = (trigram: string, { counts, total }: typeof ofNames): number =>
  Math.log(((counts.get(trigram) ?? 0) + 0.5) / (total + possible / 2));

/**
 * How much likelier the letters of a word are in a name than in a word of English: the mean log-ratio over its
 * trigrams in a naive Bayes model of the two lists (Cavnar and Trenkle's character n-grams), so above 0 is like a name.
 * Letters folded. `nameLikeness("kowalczyk")` is well above 0, `nameLikeness("shipment")` below.
 */
export function nameLikeness(folded: string): number {
  const letters = edged(folded);
  let sum = 0;
  for (let i = 0; i + 3 <= letters.length; i += 1) {
    const trigram = letters.slice(i, i + 3);
    sum += logShare(trigram, ofNames) - logShare(trigram, ofWords);
  }
  return sum / Math.max(1, letters.length - 2);
}
