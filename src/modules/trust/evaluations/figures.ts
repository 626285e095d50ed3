import {
  bootstrapInterval,
  effectiveCount,
  type Interval,
  rounded,
  roundedInterval,
  type Weighted,
  weightedMean,
  wilsonInterval,
} from "./intervals.ts";
import type { CaseResult, Run } from "./run-file.ts";
import type { Bar, Confidence, EvaluationSet, SetCase } from "./set.ts";

/** Shares and scores are from 0 to 1, weighted as the cases are; intervals are of 95 %. */
export interface Figures {
  /** Cases with a result. */
  readonly cases: number;
  readonly passed: number;
  /** `null` where the grader gives scores only. */
  readonly passRate: number | null;
  /** By Wilson. */
  readonly interval: Interval | null;
  readonly meanScore: number;
  /** By bootstrap. */
  readonly scoreInterval: Interval;
}

export interface JudgedBar extends Bar {
  readonly value: number;
  /** The interval's lower end, where the bar is set for it. */
  readonly low?: number;
  readonly met: boolean;
}

/** A case with what came of it. */
export interface Tried {
  readonly one: SetCase;
  readonly result: CaseResult;
}

export function tried(set: Pick<EvaluationSet, "cases">, { results }: Pick<Run, "results">): Tried[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return set.cases.flatMap((one) => {
    const result = byId.get(one.id);
    return result ? [{ one, result }] : [];
  });
}

/** `undefined` where the grader gives no verdict. A case that threw or was late has failed. */
export const hasPassed = (result: CaseResult): boolean | undefined =>
  result.state === "failed" ? false : result.passed;

export const scoreOf = (result: CaseResult): number => (result.state === "failed" ? 0 : result.score);
export const weightOf = ({ weight = 1 }: SetCase): number => weight;

const weighted = (some: readonly Tried[], value: (result: CaseResult) => number): Weighted[] =>
  some.map(({ one, result }) => ({ value: value(result), weight: weightOf(one) }));

const passes = (result: CaseResult): number => Number(hasPassed(result) === true);

/** Among cases whose grader gives scores only, one that threw has no verdict either. */
const givesVerdicts = (some: readonly Tried[]): boolean =>
  some.length === 0 || some.some(({ result }) => result.state === "failed" || result.passed !== undefined);

function shareInterval(
  some: readonly Tried[],
  confidence?: Confidence,
): { value: number; interval: Interval } {
  const value = weightedMean(weighted(some, passes));
  const count = effectiveCount(some.map(({ one }) => weightOf(one)));
  return { value, interval: wilsonInterval(value, count, confidence) };
}

function meanInterval(
  some: readonly Tried[],
  confidence?: Confidence,
): { value: number; interval: Interval } {
  const scores = weighted(some, scoreOf);
  return {
    value: weightedMean(scores),
    interval: bootstrapInterval(scores, confidence ? { confidence } : {}),
  };
}

export function figuresOf(some: readonly Tried[]): Figures {
  const share = shareInterval(some);
  const mean = meanInterval(some);
  const verdicts = givesVerdicts(some);
  return {
    cases: some.length,
    passed: some.filter(({ result }) => passes(result) === 1).length,
    passRate: verdicts ? rounded(share.value) : null,
    interval: verdicts ? roundedInterval(share.interval) : null,
    meanScore: rounded(mean.value),
    scoreInterval: roundedInterval(mean.interval),
  };
}

/** The figures of each tag, in the order of their names. */
export function figuresByTag(some: readonly Tried[]): Readonly<Record<string, Figures>> {
  const tags = [...new Set(some.flatMap(({ one }) => one.tags ?? []))].sort();
  return Object.fromEntries(tags.map((tag) => [tag, figuresOf(withTag(some, tag))]));
}

/**
 * Judges a set's bars. With `confidence` the lower end of the interval must reach the bar, so that few cases prove little;
 * without it the figure. Nothing tried reaches nothing.
 */
export function judgeBars(bars: readonly Bar[], some: readonly Tried[]): JudgedBar[] {
  return bars.map((bar) => {
    const those = bar.tag === undefined ? some : withTag(some, bar.tag);
    const { value, interval } = { passRate: shareInterval, meanScore: meanInterval }[bar.figure](
      those,
      bar.confidence,
    );
    const [low] = interval;
    const reached = bar.confidence === undefined ? value : low;
    return {
      ...bar,
      value: rounded(value),
      ...(bar.confidence !== undefined && { low: rounded(low) }),
      met: those.length > 0 && reached >= bar.atLeast,
    };
  });
}

const withTag = (some: readonly Tried[], tag: string): Tried[] =>
  some.filter(({ one }) => one.tags?.includes(tag));
