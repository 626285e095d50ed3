import { LEVELS } from "./agreement.ts";
import { allPairs, isBetween, type Sides } from "./blocking.ts";
import { type Compare, levelOf } from "./compare-records.ts";
import type { Field } from "./fields.ts";
import type { PairSet } from "./pair-set.ts";

/** The candidate pairs and how each compares. */
export interface Comparisons {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly patterns: Float64Array;
}

export function compareAll(pairs: PairSet, compare: Compare): Comparisons {
  const left = new Int32Array(pairs.size);
  const right = new Int32Array(pairs.size);
  const patterns = new Float64Array(pairs.size);
  let at = 0;
  pairs.forEach((i, j) => {
    left[at] = i;
    right[at] = j;
    patterns[at++] = compare(i, j);
  });
  return { left, right, patterns };
}

/** Each different pattern once, with how often it occurs, and its levels, `fields` of them a pattern. */
export interface PatternCounts {
  readonly counts: Float64Array;
  readonly levels: Uint8Array;
}

export function countPatterns(patterns: Float64Array, fields: number): PatternCounts {
  const sorted = patterns.slice().sort();
  const starts: number[] = [];
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) starts.push(at);
  const counts = Float64Array.from(starts, (start, k) => (starts[k + 1] ?? sorted.length) - start);
  const levels = new Uint8Array(starts.length * fields);
  for (const [k, start] of starts.entries())
    for (let f = 0; f < fields; f++) levels[k * fields + f] = levelOf(sorted[start], f);
  return { counts, levels };
}

/** What all pairs of two records say about a field, whoever they are of. */
export interface Marginal {
  /** Share of all pairs in which both state it. */
  readonly stated: number;
  /** By level, among these; sums to 1. */
  readonly shares: Float64Array;
}

const sampleSize = 150_000;

/**
 * How often each level occurs among all pairs: exact agreement from the counts of values, which misses nothing, the
 * other levels from pairs drawn evenly, the same ones in every run.
 */
export function marginals(fields: readonly Field[], sides: Sides, compare: Compare): Marginal[] {
  const counts = fields.map(() => new Float64Array(8));
  const draws = Math.min(sampleSize, allPairs(sides) * 4);
  const next = evenNumbers();
  for (let draw = 0; draw < draws; draw++) {
    const i = Math.floor(next() * sides.leftCount);
    const j = isBetween(sides)
      ? sides.leftCount + Math.floor(next() * (sides.records - sides.leftCount))
      : Math.floor(next() * sides.records);
    if (i === j) continue;
    const pattern = compare(i, j);
    for (let f = 0; f < fields.length; f++) counts[f][levelOf(pattern, f)]++;
  }
  return fields.map((field, f) => marginalOf(counts[f], exactShare(field, sides), field, sides));
}

function marginalOf(drawn: Float64Array, exact: number, { stated }: Field, { records }: Sides): Marginal {
  const rest = drawn.slice(1, LEVELS).map((count) => count + 0.5);
  const total = rest.reduce((sum, count) => sum + count, 0);
  const shares = new Float64Array(LEVELS);
  shares[0] = exact;
  for (let level = 1; level < LEVELS; level++) shares[level] = ((1 - exact) * rest[level - 1]) / total;
  return { stated: (stated / records) ** 2, shares };
}

/** The share of pairs that state the same, among those that both state it. */
function exactShare({ codes, counts, sameByChance }: Field, sides: Sides): number {
  if (!isBetween(sides)) return sameByChance;
  const left = new Int32Array(counts.length);
  for (let record = 0; record < sides.leftCount; record++) left[codes[record]]++;
  let same = 0;
  let leftStated = 0;
  let rightStated = 0;
  for (let code = 1; code < counts.length; code++) {
    same += left[code] * (counts[code] - left[code]);
    leftStated += left[code];
    rightStated += counts[code] - left[code];
  }
  return Math.max(same, 1) / Math.max(1, leftStated * rightStated);
}

/** Numbers in [0, 1), evenly spread and the same in every run (mulberry32). */
function evenNumbers(): () => number {
  let state = 0x2545f491;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
