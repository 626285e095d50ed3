import type { Edges } from "./cluster.ts";

/** Gives at most one edge to each record: the heaviest edge first. Edges below the threshold are not given. */
export function assignOneToOne({ left, right, weights }: Edges, threshold: number): number[] {
  const order = Array.from(weights.keys())
    .filter((edge) => weights[edge] >= threshold)
    .sort((a, b) => weights[b] - weights[a]);
  const taken = new Set<number>();
  return order.filter((edge) => {
    if (taken.has(left[edge]) || taken.has(right[edge])) return false;
    taken.add(left[edge]).add(right[edge]);
    return true;
  });
}
