import type { Edges } from "./cluster.ts";

/** Pairs each record with one other at most, the heaviest edge first; edges below the threshold pair nobody. */
export function assignOneToOne({ left, right, weights }: Edges, threshold: number): [number, number][] {
  const order = Array.from(weights.keys())
    .filter((edge) => weights[edge] >= threshold)
    .sort((a, b) => weights[b] - weights[a]);
  const taken = new Set<number>();
  return order.flatMap((edge): [number, number][] => {
    const [i, j] = [left[edge], right[edge]];
    if (taken.has(i) || taken.has(j)) return [];
    taken.add(i).add(j);
    return [[i, j]];
  });
}
