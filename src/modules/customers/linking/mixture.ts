import { LEVELS, MISSING } from "./agreement.ts";
import type { Marginal, PatternCounts } from "./comparisons.ts";
import type { PairType } from "./pair-types.ts";

/** A fitted mixture: how often each type of pair is, and how its fields agree. */
export interface Mixture {
  readonly types: readonly PairType[];
  /** Expected pairs of each type, among all pairs. */
  readonly pairs: Float64Array;
  /** `shares[type][field][level]`. */
  readonly shares: readonly (readonly Float64Array[])[];
  /** By field and level. */
  readonly person: readonly Float64Array[];
  readonly chance: readonly Float64Array[];
}

/** Places of the types that every mixture has. */
const RANDOM = 0;
export const SAME_PERSON = 1;
const leastRounds = 10;
const mostRounds = 80;
/** Patterns that are surely random are left out of this many rounds at a time. */
const refresh = 10;
const surely = 1e-6;
/** How a person's records agree before anything is seen, by level, and how many pairs that is worth. */
const usual = Float64Array.of(0.8, 0.08, 0.05, 0.01, 0.05, 0.01);
const worth = 20;
/** Of what all pairs show, chance is at least this share, whatever the other types claim. */
const leastChance = 0.05;

/**
 * Fits the types of pair to the candidates by expectation and maximisation (Dempster, Laird, Rubin 1977; for linking
 * Winkler 1988), with fields independent within a type. Pairs that are no candidates count as random. What is not
 * claimed by another type is chance, so `marginals` less the others' expected levels give its shares.
 */
export function fitMixture(
  types: readonly PairType[],
  { counts, levels }: PatternCounts,
  marginals: readonly Marginal[],
  { all, records }: { readonly all: number; readonly records: number },
): Mixture {
  const fields = marginals.length;
  let chance: readonly Float64Array[] = marginals.map(({ shares }) => shares.slice());
  let person: readonly Float64Array[] = marginals.map(() => usual.slice());
  let own: readonly (readonly Float64Array[])[] = types.map(({ likePerson }) =>
    chance.map((shares, f) => between(shares, person[f], likePerson)),
  );
  const ownStart = own;
  let pairs: Float64Array = Float64Array.from(types, ({ samePerson }, k) =>
    k === RANDOM ? all : records * (samePerson ? 0.2 : 0.02),
  );
  const sharesNow = () =>
    types.map(({ sources }, k) =>
      sources.map((source, f) => ({ person: person[f], chance: chance[f], own: own[k][f] })[source]),
    );
  const active: number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    if (round % refresh === 0 || round < 3) active.length = 0;
    const seen = expectedLevels(types.length, fields, pairs, sharesNow(), { counts, levels }, active);
    person = person.map((_, f) => learnt(usual, seen.levels[SAME_PERSON][f]));
    own = own.map((shares, k) => shares.map((_, f) => learnt(ownStart[k][f], seen.levels[k][f])));
    chance = chance.map((_, f) =>
      leftToChance(
        marginals[f],
        all,
        seen.levels.map((type) => type[f]),
      ),
    );
    const before = pairs;
    pairs = bounded(types, seen.pairs, all);
    if (round >= leastRounds && hasSettled(types, before, pairs)) break;
  }
  return { types, pairs, shares: sharesNow(), person, chance };
}

interface Expected {
  /** By type, in pairs. */
  readonly pairs: Float64Array;
  /** By type, field and level, in pairs. */
  readonly levels: readonly (readonly Float64Array[])[];
}

function expectedLevels(
  typeCount: number,
  fields: number,
  pairs: Float64Array,
  shares: readonly (readonly Float64Array[])[],
  { counts, levels }: PatternCounts,
  active: number[],
): Expected {
  const logs = logTable(pairs, shares, fields);
  const expected = new Float64Array(typeCount * fields * 8);
  const expectedPairs = new Float64Array(typeCount);
  const chances = new Float64Array(typeCount);
  const all = active.length === 0;
  const length = all ? counts.length : active.length;
  for (let at = 0; at < length; at++) {
    const p = all ? at : active[at];
    chancesOf(levels, p * fields, fields, logs, chances);
    if (all && 1 - chances[RANDOM] > surely) active.push(p);
    for (let k = 1; k < typeCount; k++) {
      const weight = chances[k] * counts[p];
      if (weight < 1e-9) continue;
      expectedPairs[k] += weight;
      for (let f = 0; f < fields; f++) expected[(k * fields + f) * 8 + levels[p * fields + f]] += weight;
    }
  }
  return {
    pairs: expectedPairs,
    levels: shares.map((byField, k) =>
      byField.map((_, f) => expected.subarray((k * fields + f) * 8, (k * fields + f) * 8 + LEVELS)),
    ),
  };
}

/** Natural logarithms: by type that of its pairs, then by field eight, the last 0 for what is not stated. */
export interface LogTable {
  readonly pairs: Float64Array;
  readonly levels: Float64Array;
}

export function logTable(
  pairs: Float64Array,
  shares: readonly (readonly Float64Array[])[],
  fields: number,
): LogTable {
  const levels = new Float64Array(shares.length * fields * 8);
  for (const [k, byField] of shares.entries())
    for (const [f, byLevel] of byField.entries())
      for (let level = 0; level < LEVELS; level++)
        levels[(k * fields + f) * 8 + level] = Math.log(Math.max(byLevel[level], 1e-12));
  for (let at = MISSING; at < levels.length; at += 8) levels[at] = 0;
  return { pairs: pairs.map((count) => Math.log(Math.max(count, 1e-9))), levels };
}

/** Writes the chance of each type for the levels that start at `at` into `chances`. */
function chancesOf(
  levels: Uint8Array,
  at: number,
  fields: number,
  logs: LogTable,
  chances: Float64Array,
): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < chances.length; k++) {
    let log = logs.pairs[k];
    for (let f = 0; f < fields; f++) log += logs.levels[(k * fields + f) * 8 + levels[at + f]];
    chances[k] = log;
    if (log > most) most = log;
  }
  let sum = 0;
  for (let k = 0; k < chances.length; k++) {
    chances[k] = Math.exp(chances[k] - most);
    sum += chances[k];
  }
  for (let k = 0; k < chances.length; k++) chances[k] /= sum;
}

/** How many pairs are of one person no longer changes; how the others are divided may drift on. */
const hasSettled = (types: readonly PairType[], before: Float64Array, now: Float64Array): boolean =>
  types.every(({ samePerson }, k) => !samePerson || Math.abs(now[k] - before[k]) < 3e-4 * (now[k] + 10));

/** Shares from what was seen and from what was thought before. */
function learnt(before: Float64Array, seen: Float64Array): Float64Array {
  const total = seen.reduce((sum, count) => sum + count, 0) + worth;
  return before.map((share, level) => (share * worth + seen[level]) / total);
}

function leftToChance(
  { stated, shares }: Marginal,
  all: number,
  claimed: readonly Float64Array[],
): Float64Array {
  const left = shares.map((share, level) => {
    const total = share * stated * all;
    const others = claimed.reduce((sum, type, k) => (k === RANDOM ? sum : sum + type[level]), 0);
    return Math.max(total - others, total * leastChance);
  });
  const sum = left.reduce((total, count) => total + count, 0);
  return left.map((count) => count / sum);
}

/** Holds the rare types to their bound; what is over it is of one person. */
function bounded(types: readonly PairType[], pairs: Float64Array, all: number): Float64Array {
  const result = pairs.slice();
  for (const [k, { bound }] of types.entries()) {
    if (!bound) continue;
    const within = types.reduce(
      (sum, { name }, at) => (bound.within.includes(name) ? sum + pairs[at] : sum),
      0,
    );
    result[k] = Math.min(pairs[k], bound.share * within);
  }
  const others = result.reduce((sum, count, k) => (k === RANDOM ? sum : sum + count), 0);
  result[RANDOM] = Math.max(all - others, 1);
  return result;
}

const between = (low: Float64Array, high: Float64Array, share: number): Float64Array =>
  low
    .map((value, at) => value ** (1 - share) * high[at] ** share)
    .map((value, _, all) => value / all.reduce((a, b) => a + b, 0));
