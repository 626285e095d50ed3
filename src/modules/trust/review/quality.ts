/** What was judged of one stratum, and the share of it that was drawn. */
export interface JudgedStratum {
  readonly stratum: string;
  readonly rate: number;
  readonly drawn: number;
  readonly judged: number;
  readonly right: number;
}

export interface Quality {
  /** The share of answers that were right, over all strata by their size; absent where nothing was judged. */
  readonly right?: number;
  /** 95 %. */
  readonly interval: readonly [low: number, high: number];
  readonly judged: number;
}

/** The quantile of the normal distribution for 95 %, two-sided. */
const z95 = 1.959964;

/**
 * Quality from a stratified sample. A stratum's size is the count that was drawn over its rate; the share is the mean
 * of the strata's shares by size (W. G. Cochran, Sampling Techniques, 3rd ed., 1977, section 5.3). The interval is
 * Wilson's (1927) at the effective count (Σw)² / Σw² (L. Kish, 1965), which holds also where all were right. Strata of
 * which nothing was judged are left out, so the figure speaks of the others only.
 */
export function qualityOf(strata: readonly JudgedStratum[]): Quality {
  const known = strata.filter(({ judged }) => judged > 0);
  const judged = known.reduce((sum, one) => sum + one.judged, 0);
  if (judged === 0) return { interval: [0, 1], judged: 0 };
  const sized = known.map((one) => ({ ...one, size: one.drawn / one.rate }));
  const size = sized.reduce((sum, one) => sum + one.size, 0);
  const right = sized.reduce((sum, one) => sum + (one.size / size) * (one.right / one.judged), 0);
  const effective = 1 / sized.reduce((sum, one) => sum + (one.size / size) ** 2 / one.judged, 0);
  return { right, interval: wilson(right, effective), judged };
}

function wilson(share: number, count: number): [number, number] {
  const shrink = 1 + z95 ** 2 / count;
  const centre = (share + z95 ** 2 / (2 * count)) / shrink;
  const half = (z95 / shrink) * Math.sqrt((share * (1 - share)) / count + z95 ** 2 / (4 * count ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
