/** Grades of the products that were judged for one query. A product that was not judged has none. */
export type Grades = ReadonlyMap<string, number>;

/** Discounted cumulative gain of the first ten, with linear gain (Järvelin and Kekäläinen 2002, base 2). */
const gainOfTen = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);

/** Over the gain of the best order of all that was judged; 0 where nothing was judged good. */
export function ndcg10(ranked: readonly string[], grades: Grades): number {
  const ideal = gainOfTen([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gainOfTen(ranked.slice(0, 10).map((id) => grades.get(id) ?? 0)) / ideal;
}

/** `ndcg10` of the ranking from which the products that nobody judged are left out. */
export const ndcg10Judged = (ranked: readonly string[], grades: Grades): number =>
  ndcg10(
    ranked.filter((id) => grades.has(id)),
    grades,
  );

/** The share of the products with at least half the highest grade that stand in the first hundred. */
export function recall100(ranked: readonly string[], grades: Grades): number {
  const half = Math.max(0, ...grades.values()) / 2;
  const good = [...grades].filter(([, grade]) => grade > 0 && grade >= half).map(([id]) => id);
  if (good.length === 0) return 0;
  const first = new Set(ranked.slice(0, 100));
  return good.filter((id) => first.has(id)).length / good.length;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value that a share of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
