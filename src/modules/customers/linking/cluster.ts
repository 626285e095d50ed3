/** An edge between two records with its weight. */
export interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weights: Float64Array;
}

/** No single pair decides for a whole cluster: weights count up to this many bits either way. */
const mostBits = 12;

/**
 * Groups the records of one table into people. From the heaviest edge on, the groups of its two records are joined if
 * the weights of all pairs across them speak for it together, so that one likeness does not chain two people. Gives the
 * groups of two and more.
 */
export function clusterRecords(
  { left, right, weights }: Edges,
  threshold: number,
  weightOf: (i: number, j: number) => number,
): number[][] {
  const order = Array.from(weights.keys())
    .filter((edge) => weights[edge] >= threshold)
    .sort((a, b) => weights[b] - weights[a]);
  const groups = new Map<number, number[]>();
  const groupOf = (record: number): number[] => groups.get(record) ?? [record];
  const evidence = (one: readonly number[], two: readonly number[]): number => {
    let sum = 0;
    for (const i of one)
      for (const j of two) {
        const weight = weightOf(Math.min(i, j), Math.max(i, j));
        sum += Math.max(-mostBits, Math.min(mostBits, weight - threshold));
      }
    return sum;
  };
  for (const edge of order) {
    const one = groupOf(left[edge]);
    const two = groupOf(right[edge]);
    if (one === two || evidence(one, two) < 0) continue;
    const joined = [...one, ...two];
    for (const record of joined) groups.set(record, joined);
  }
  return [...new Set(groups.values())];
}
