import type { Confidence } from "./set.ts";

/** Both ends, from 0 to 1. */
export type Interval = readonly [low: number, high: number];

/** Two-sided quantiles of the normal distribution. */
const quantiles: Readonly<Record<Confidence, number>> = { 0.9: 1.6448536, 0.95: 1.959964, 0.99: 2.5758293 };

/**
 * The score interval of a share (E. B. Wilson 1927): `share` of `count` trials. `count` need not be whole: weighted cases
 * count as `effectiveCount` says.
 */
export function wilsonInterval(share: number, count: number, confidence: Confidence = 0.95): Interval {
  if (count === 0) return [0, 1];
  const z = quantiles[confidence];
  const shrink = 1 + z ** 2 / count;
  const centre = (share + z ** 2 / (2 * count)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [Math.max(0, Math.min(share, centre - half)), Math.min(1, Math.max(share, centre + half))];
}

/** How many unweighted cases say as much as these (L. Kish 1965): (Σw)² / Σw². */
export function effectiveCount(weights: readonly number[]): number {
  const squares = sum(weights.map((weight) => weight ** 2));
  return squares === 0 ? 0 : sum(weights) ** 2 / squares;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A value and how much it counts. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** 0 for no values. */
export function weightedMean(values: readonly Weighted[]): number {
  const weight = sum(values.map((one) => one.weight));
  return weight === 0 ? 0 : sum(values.map((one) => one.value * one.weight)) / weight;
}

const resamples = 2_000;

/** The percentile interval of a mean (B. Efron 1979), over resamples of whole cases from a seed: the same each time. */
export function bootstrapInterval(
  values: readonly Weighted[],
  { seed = 1, confidence = 0.95 }: { readonly seed?: number; readonly confidence?: Confidence } = {},
): Interval {
  if (values.length === 0) return [0, 1];
  const draw = drawsFrom(seed);
  const means = Array.from({ length: resamples }, () =>
    weightedMean(values.map(() => values[Math.floor(draw() * values.length)])),
  ).sort((a, b) => a - b);
  const tail = (1 - confidence) / 2;
  const at = (share: number) => means[Math.round(share * (resamples - 1))];
  return [at(tail), at(1 - tail)];
}

/** Numbers from 0 to 1 by mulberry32 (Tommy Ettinger): enough for resampling and for nothing secret. */
function drawsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** For reading by people: four digits. */
export const rounded = (value: number): number => Number(value.toFixed(4));
export const roundedInterval = ([low, high]: Interval): Interval => [rounded(low), rounded(high)];
