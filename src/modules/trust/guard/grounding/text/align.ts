import { areOpposites, mayHaveOpposite } from "../tables/antonyms.ts";
import { areSynonyms, hasSynonyms } from "../tables/synonyms.ts";
import type { Token } from "./token.ts";

/** For each token of a text, the token of the source that stands in its place, or -1. */
export type Alignment = Int32Array;

/** How two tokens that are not the same word stand to each other, as far as a comparison cares. */
const worth = {
  stem: 0.9,
  synonym: 0.7,
  opposite: 0.65,
  sameNumber: 1.2,
  twoNumbers: 0.6,
  twoNames: 0.25,
} as const;

/** What a mark is worth beside the same mark, so that it holds its place where nothing else does. */
const leastMark = 0.05;

/** What it is worth that two tokens follow the two tokens that were just put together. */
const inARow = 0.35;

/** What is worth to put `one` beside another word; 0 where they have nothing to do with each other. */
function likenessOf(one: Token): (other: Token) => number {
  const isRelated = hasSynonyms(one.norm) || mayHaveOpposite(one.norm);
  return (other) => {
    if (one.norm === other.norm) return one.kind === "mark" ? Math.max(leastMark, one.weight) : one.weight;
    if (one.kind === "mark" || other.kind === "mark") return 0;
    if (one.value !== undefined && other.value !== undefined)
      return one.value === other.value ? worth.sameNumber : worth.twoNumbers;
    const weight = Math.min(one.weight, other.weight);
    if (one.stem === other.stem) return worth.stem * weight;
    if (isRelated && one.kind === other.kind) {
      if (areSynonyms(one.norm, other.norm)) return worth.synonym * weight;
      if (areOpposites(one.norm, other.norm) || areOpposites(one.stem, other.stem))
        return worth.opposite * weight;
    }
    return one.name === "stated" && other.name === "stated" ? worth.twoNames : 0;
  };
}

/** For each token of a text, how like it is to each of the source, row after row. */
function likenesses(text: readonly Token[], source: readonly Token[]): Float32Array {
  const table = new Float32Array(text.length * source.length);
  let cell = 0;
  for (const one of text) {
    const likeness = likenessOf(one);
    for (const other of source) {
      table[cell] = likeness(other);
      cell += 1;
    }
  }
  return table;
}

const premium = (like: number): number => inARow * Math.min(1, like + 0.2);

/**
 * Puts the tokens of a text beside those of its source, in order, so that the sum of likenesses is greatest and runs
 * stay together (global alignment without a cost for gaps, after Needleman and Wunsch, with a premium for runs).
 * Time and space are the product of the two lengths.
 */
export function align(text: readonly Token[], source: readonly Token[]): Alignment {
  const like = likenesses(text, source);
  const width = source.length + 1;
  /** Best sum of the first i and j; and of those that end with i and j together. */
  const best = new Float32Array((text.length + 1) * width);
  const together = new Float32Array((text.length + 1) * width);
  for (let i = 1; i <= text.length; i += 1) {
    for (let j = 1; j < width; j += 1) {
      const at = i * width + j;
      const pair = like[(i - 1) * source.length + j - 1] ?? 0;
      let sum = 0;
      if (pair > 0) {
        const run = together[at - width - 1] ?? 0;
        const apart = best[at - width - 1] ?? 0;
        sum = pair + Math.max(apart, run > 0 ? run + premium(pair) : 0);
        together[at] = sum;
      }
      best[at] = Math.max(sum, best[at - 1] ?? 0, best[at - width] ?? 0);
    }
  }
  return trace({ like, best, together, rows: text.length, width });
}

interface Sums {
  readonly like: Float32Array;
  readonly best: Float32Array;
  readonly together: Float32Array;
  readonly rows: number;
  readonly width: number;
}

/** Goes back along the best sums. */
function trace({ like, best, together, rows, width }: Sums): Alignment {
  const aligned = new Int32Array(rows).fill(-1);
  let [i, j] = [rows, width - 1];
  /** The pair at (i, j) must be taken, since the run behind it counts on it. */
  let isBound = false;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const pair = together[at] ?? 0;
    if (isBound || (pair > 0 && pair >= (best[at] ?? 0))) {
      aligned[i - 1] = j - 1;
      const run = together[at - width - 1] ?? 0;
      const gain = premium(like[(i - 1) * (width - 1) + j - 1] ?? 0);
      isBound = run > 0 && run + gain >= (best[at - width - 1] ?? 0);
      i -= 1;
      j -= 1;
    } else if ((best[at - 1] ?? 0) >= (best[at - width] ?? 0)) j -= 1;
    else i -= 1;
  }
  return aligned;
}
