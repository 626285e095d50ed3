import type { Vocabulary } from "./vocabulary.ts";

export interface Correction {
  readonly word: string;
  readonly edits: number;
  /** How often the catalogue has it. */
  readonly count: number;
  /** 1 for the word itself, less with each edit. */
  readonly likeness: number;
}

/**
 * Finds the catalogue's words that an unknown word was most likely meant to be: within one edit (two from six
 * letters on), a swap of neighbours being one, the more frequent first. Words are compared by scanning those of
 * nearby length whose letters agree: exact, and without an index of deletions in memory.
 */
export class SpellingCorrector {
  private readonly words: string[] = [];
  private readonly letters: Uint32Array;
  private readonly counts: Uint32Array;
  /** Words of length `n` lie at `byLength[n]` … `byLength[n + 1]`. */
  private readonly byLength: Uint32Array;
  private readonly found = new Map<string, readonly Correction[]>();

  constructor(vocabulary: Vocabulary) {
    const known: [string, number][] = [];
    for (const entry of vocabulary.surfaces()) if (/^[a-z]{3,24}$/.test(entry[0])) known.push(entry);
    known.sort(([a], [b]) => a.length - b.length);
    this.letters = new Uint32Array(known.length);
    this.counts = new Uint32Array(known.length);
    this.byLength = new Uint32Array(longest + 4);
    for (const [at, [word, surface]] of known.entries()) {
      this.words.push(word);
      this.letters[at] = lettersOf(word);
      this.counts[at] = vocabulary.countOf(surface);
      this.byLength[word.length + 1]++;
    }
    for (let length = 0; length + 1 < this.byLength.length; length++) {
      this.byLength[length + 1] += this.byLength[length];
    }
  }

  /** At most three, best first. */
  correct(word: string): readonly Correction[] {
    if (!/^[a-z]{3,24}$/.test(word)) return [];
    const known = this.found.get(word);
    if (known) return known;
    const corrections = this.search(word);
    if (this.found.size >= remembered) this.found.clear();
    this.found.set(word, corrections);
    return corrections;
  }

  /**
   * A word that the catalogue has once or twice, beside one that differs by one edit and is fifty times as frequent,
   * is most likely a slip that the catalogue shares.
   */
  correctRare(word: string, count: number): readonly Correction[] {
    if (count > rare || word.length < 5) return [];
    return this.correct(word).filter((to) => to.edits === 1 && to.count >= count * overwhelming);
  }

  private search(word: string): Correction[] {
    const reach = word.length < 6 ? 1 : word.length < 14 ? 2 : 3;
    const letters = lettersOf(word);
    const candidates: (Correction & { readonly rank: number })[] = [];
    const from = this.byLength[Math.max(0, word.length - reach)];
    const to = this.byLength[Math.min(longest, word.length + reach) + 1];
    for (let at = from; at < to; at++) {
      if (bitsOf(this.letters[at] ^ letters) > 2 * reach) continue;
      const candidate = this.words[at];
      const edits = editDistance(word, candidate, reach);
      if (edits > reach || edits === 0) continue;
      const sameStart = candidate[0] === word[0];
      if (!sameStart && edits > 1) continue;
      const likeness = 1 - edits / Math.max(word.length, candidate.length) - (sameStart ? 0 : 0.1);
      const rank = likeness + 0.02 * Math.log2(1 + this.counts[at]) - 0.12 * edits;
      candidates.push({ word: candidate, likeness, edits, count: this.counts[at], rank });
    }
    return candidates
      .sort((a, b) => b.rank - a.rank)
      .slice(0, 3)
      .map(({ rank: _, ...correction }) => correction);
  }

  /** The known words that share most pairs of letters with a word that nothing else explains. */
  similar(word: string): { word: string; likeness: number }[] {
    if (!/^[a-z]{4,24}$/.test(word)) return [];
    const pairs = pairsOf(word);
    return this.words
      .map((known) => ({ word: known, likeness: sharedPairs(pairs, pairsOf(known)) }))
      .filter(({ likeness }) => likeness >= similarFrom)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 3);
  }

  /** The known words that begin with an unknown one, the most frequent first. */
  completionsOf(word: string): string[] {
    if (!/^[a-z]{3,24}$/.test(word)) return [];
    const completions: { word: string; count: number }[] = [];
    for (let at = this.byLength[word.length + 1]; at < this.words.length; at++) {
      if (this.words[at].startsWith(word)) completions.push({ word: this.words[at], count: this.counts[at] });
    }
    return completions
      .sort((a, b) => b.count - a.count)
      .slice(0, 8)
      .map(({ word }) => word);
  }
}

const longest = 24;
const rare = 2;
const overwhelming = 50;
const remembered = 10_000;

const similarFrom = 0.6;

const pairsOf = (word: string): Set<string> =>
  new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));

/** Dice's coefficient. */
function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of b) if (a.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** One bit a letter. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters >>> 0;
}

function bitsOf(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const rows = [new Uint8Array(32), new Uint8Array(32), new Uint8Array(32)];

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); `reach + 1` if beyond. */
export function editDistance(a: string, b: string, reach: number): number {
  let [before, above, row] = rows;
  for (let column = 0; column <= b.length; column++) above[column] = column;
  for (let line = 1; line <= a.length; line++) {
    row[0] = line;
    let least = line;
    for (let column = 1; column <= b.length; column++) {
      const same = a[line - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(above[column] + 1, row[column - 1] + 1, above[column - 1] + same);
      if (line > 1 && column > 1 && a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1]) {
        edits = Math.min(edits, before[column - 2] + 1);
      }
      row[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > reach) return reach + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[b.length], reach + 1);
}
