import { assignOneToOne } from "./assign.ts";
import { allPairs, candidatePairs, isBetween, type Sides } from "./blocking.ts";
import { cleanValue } from "./clean-value.ts";
import { clusterRecords, type Edges } from "./cluster.ts";
import { comparerOf } from "./compare-records.ts";
import { type Comparisons, compareAll, countPatterns, marginals } from "./comparisons.ts";
import { type Field, readFields } from "./fields.ts";
import { fitMixture, type Mixture } from "./mixture.ts";
import { pairTypesOf } from "./pair-types.ts";
import type { Linkage, LinkModel, RecordTable, ScoredPair } from "./record-table.ts";
import { probabilityOf, type Weigher, weigherOf } from "./weigh.ts";

export interface LinkRequest {
  readonly left: RecordTable;
  /** Pairs are found between the tables, one to one, where there are two; else within the one. */
  readonly right?: RecordTable;
  /** Columns that are no evidence, such as identifiers; case and spaces don't matter. */
  readonly ignore?: readonly string[];
}

/** Pairs less likely than this, in bits, are not kept. */
const leastWeight = -7;
/** A pair is doubtful where its probability is between these. */
const doubt = { from: 0.1, to: 0.9 } as const;

const nothingLinked: Linkage = {
  pairs: [],
  doubtful: [],
  model: { fields: [], pairTypes: [], candidates: 0, threshold: 1 },
};

/**
 * Finds the records that are of one person, by Fellegi and Sunter's theory with types of pair (`pair-types.ts`), fitted
 * to the records themselves: no labels, no thresholds of ours. Within one table people are groups of records, and all
 * pairs of a group are given; between two, each record is in one pair at most. A table with nothing to compare gives
 * no pairs.
 */
export function linkRecords({ left, right, ignore = [] }: LinkRequest): Linkage {
  const sides: Sides = { records: left.rows.length + (right?.rows.length ?? 0), leftCount: left.rows.length };
  const fields = readFields(left, right, new Set(ignore.map(cleanValue)));
  if (fields.length === 0 || allPairs(sides) === 0) return nothingLinked;
  const compare = comparerOf(fields);
  const candidates = compareAll(candidatePairs(fields, sides), compare);
  const mixture = fitMixture(
    pairTypesOf(fields),
    countPatterns(candidates.patterns, fields.length),
    marginals(fields, sides, compare),
    { all: allPairs(sides), records: sides.records },
  );
  const weigher = weigherOf(fields, mixture, sides);
  const edges = likelyEdges(candidates, weigher);
  const threshold = bestThreshold(edges.weights);
  const scored = (i: number, j: number): ScoredPair => {
    const pattern = compare(i, j);
    const weight = weigher.weigh(i, j, pattern);
    const reasons = weigher.reasons(i, j, pattern);
    const rightRow = isBetween(sides) ? j - sides.leftCount : j;
    return { left: i, right: rightRow, weight, probability: probabilityOf(weight), reasons };
  };
  const linked = isBetween(sides)
    ? assignOneToOne(edges, threshold)
    : pairsOfGroups(clusterRecords(edges, threshold, (i, j) => weigher.weigh(i, j, compare(i, j))));
  const pairs = linked.map(([i, j]) => scored(i, j));
  const isLinked = new Set(linked.map(([i, j]) => i * sides.records + j));
  const doubtful = [
    ...pairs.filter(({ probability }) => probability < doubt.to).map((pair) => ({ ...pair, linked: true })),
    ...Array.from(edges.weights.keys())
      .filter((edge) => probabilityOf(edges.weights[edge]) >= doubt.from)
      .filter((edge) => !isLinked.has(edges.left[edge] * sides.records + edges.right[edge]))
      .map((edge) => ({ ...scored(edges.left[edge], edges.right[edge]), linked: false })),
  ];
  return { pairs, doubtful, model: modelOf(fields, mixture, candidates.patterns.length, threshold) };
}

function likelyEdges({ left, right, patterns }: Comparisons, weigher: Weigher): Edges {
  const weights = patterns.map((pattern, at) => weigher.weigh(left[at], right[at], pattern));
  const kept = Array.from(weights.keys()).filter((at) => weights[at] >= leastWeight);
  return {
    left: Int32Array.from(kept, (at) => left[at]),
    right: Int32Array.from(kept, (at) => right[at]),
    weights: Float64Array.from(kept, (at) => weights[at]),
  };
}

const pairsOfGroups = (groups: readonly (readonly number[])[]): [number, number][] =>
  groups.flatMap((group) => {
    const sorted = [...group].sort((a, b) => a - b);
    return sorted.flatMap((i, at) => sorted.slice(at + 1).map((j): [number, number] => [i, j]));
  });

/** The weight from which linking gives the highest expected F1, by the weights' own probabilities. */
function bestThreshold(weights: Float64Array): number {
  const sorted = weights.slice().sort().reverse();
  const expected = sorted.reduce((sum, weight) => sum + probabilityOf(weight), 0);
  let best = { f1: 0, weight: 0 };
  let right = 0;
  for (const [at, weight] of sorted.entries()) {
    right += probabilityOf(weight);
    const f1 = (2 * right) / (at + 1 + expected);
    if (f1 > best.f1) best = { f1, weight };
  }
  return best.weight;
}

function modelOf(
  fields: readonly Field[],
  { types, pairs, person, chance }: Mixture,
  candidates: number,
  threshold: number,
): LinkModel {
  return {
    fields: fields.map(({ name, kind }, f) => ({
      name,
      kind,
      samePerson: [...person[f]],
      chance: [...chance[f]],
    })),
    pairTypes: types.map(({ name, samePerson }, k) => ({ name, samePerson, pairs: pairs[k] })),
    candidates,
    threshold: probabilityOf(threshold),
  };
}
