import { RapportError } from "../../../platform/errors.ts";
import { type Figures, figuresOf, hasPassed, scoreOf, tried, weightOf } from "./figures.ts";
import { bootstrapInterval, type Interval, rounded, roundedInterval, sum } from "./intervals.ts";
import type { Run } from "./run-file.ts";
import type { EvaluationSet } from "./set.ts";

/** Two runs over the same cases. A difference is of B less A: above 0, B is better. */
export interface Comparison {
  readonly set: string;
  readonly a: { readonly run: string; readonly system: string; readonly figures: Figures };
  readonly b: { readonly run: string; readonly system: string; readonly figures: Figures };
  /** Cases that pass in both, in one of them, in neither. */
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  /** Of the pass rates, or of the mean scores where the grader gives scores only; weighted as the cases are. */
  readonly difference: number;
  /** 95 %, by bootstrap over pairs. */
  readonly interval: Interval;
  /** McNemar's exact test, two-sided: how likely so uneven a turn is if neither is better. `null` for scores only. */
  readonly p: number | null;
  /** Ids of the cases that turned, in the set's order. */
  readonly nowPass: readonly string[];
  readonly nowFail: readonly string[];
}

/** Throws `platform/bad-input` for runs that are not over the same, whole set. */
export function compareRuns(set: EvaluationSet, a: Run, b: Run): Comparison {
  for (const run of [a, b]) refuseUnlessWhole(set, run);
  const pairs = tried(set, a).map(({ one, result }, index) => ({
    one,
    a: result,
    b: tried(set, b)[index].result,
  }));
  const turned = (first: boolean, second: boolean) =>
    pairs.filter((pair) => (hasPassed(pair.a) === true) === first && (hasPassed(pair.b) === true) === second);
  const [both, onlyA, onlyB, neither] = [
    turned(true, true),
    turned(true, false),
    turned(false, true),
    turned(false, false),
  ];
  const [figuresA, figuresB] = [figuresOf(tried(set, a)), figuresOf(tried(set, b))];
  const verdicts = figuresA.passRate !== null && figuresB.passRate !== null;
  const value = (result: (typeof a.results)[number]) =>
    verdicts ? Number(hasPassed(result) === true) : scoreOf(result);
  const differences = pairs.map((pair) => ({
    value: value(pair.b) - value(pair.a),
    weight: weightOf(pair.one),
  }));
  const weight = sum(differences.map((one) => one.weight));
  return {
    set: set.set,
    a: { run: a.run, system: a.system.version, figures: figuresA },
    b: { run: b.run, system: b.system.version, figures: figuresB },
    both: both.length,
    onlyA: onlyA.length,
    onlyB: onlyB.length,
    neither: neither.length,
    difference: rounded(sum(differences.map((one) => one.value * one.weight)) / weight),
    interval: roundedInterval(bootstrapInterval(differences)),
    p: verdicts ? Number(mcnemarExact(onlyA.length, onlyB.length).toPrecision(6)) : null,
    nowPass: onlyB.map(({ one }) => one.id),
    nowFail: onlyA.map(({ one }) => one.id),
  };
}

/**
 * The two-sided exact test of McNemar (1947): of the cases that turned, either way is as likely as a coin's side.
 * `mcnemarExact(1, 6)` is 2 · (1 + 7) / 2⁷ = 0.125.
 */
export function mcnemarExact(oneWay: number, otherWay: number): number {
  const turned = oneWay + otherWay;
  const fewer = Math.min(oneWay, otherWay);
  // By logarithms: 2⁻ⁿ is no number a thousand cases on.
  let chosen = 0;
  let tail = 0;
  for (let k = 0; k <= fewer; k += 1) {
    tail += Math.exp(chosen - turned * Math.LN2);
    chosen += Math.log(turned - k) - Math.log(k + 1);
  }
  return Math.min(1, 2 * tail);
}

function refuseUnlessWhole(set: EvaluationSet, { run, setHash, results }: Run): void {
  if (setHash !== set.hash)
    throw new RapportError(
      "platform/bad-input",
      `the run ${run} was over another content of ${set.set}; run the set as it is now and compare that`,
    );
  if (results.length < set.cases.length)
    throw new RapportError(
      "platform/bad-input",
      `the run ${run} has ${results.length} of ${set.cases.length} cases; go on with it by --resume first`,
    );
}
