import type { GroundingFinding } from "../finding.ts";
import { areOfOneKind, says } from "../quantities/compare-quantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { type Comparison, findingOf, isSame } from "../text/comparison.ts";

/** Whether the neighbours of a number are the neighbours of the number in its place. */
function standsAlike({ said, source, alignment }: Comparison, at: number, place: number): boolean {
  const beside = (step: number): boolean =>
    [1, 2].some(
      (far) =>
        alignment[at + far * step] === place + far * step &&
        isSame(said[at + far * step], source[place + far * step]),
    );
  return beside(1) || beside(-1);
}

const kindOf = ({ kind }: Quantity): GroundingFinding["kind"] =>
  kind === "month" || kind === "weekday" || kind === "decade" || kind === "clock" ? "date" : "number";

/** The quantity of the source that stands in the place of one that a sentence says. */
function inItsPlace(comparison: Comparison, quantity: Quantity): Quantity | undefined {
  const place = comparison.alignment[quantity.at] ?? -1;
  if (place < 0) return undefined;
  const found = comparison.quantities.source.find(({ first, last }) => first <= place && place <= last);
  return found && standsAlike(comparison, quantity.at, found.at) ? found : undefined;
}

function checkOne(comparison: Comparison, said: Quantity): GroundingFinding | undefined {
  const place = inItsPlace(comparison, said);
  const differs = (source: Quantity, kind = kindOf(said)) =>
    findingOf(comparison, {
      kind,
      gravity: "contradicts",
      said: [said.first, said.last],
      source: [source.first, source.last],
    });
  if (place && areOfOneKind(said, place) && !says(said, place)) {
    const isUnit = said.value === place.value || said.unit?.factor !== place.unit?.factor;
    return differs(place, isUnit ? "unit" : kindOf(said));
  }
  if (place && said.bound && place.bound && said.bound !== place.bound) return differs(place);
  const { quantities } = comparison.whole;
  if (said.isLoose || place || quantities.some((source) => says(said, source))) return undefined;
  const isComparable = quantities.some((source) => areOfOneKind(said, source));
  return findingOf(comparison, {
    kind: kindOf(said),
    gravity: isComparable ? "contradicts" : "unsettled",
    said: [said.first, said.last],
  });
}

/** Numbers, units, days and times that the sources do not state, or state of something else. */
export const checkQuantities = (comparison: Comparison): readonly GroundingFinding[] =>
  comparison.quantities.said.flatMap((said) => checkOne(comparison, said) ?? []);
