import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Env } from "hono";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { Comparison } from "./compare-runs.ts";
import { hasPassed, scoreOf, tried } from "./figures.ts";
import type { Evaluations, RunSummary } from "./open-evaluations.ts";
import type { Run } from "./run-file.ts";
import {
  ComparisonAnswer,
  ComparisonQuery,
  RunAnswer,
  RunParams,
  type RunSummaryAnswer,
  type SetAnswer,
  SetParams,
  SetRunsAnswer,
  SetsAnswer,
  StartedAnswer,
} from "./schema.ts";
import type { EvaluationSet } from "./set.ts";

export interface EvaluationRoutePorts {
  readonly evaluations: Evaluations;
  /** Asks for a run as a job, and gives its id. */
  start(set: string): Promise<string>;
}

const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { "application/json": { schema } },
});

const listSets = createRoute({
  method: "get",
  path: "/v1/evaluations",
  responses: { 200: answer("Every set, with its bars and the figures of its last whole run", SetsAnswer) },
});
const showSet = createRoute({
  method: "get",
  path: "/v1/evaluations/{set}",
  request: { params: SetParams },
  responses: { 200: answer("One set with its newest runs", SetRunsAnswer) },
});
const startRun = createRoute({
  method: "post",
  path: "/v1/evaluations/{set}/runs",
  request: { params: SetParams },
  responses: { 202: answer("The run is asked for; it has this id", StartedAnswer) },
});
const showRun = createRoute({
  method: "get",
  path: "/v1/evaluations/{set}/runs/{run}",
  request: { params: RunParams },
  responses: { 200: answer("One run with the cases that failed, and why", RunAnswer) },
});
const compare = createRoute({
  method: "get",
  path: "/v1/evaluations/{set}/comparison",
  request: { params: SetParams, query: ComparisonQuery },
  responses: { 200: answer("Two runs side by side, with the cases that turned", ComparisonAnswer) },
});

const shownRuns = 50;

/** Evaluations, for those who answer for an Experience. Who may is for the server. */
export function evaluationRoutes<E extends Env>({
  evaluations,
  start,
}: EvaluationRoutePorts): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  app.openapi(listSets, async (c) => {
    const sets = await evaluations.sets();
    return c.json(
      {
        sets: sets.map(({ set, last }) => ({
          ...presentSet(set),
          ...(last && { last: presentSummary(last) }),
        })),
      },
      200,
    );
  });
  app.openapi(showSet, async (c) => {
    const set = await evaluations.set(c.req.valid("param").set);
    const ids = (await evaluations.runs(set.set)).slice(0, shownRuns);
    const runs = await Promise.all(ids.map((id) => evaluations.readRun(set.set, id)));
    return c.json(
      { ...presentSet(set), runs: runs.map((run) => presentSummary(evaluations.summary(set, run))) },
      200,
    );
  });
  app.openapi(startRun, async (c) => {
    const set = await evaluations.set(c.req.valid("param").set);
    return c.json({ run: await start(set.set) }, 202);
  });
  app.openapi(showRun, async (c) => {
    const asked = c.req.valid("param");
    const set = await evaluations.set(asked.set);
    const run = await evaluations.readRun(set.set, asked.run);
    return c.json({ ...presentSummary(evaluations.summary(set, run)), failing: failingOf(set, run) }, 200);
  });
  app.openapi(compare, async (c) => {
    const set = await evaluations.set(c.req.valid("param").set);
    const { a, b } = c.req.valid("query");
    return c.json(presentComparison(await evaluations.compare(set, a, b)), 200);
  });
  return app;
}

const presentSet = ({ cases, whereOf: _, ...rest }: EvaluationSet): z.infer<typeof SetAnswer> => ({
  ...rest,
  cases: cases.length,
});

const presentSummary = ({ bars, byTag, ...rest }: RunSummary): z.infer<typeof RunSummaryAnswer> => ({
  ...rest,
  bars: [...bars],
  figures: presentFigures(rest.figures),
  byTag: Object.fromEntries(Object.entries(byTag).map(([tag, figures]) => [tag, presentFigures(figures)])),
});

const pairOf = ([low, high]: readonly [number, number]): [number, number] => [low, high];

const presentFigures = ({ interval, scoreInterval, ...rest }: RunSummary["figures"]) => ({
  ...rest,
  interval: interval && pairOf(interval),
  scoreInterval: pairOf(scoreInterval),
});

const presentComparison = ({ a, b, interval, nowPass, nowFail, ...rest }: Comparison) => ({
  ...rest,
  a: { ...a, figures: presentFigures(a.figures) },
  b: { ...b, figures: presentFigures(b.figures) },
  interval: pairOf(interval),
  nowPass: [...nowPass],
  nowFail: [...nowFail],
});

const failingOf = (set: EvaluationSet, run: Run): z.infer<typeof RunAnswer>["failing"] =>
  tried(set, run)
    .filter(({ result }) => hasPassed(result) === false)
    .map(({ one: { id, tags = [], input, expected }, result }) => ({
      id,
      tags,
      input,
      expected,
      ...(result.state === "graded" && { output: result.output }),
      score: scoreOf(result),
      why: result.why ?? "",
    }));
