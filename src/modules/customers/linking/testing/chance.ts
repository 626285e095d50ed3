/** Chance from a seed, the same on every machine (mulberry32). */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  one<T>(list: readonly T[]): T;
  /** One of a list of which the first are the most frequent (Zipf's law with this exponent). */
  frequent<T>(list: readonly T[], exponent: number): T;
}

export function chanceFrom(seed: number): Chance {
  let state = (seed * 0x9e3779b1) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const cumulated = new Map<string, Float64Array>();
  const sums = (length: number, exponent: number): Float64Array => {
    const known = cumulated.get(`${length} ${exponent}`);
    if (known) return known;
    let sum = 0;
    const made = Float64Array.from({ length }, (_, rank) => {
      sum += (rank + 1) ** -exponent;
      return sum;
    });
    cumulated.set(`${length} ${exponent}`, made);
    return made;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    one: (list) => list[below(list.length)],
    frequent(list, exponent) {
      const sum = sums(list.length, exponent);
      const drawn = next() * sum[sum.length - 1];
      let low = 0;
      let high = sum.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sum[middle] < drawn) low = middle + 1;
        else high = middle;
      }
      return list[low];
    },
  };
}
