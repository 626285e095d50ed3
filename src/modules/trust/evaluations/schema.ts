import { z } from "@hono/zod-openapi";
import { bar, graderChoice, name, setHead } from "./set.ts";

const share = z.number().describe("0 to 1");
const interval = z.tuple([share, share]).describe("Of 95 %");
const figures = z.object({
  cases: z.int(),
  passed: z.int(),
  passRate: share.nullable().describe("null where the grader gives scores only"),
  interval: interval.nullable(),
  meanScore: share,
  scoreInterval: interval,
});
const judgedBar = bar.extend({ value: share, low: share.optional(), met: z.boolean() });

export const RunSummaryAnswer = z.object({
  run: z.string(),
  at: z.string(),
  system: z.string(),
  code: z.string(),
  complete: z.boolean(),
  current: z.boolean().describe("It ran over the set as it is now"),
  figures,
  byTag: z.record(z.string(), figures),
  bars: z.array(judgedBar),
});

const choice = graderChoice.extend({ options: z.record(z.string(), z.unknown()).optional() });
export const SetAnswer = setHead.omit({ grader: true }).extend({
  grader: choice,
  cases: z.int(),
  hash: z.string(),
});
export const SetsAnswer = z.object({
  sets: z.array(SetAnswer.extend({ last: RunSummaryAnswer.optional() })),
});
export const SetRunsAnswer = SetAnswer.extend({ runs: z.array(RunSummaryAnswer) });

export const RunAnswer = RunSummaryAnswer.extend({
  failing: z.array(
    z.object({
      id: z.string(),
      tags: z.array(z.string()),
      input: z.unknown(),
      expected: z.unknown(),
      output: z.unknown().optional().describe("Absent where the system threw or took too long"),
      score: share,
      why: z.string(),
    }),
  ),
});

const side = z.object({ run: z.string(), system: z.string(), figures });
export const ComparisonAnswer = z.object({
  set: z.string(),
  a: side,
  b: side,
  both: z.int(),
  onlyA: z.int(),
  onlyB: z.int(),
  neither: z.int(),
  difference: z.number().describe("B less A"),
  interval: z.tuple([z.number(), z.number()]),
  p: z.number().nullable().describe("McNemar's exact test, two-sided"),
  nowPass: z.array(z.string()),
  nowFail: z.array(z.string()),
});

export const SetParams = z.object({ set: name });
export const RunParams = z.object({ set: name, run: z.uuid() });
export const ComparisonQuery = z.object({ a: z.uuid(), b: z.uuid() });
export const StartedAnswer = z.object({ run: z.string() });
