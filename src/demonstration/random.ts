import { createHash } from "node:crypto";

/** Chance that is the same on every machine for the same words. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of a list that is not empty. */
  one<T>(list: readonly T[]): T;
  /** Up to `count` different ones, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
  /** True once in `odds` times. */
  once(odds: number): boolean;
}

/** Xorshift (Marsaglia 2003) of 32 bits, started from a hash of the words. */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = createHash("sha256").update(words.join("\u0000")).digest().readUInt32LE(0) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    one: (list) => list[between(0, list.length - 1)],
    some: (list, count) => {
      const drawn = list
        .map((item, index) => ({ item, index, draw: next() }))
        .sort((a, b) => a.draw - b.draw);
      return drawn
        .slice(0, count)
        .sort((a, b) => a.index - b.index)
        .map(({ item }) => item);
    },
    once: (odds) => next() * odds < 1,
  };
}
