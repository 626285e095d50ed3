import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { readIfThere } from "../../../platform/durable-file.ts";
import { type Figures, figuresOf, hasPassed, type JudgedBar, judgeBars, tried } from "./figures.ts";
import { parseLine } from "./read-set.ts";
import type { Run } from "./run-file.ts";
import { type EvaluationSet, name } from "./set.ts";

const baseline = z.strictObject({
  set: name,
  version: z.string(),
  setHash: z.string(),
  system: z.string(),
  at: z.string(),
  passRate: z.number().nullable(),
  meanScore: z.number(),
  /** Ids of the cases that passed, in the set's order. */
  passed: z.array(z.string()),
});
export type Baseline = z.infer<typeof baseline>;

/** What a run must be to be let through. */
export interface GateVerdict {
  readonly passes: boolean;
  readonly figures: Figures;
  readonly bars: readonly JudgedBar[];
  /** Cases that passed when the baseline was accepted and fail now. */
  readonly regressions: readonly string[];
  /** Why it is shut, in words; empty where it is open. */
  readonly faults: readonly string[];
}

export const baselineFile = (folder: string, set: string): string => join(folder, `${set}.json`);

/** `undefined` where none was accepted yet. */
export async function readBaseline(file: string): Promise<Baseline | undefined> {
  const text = await readIfThere(file);
  return text === undefined ? undefined : parseLine(file, { text, line: 1 }, baseline);
}

/** Makes a whole run the one that later ones are held to. */
export async function acceptBaseline(file: string, set: EvaluationSet, run: Run): Promise<Baseline> {
  const { passRate, meanScore } = figuresOf(tried(set, run));
  const accepted: Baseline = {
    set: set.set,
    version: set.version,
    setHash: set.hash,
    system: run.system.version,
    at: run.at,
    passRate,
    meanScore,
    passed: run.results.filter((result) => hasPassed(result) === true).map(({ id }) => id),
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(accepted, null, 2)}\n`);
  return accepted;
}

/** Shut where a bar is missed, a case is not tried, or a case that passed in the baseline fails now. */
export function judgeGate(set: EvaluationSet, run: Run, accepted: Baseline | undefined): GateVerdict {
  const some = tried(set, run);
  const bars = judgeBars(set.bars, some);
  const before = new Set(accepted?.passed);
  const regressions = some
    .filter(({ one, result }) => before.has(one.id) && hasPassed(result) === false)
    .map(({ one }) => one.id);
  const missed = bars.filter(({ met }) => !met);
  const faults = [
    ...(some.length < set.cases.length ? [`${some.length} of ${set.cases.length} cases were tried`] : []),
    ...missed.map(sayBar),
    ...(regressions.length > 0 ? [`passed before and fail now: ${regressions.join(", ")}`] : []),
  ];
  return { passes: faults.length === 0, figures: figuresOf(some), bars, regressions, faults };
}

const sayBar = ({ figure, tag, atLeast, value, low, confidence }: JudgedBar): string => {
  const what = tag === undefined ? figure : `${figure} of ${tag}`;
  const reached = low === undefined ? String(value) : `${value}, at worst ${low} with ${confidence}`;
  return `${what} is ${reached}, and must be at least ${atLeast}`;
};
