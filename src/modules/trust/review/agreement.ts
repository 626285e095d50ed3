/**
 * Krippendorff's alpha for nominal values: 1 where reviewers always agree, 0 where they agree as often as chance would,
 * below 0 where less; `undefined` where it says nothing, because no unit has two values or all values are alike.
 * `units` holds the values of each unit, one a reviewer; units of fewer than two are left out.
 *
 * α = 1 − Dₒ/Dₑ over coincidences of pairable values, with ties of `m` values in a unit weighing 1/(m − 1):
 * K. Krippendorff, Content Analysis: An Introduction to Its Methodology (4th ed., 2018), chapter 12; the same as
 * "Computing Krippendorff's Alpha-Reliability" (2011), section C.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | undefined {
  const pairable = units.filter(({ length }) => length >= 2);
  const totals = new Map<string, number>();
  let disagreeing = 0;
  for (const values of pairable) {
    const counts = countsOf(values);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreeing += (count * (values.length - count)) / (values.length - 1);
    }
  }
  const all = pairable.reduce((sum, { length }) => sum + length, 0);
  const byChance = [...totals.values()].reduce((sum, total) => sum + total * (all - total), 0);
  return byChance === 0 ? undefined : 1 - ((all - 1) * disagreeing) / byChance;
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
