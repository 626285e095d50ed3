import type { GroundingFinding } from "../finding.ts";
import { certainties, hedges, quantifierLevel, stepsThatContradict, wholly } from "../tables/quantifiers.ts";
import { type Comparison, findingOf } from "../text/comparison.ts";
import { type Gap, gapsOf } from "../text/gaps.ts";
import type { Token } from "../text/token.ts";

const firstIn = (
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  test: (norm: string) => boolean,
): number => {
  for (let at = from; at < to; at += 1) if (test(tokens[at]?.norm ?? "")) return at;
  return -1;
};

function quantifierOf(comparison: Comparison, gap: Gap): GroundingFinding | undefined {
  const at = firstIn(comparison.said, gap.said, (norm) => quantifierLevel.has(norm));
  const place = firstIn(comparison.source, gap.source, (norm) => quantifierLevel.has(norm));
  const [one, other] = [comparison.said[at], comparison.source[place]];
  const said = quantifierLevel.get(one?.norm ?? "");
  const stated = quantifierLevel.get(other?.norm ?? "");
  if (said === undefined || stated === undefined || said === stated) return undefined;
  const isContrary = Math.abs(said - stated) >= stepsThatContradict;
  const isStronger = said > stated + 1 || (said === wholly && stated < wholly);
  if (!isContrary && !isStronger) return undefined;
  return findingOf(comparison, {
    kind: "quantifier",
    gravity: isContrary ? "contradicts" : "unsettled",
    said: [at, at],
    source: [place, place],
  });
}

/** A source that leaves a thing open, in a sentence that says it is certain. */
function hedgeOf(comparison: Comparison, gap: Gap): GroundingFinding | undefined {
  const place = firstIn(
    comparison.source,
    gap.source,
    (norm) => hedges.has(norm) || (quantifierLevel.get(norm) ?? wholly) < wholly,
  );
  const at = firstIn(comparison.said, gap.said, (norm) => certainties.has(norm));
  if (place < 0 || at < 0) return undefined;
  return findingOf(comparison, {
    kind: "hedge",
    gravity: "unsettled",
    said: [at, at],
    source: [place, place],
  });
}

/** How much, how often and how surely: `some` that became `all`, `may` that became `certainly`. */
export const checkDegree = (comparison: Comparison): readonly GroundingFinding[] =>
  gapsOf(comparison).flatMap((gap) =>
    [quantifierOf(comparison, gap) ?? [], hedgeOf(comparison, gap) ?? []].flat(),
  );
