/**
 * The chance that a random positive has a higher score than a random negative, ties counted half: the area under the
 * ROC curve, by ranks (Mann and Whitney). 0.5 where there are none of one kind.
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;
  let won = 0;
  for (const positive of positives)
    for (const negative of negatives) won += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  return won / (positives.length * negatives.length);
}
