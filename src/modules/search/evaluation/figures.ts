/** Grades of the products that were judged for one query, by whatever names a product. */
export type Grades<Id> = ReadonlyMap<Id, number>;

/** Discounted cumulative gain of the first ten, with linear gain (Järvelin and Kekäläinen 2002, base 2). */
function gainOfTen(grades: Iterable<number>): number {
  let [gain, rank] = [0, 0];
  for (const grade of grades) {
    if (rank === 10) break;
    gain += grade / Math.log2(rank + 2);
    rank++;
  }
  return gain;
}

const overIdeal = <Id>(gained: Iterable<number>, grades: Grades<Id>): number => {
  const ideal = gainOfTen([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gainOfTen(gained) / ideal;
};

/** Over the gain of the best order of all that was judged; 0 where nothing was judged good. */
export function ndcg10<Id>(ranked: Iterable<Id>, grades: Grades<Id>): number {
  return overIdeal(
    take(ranked, 10, (id) => grades.get(id) ?? 0),
    grades,
  );
}

/** `ndcg10` of the ranking from which the products that nobody judged are left out. */
export function ndcg10Judged<Id>(ranked: Iterable<Id>, grades: Grades<Id>): number {
  return overIdeal(
    take(ranked, 10, (id) => grades.get(id)),
    grades,
  );
}

/** The share of the products with at least half the highest grade that stand in the first hundred. */
export function recall100<Id>(ranked: Iterable<Id>, grades: Grades<Id>): number {
  const half = Math.max(0, ...grades.values()) / 2;
  const good = new Set([...grades].filter(([, grade]) => grade > 0 && grade >= half).map(([id]) => id));
  if (good.size === 0) return 0;
  return take(ranked, 100, (id) => id).filter((id) => good.has(id)).length / good.size;
}

/** The first `count` of what `read` gives; `undefined` is passed over. */
function take<Id, Value>(ranked: Iterable<Id>, count: number, read: (id: Id) => Value | undefined): Value[] {
  const taken: Value[] = [];
  for (const id of ranked) {
    if (taken.length === count) break;
    const value = read(id);
    if (value !== undefined) taken.push(value);
  }
  return taken;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value that a share of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
