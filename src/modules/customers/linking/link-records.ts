import { assignOneToOne } from "./assign.ts";
import { allPairs, candidatePairs, isBetween, type Sides } from "./blocking.ts";
import { cleanValue } from "./clean-value.ts";
import { clusterRecords, type Edges } from "./cluster.ts";
import { comparerOf } from "./compare-records.ts";
import { compareAll, countPatterns, marginals } from "./comparisons.ts";
import { type Field, readFields } from "./fields.ts";
import { fitMixture, type Mixture } from "./mixture.ts";
import { pairTypesOf } from "./pair-types.ts";
import type { Linkage, LinkModel, RecordTable, ScoredPair } from "./record-table.ts";
import { probabilityOf, weigherOf } from "./weigh.ts";

export interface LinkRequest {
  readonly left: RecordTable;
  /** Pairs are found between the tables, one to one, where there are two; else within the one. */
  readonly right?: RecordTable;
  /** Columns that are no evidence, such as identifiers; case and spaces don't matter. */
  readonly ignore?: readonly string[];
}

/** Pairs less likely than this are not kept. */
const leastWeight = -7;

export function linkRecords({ left, right, ignore = [] }: LinkRequest): Linkage {
  const sides: Sides = { records: left.rows.length + (right?.rows.length ?? 0), leftCount: left.rows.length };
  const fields = readFields(left, right, new Set(ignore.map(cleanValue)));
  const compare = comparerOf(fields);
  const candidates = compareAll(candidatePairs(fields, sides), compare);
  const patterns = countPatterns(candidates.patterns, fields.length);
  const mixture = fitMixture(pairTypesOf(fields), patterns, marginals(fields, sides, compare), {
    all: allPairs(sides),
    records: sides.records,
  });
  const weigher = weigherOf(fields, mixture, sides);
  const weights = candidates.patterns.map((pattern, at) =>
    weigher.weigh(candidates.left[at], candidates.right[at], pattern),
  );
  const kept = Array.from(weights.keys()).filter((at) => weights[at] >= leastWeight);
  const edges: Edges = {
    left: Int32Array.from(kept, (at) => candidates.left[at]),
    right: Int32Array.from(kept, (at) => candidates.right[at]),
    weights: Float64Array.from(kept, (at) => weights[at]),
  };
  const threshold = bestThreshold(edges.weights);
  const scored = (i: number, j: number): ScoredPair => {
    const pattern = compare(i, j);
    const weight = weigher.weigh(i, j, pattern);
    return {
      left: i,
      right: j - (isBetween(sides) ? sides.leftCount : 0),
      weight,
      probability: probabilityOf(weight),
      reasons: weigher.reasons(i, j, pattern),
    };
  };
  const linked = isBetween(sides)
    ? assignOneToOne(edges, threshold).map((edge) => scored(edges.left[edge], edges.right[edge]))
    : clusterRecords(edges, threshold, (i, j) => weigher.weigh(i, j, compare(i, j))).flatMap((group) =>
        pairsWithin(group).map(([i, j]) => scored(i, j)),
      );
  return { pairs: linked, doubtful: [], model: modelOf(fields, mixture, weights.length, threshold) };
}

function pairsWithin(group: readonly number[]): [number, number][] {
  const sorted = [...group].sort((a, b) => a - b);
  return sorted.flatMap((i, at) => sorted.slice(at + 1).map((j): [number, number] => [i, j]));
}

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
