import { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { answerErrors, type HttpEnv } from "../../../platform/http/index.ts";
import { type Jobs, openJobs } from "../../../platform/jobs.ts";
import { openLog } from "../../../platform/log.ts";
import { startRun, workOnRuns } from "./jobs.ts";
import { openEvaluations } from "./open-evaluations.ts";
import { evaluationRoutes } from "./routes.ts";
import { ComparisonAnswer, RunAnswer, SetRunsAnswer, SetsAnswer, StartedAnswer } from "./schema.ts";
import { evaluationMigrations } from "./tables.ts";
import { echo, openTestSets, type TestSets, testCases, testHead } from "./testing.ts";

let db: TestDatabase;
let test: TestSets;
let jobs: Jobs;
let app: OpenAPIHono<HttpEnv>;
beforeAll(async () => {
  db = await openTestDatabase([evaluationMigrations]);
  test = await openTestSets();
  jobs = await openJobs(db, openLog("silent"));
  const bars = [{ figure: "passRate", atLeast: 0.9, confidence: 0.95 }];
  await test.write({ ...testHead, bars }, [
    ...testCases("a", "b"),
    { id: "c", input: "c", expected: "d", tags: ["odd"] },
  ]);
  const systems = { echo: async () => echo() };
  const evaluations = openEvaluations({ ...test.ports, systems, db, strip: () => [] });
  await workOnRuns(jobs, evaluations);
  app = new OpenAPIHono<HttpEnv>();
  app.onError(answerErrors({ log: openLog("silent") }));
  const start = (set: string) => startRun(set, { jobs, clock: test.ports.clock });
  app.route("/", evaluationRoutes<HttpEnv>({ evaluations, start }));
  app.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Test", version: "1" } });
});
afterAll(async () => {
  await jobs?.stop();
  await test?.[Symbol.asyncDispose]();
  await db?.close();
});

async function call<T>(path: string, schema: z.ZodType<T>, method = "GET"): Promise<T> {
  const response = await app.request(path, { method });
  expect(response.status, path).toBeLessThan(300);
  return schema.parse(await response.json());
}

/** Starts a run and waits for its job. */
async function runToItsEnd(): Promise<string> {
  const { run } = await call("/v1/evaluations/made-up/runs", StartedAnswer, "POST");
  await expect
    .poll(
      async () =>
        (await call("/v1/evaluations/made-up", SetRunsAnswer)).runs.find((one) => one.run === run)?.complete,
      {
        timeout: 20_000,
      },
    )
    .toBe(true);
  return run;
}

describe("evaluations over HTTP", () => {
  it("start a run as a job, and show it with its bars, its failing cases and beside another", async () => {
    const before = await call("/v1/evaluations", SetsAnswer);
    expect(before.sets).toMatchObject([{ set: "made-up", cases: 3 }]);
    expect(before.sets[0].last).toBeUndefined();
    const [first, second] = [await runToItsEnd(), await runToItsEnd()];
    const after = await call("/v1/evaluations", SetsAnswer);
    expect(after.sets[0].last).toMatchObject({ run: second, bars: [{ met: false, value: 0.6667 }] });
    const shown = await call(`/v1/evaluations/made-up/runs/${first}`, RunAnswer);
    expect(shown).toMatchObject({
      figures: { cases: 3, passed: 2 },
      byTag: { odd: { passed: 0 } },
      current: true,
    });
    expect(shown.failing).toEqual([
      {
        id: "c",
        tags: ["odd"],
        input: "c",
        expected: "d",
        output: "c",
        score: 0,
        why: 'it is "c" and not "d"',
      },
    ]);
    const compared = await call(
      `/v1/evaluations/made-up/comparison?a=${first}&b=${second}`,
      ComparisonAnswer,
    );
    expect(compared).toMatchObject({ both: 2, neither: 1, difference: 0, p: 1, nowPass: [], nowFail: [] });
  }, 60_000);

  it.each([
    ["/v1/evaluations/nothing", 404],
    ["/v1/evaluations/..%2Fetc", 400],
    ["/v1/evaluations/made-up/runs/..%2F..%2Fpasswd", 400],
    ["/v1/evaluations/made-up/runs/00000000-0000-7000-8000-000000000000", 404],
    ["/v1/evaluations/made-up/comparison?a=1", 400],
  ])("answer %s with %i", async (path, status) => {
    expect((await app.request(path)).status).toBe(status);
  });

  it("start nothing of a set that is not there, and are described", async () => {
    expect((await app.request("/v1/evaluations/nothing/runs", { method: "POST" })).status).toBe(404);
    expect((await app.request("/openapi.json")).status).toBe(200);
  });
});
