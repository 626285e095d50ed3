import type { TextIndex } from "./text-index.ts";
import { noTerm } from "./vocabulary.ts";

/**
 * Splits a word into two that stand side by side in the catalogue's titles, at least `least` times
 * (`lampshade` → `lamp`, `shade`). Returns the two terms, or `undefined`.
 */
export function splitCompound(
  word: string,
  index: TextIndex,
  least = 1,
): readonly [number, number] | undefined {
  if (!/^[a-z]{6,24}$/.test(word)) return undefined;
  let best: { pair: readonly [number, number]; count: number } | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const first = index.vocabulary.termOf(word.slice(0, at)) ?? noTerm;
    const second = index.vocabulary.termOf(word.slice(at)) ?? noTerm;
    if (first === noTerm || second === noTerm) continue;
    const count = sideBySide(first, second, index);
    if (count >= least && count > (best?.count ?? 0)) best = { pair: [first, second], count };
  }
  return best?.pair;
}

/** In how many titles (of the first few hundred that hold the rarer) the second term follows the first. */
function sideBySide(first: number, second: number, index: TextIndex): number {
  const { starts, documents, titleStarts, titleTerms } = index;
  const rarer = starts[first + 1] - starts[first] < starts[second + 1] - starts[second] ? first : second;
  const end = Math.min(starts[rarer + 1], starts[rarer] + 300);
  let count = 0;
  for (let posting = starts[rarer]; posting < end; posting++) {
    const document = documents[posting];
    for (let at = titleStarts[document]; at + 1 < titleStarts[document + 1]; at++) {
      if (titleTerms[at] === first && titleTerms[at + 1] === second) count++;
    }
  }
  return count;
}
