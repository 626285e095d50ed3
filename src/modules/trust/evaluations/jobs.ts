import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Jobs } from "../../../platform/jobs.ts";
import type { Evaluations } from "./open-evaluations.ts";
import { runId } from "./run-file.ts";
import { name } from "./set.ts";

const queue = "evaluations-run";
const runJob = z.object({ set: name, run: runId });

/** Takes runs of sets as jobs. A run whose server stopped is tried again, and goes on where it was. */
export async function workOnRuns(
  jobs: Jobs,
  evaluations: Pick<Evaluations, "set" | "runs" | "run">,
): Promise<void> {
  await jobs.work(queue, runJob, async ({ set: named, run }) => {
    const set = await evaluations.set(named);
    const began = (await evaluations.runs(named)).includes(run);
    await evaluations.run(set, began ? { resumeFrom: run } : { run });
  });
}

/** Asks for a run of a set, and gives the id that it will have. */
export async function startRun(
  set: string,
  { jobs, clock }: { readonly jobs: Jobs; readonly clock: Clock },
): Promise<string> {
  const run = timeOrderedId(clock.now().getTime());
  await jobs.enqueue(queue, { set, run });
  return run;
}
