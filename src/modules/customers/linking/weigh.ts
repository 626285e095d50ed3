import { EXACT, MISSING } from "./agreement.ts";
import type { Sides } from "./blocking.ts";
import { levelOf } from "./compare-records.ts";
import type { Field } from "./fields.ts";
import { type Mixture, SAME_PERSON } from "./mixture.ts";
import { agreementLevels, type Reason } from "./record-table.ts";

/** Weighs pairs by a fitted mixture. Weights are log2 of the odds that both records are of one person. */
export interface Weigher {
  weigh(i: number, j: number, pattern: number): number;
  reasons(i: number, j: number, pattern: number): Reason[];
}

/**
 * A value that few records state tells more when two agree in it than one that many state (Winkler 2000): the chance of
 * agreeing in a value is its own frequency, less the person's own further records.
 */
export function weigherOf(fields: readonly Field[], mixture: Mixture, sides: Sides): Weigher {
  const { types, pairs, shares, chance } = mixture;
  const samePairs = types.reduce((sum, { samePerson }, k) => (samePerson ? sum + pairs[k] : sum), 0);
  const further = (2 * samePairs) / sides.records;
  const rarity = fields.map(({ counts, stated }) =>
    Float64Array.from(counts, (count) => Math.max(count - further, 0.7) / stated),
  );
  const width = fields.length * 8;
  const ratios = new Float64Array(types.length * width);
  const sharing = new Float64Array(types.length * fields.length);
  for (let k = 0; k < types.length; k++) {
    for (let f = 0; f < fields.length; f++) {
      const [mine, theirs] = [shares[k][f], chance[f]];
      for (let level = 0; level < mine.length; level++)
        ratios[k * width + f * 8 + level] = Math.log(
          Math.max(mine[level], 1e-9) / Math.max(theirs[level], 1e-9),
        );
      sharing[k * fields.length + f] = Math.max(0, (mine[EXACT] - theirs[EXACT]) / (1 - theirs[EXACT]));
    }
  }
  const exactRatio = (k: number, f: number, code: number): number => {
    const shared = sharing[k * fields.length + f];
    return shared === 0 ? ratios[k * width + f * 8] : Math.log(shared / rarity[f][code] + 1 - shared);
  };
  const logPairs = pairs.map((count) => Math.log(Math.max(count, 1e-9)));
  const levels = new Uint8Array(fields.length);
  return {
    weigh(i, _j, pattern) {
      let rest = pattern;
      for (let f = 0; f < levels.length; f++) {
        levels[f] = rest % 8;
        rest = Math.floor(rest / 8);
      }
      let same = Number.NEGATIVE_INFINITY;
      let other = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < types.length; k++) {
        let log = logPairs[k];
        for (let f = 0; f < levels.length; f++) {
          const level = levels[f];
          if (level === EXACT) log += exactRatio(k, f, fields[f].codes[i]);
          else if (level !== MISSING) log += ratios[k * width + f * 8 + level];
        }
        if (types[k].samePerson) same = logSum(same, log);
        else other = logSum(other, log);
      }
      return (same - other) / Math.LN2;
    },
    reasons: (i, _j, pattern) =>
      fields.map(({ name, codes }, f) => {
        const level = levelOf(pattern, f);
        if (level === MISSING) return { field: name, level: "missing", bits: 0 };
        const ratio =
          level === EXACT
            ? exactRatio(SAME_PERSON, f, codes[i])
            : ratios[SAME_PERSON * width + f * 8 + level];
        return { field: name, level: agreementLevels[level], bits: ratio / Math.LN2 };
      }),
  };
}

const logSum = (a: number, b: number): number => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
};

/** The probability that a weight stands for. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);
