import { setImmediate } from "node:timers/promises";
import { isJson, type Json } from "../../../kernel/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Grader, OpenGrader } from "./grader.ts";
import { type CaseResult, createRun, type OpenRun, type Run, type RunHead, reopenRun } from "./run-file.ts";
import type { EvaluationSet, GraderChoice, SetCase } from "./set.ts";

/** What a set is asked of. What it throws fails that case alone. */
export interface EvaluatedSystem {
  readonly name: string;
  /** Changes whenever its answers may. */
  readonly version: string;
  /** `signal` aborts when the case's time is up. */
  answer(input: Json, signal: AbortSignal): Json | Promise<Json>;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly result: CaseResult;
}

export interface RunOptions {
  readonly runsFolder: string;
  readonly at: Date;
  /** The commit that runs, or `none`. */
  readonly code?: string;
  /** The id of a new run, if it must be known beforehand. */
  readonly run?: string;
  /** A run that stopped, to go on with. */
  readonly resumeFrom?: string;
  onProgress?(progress: Progress): void;
  /** Cases asked at the same time; 1. */
  readonly concurrency?: number;
  /** Milliseconds that one case may take; 30,000. */
  readonly limitMs?: number;
  /** Stops before the next case; what was done stays, and the run can be resumed. */
  readonly signal?: AbortSignal;
}

/**
 * Asks the system each case in the set's order and appends each result to the run's file as it comes, so that whatever
 * stops it, it goes on from there. Throws `platform/bad-input` where an `expected` can't be graded, or where the run to
 * go on with is of another content of the set.
 */
export async function runSet(
  set: EvaluationSet,
  system: EvaluatedSystem,
  graderOf: (name: string) => Promise<Grader>,
  options: RunOptions,
): Promise<Run> {
  const { concurrency = 1, limitMs = 30_000, signal, onProgress } = options;
  const graders = await openGradersOf(set, graderOf);
  const file = await openRunOf(set, system, options);
  const results = [...file.results];
  try {
    const done = new Set(results.map(({ id }) => id));
    const left = set.cases.filter(({ id }) => !done.has(id));
    const asked: Promise<CaseResult>[] = [];
    // Those asked at once are waited for in the set's order, so that the file is the same whoever is quicker.
    for (let next = 0; next < left.length || asked.length > 0; ) {
      while (asked.length < Math.max(1, concurrency) && next < left.length && !signal?.aborted) {
        asked.push(tryCase(left[next], system, graders, limitMs));
        next += 1;
      }
      const result = await asked.shift();
      if (!result) break;
      await file.append(result);
      results.push(result);
      onProgress?.({ done: results.length, of: set.cases.length, result });
      // A server that runs this has others to answer.
      await setImmediate();
    }
  } finally {
    await file.close();
  }
  const { append: _, close: __, ...run } = file;
  return { ...run, results };
}

type GraderOf = (one: SetCase) => OpenGrader;

async function openGradersOf(
  set: EvaluationSet,
  graderOf: (name: string) => Promise<Grader>,
): Promise<GraderOf> {
  const opened = new Map<GraderChoice, OpenGrader>();
  const open = async (choice: GraderChoice) => {
    const { name, ...how } = choice;
    if (!opened.has(choice)) opened.set(choice, (await graderOf(name)).open(how));
  };
  await open(set.grader);
  for (const { grader } of set.cases) if (grader) await open(grader);
  const graderFor: GraderOf = ({ grader = set.grader }) => {
    const found = opened.get(grader);
    if (!found) throw new RapportError("platform/internal", `the grader ${grader.name} was not opened`);
    return found;
  };
  for (const one of set.cases) {
    const fault = graderFor(one).faultOf(one.expected);
    if (fault !== undefined)
      throw new RapportError("platform/bad-input", `${set.whereOf(one.id)}: ${fault}`, { case: one.id });
  }
  if (
    set.bars.some(({ figure }) => figure === "passRate") &&
    set.cases.every((one) => graderFor(one).gives === "score")
  )
    throw new RapportError(
      "platform/bad-input",
      `the set ${set.set} has a bar for passRate, and ${set.grader.name} gives scores only; set a bar for meanScore`,
    );
  return graderFor;
}

async function openRunOf(
  set: EvaluationSet,
  system: EvaluatedSystem,
  { runsFolder, at, code = "none", run = timeOrderedId(at.getTime()), resumeFrom }: RunOptions,
): Promise<OpenRun> {
  const { name, version } = system;
  const head: RunHead = {
    kind: "run",
    run,
    set: set.set,
    version: set.version,
    setHash: set.hash,
    system: { name, version },
    grader: set.grader,
    at: at.toISOString(),
    code,
  };
  if (resumeFrom === undefined) return createRun(runsFolder, head);
  const file = await reopenRun(runsFolder, set.set, resumeFrom);
  const changed =
    file.setHash !== set.hash
      ? "the set was changed"
      : file.system.version !== version
        ? `the system is now ${version} and was ${file.system.version}`
        : undefined;
  if (changed === undefined) return file;
  await file.close();
  throw new RapportError(
    "platform/bad-input",
    `the run ${resumeFrom} of ${set.set} can't go on: ${changed} since it began; start a new run`,
    { run: resumeFrom },
  );
}

async function tryCase(
  one: SetCase,
  system: EvaluatedSystem,
  graderOf: GraderOf,
  limitMs: number,
): Promise<CaseResult> {
  const start = performance.now();
  const answered = await answerInTime(one, system, limitMs);
  const known = { kind: "result", id: one.id, ms: Math.round(performance.now() - start) } as const;
  if ("because" in answered) return { ...known, state: "failed", ...answered };
  const grader = graderOf(one);
  const { passed, score, why } = grader.grade(answered.output, one.expected);
  return {
    ...known,
    state: "graded",
    ...(grader.gives === "verdict" && { passed }),
    score,
    ...(why !== undefined && { why }),
    output: answered.output,
  };
}

type Answered = { readonly output: Json } | { readonly because: "threw" | "late"; readonly why: string };

async function answerInTime({ input }: SetCase, system: EvaluatedSystem, limitMs: number): Promise<Answered> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answered>((resolve) => {
    timer = setTimeout(() => {
      resolve({ because: "late", why: `no answer in ${limitMs} ms` });
      limit.abort();
    }, limitMs);
  });
  const answer = async (): Promise<Answered> => {
    const output = await system.answer(input, limit.signal);
    return isJson(output) ? { output } : { because: "threw", why: "the answer is no JSON" };
  };
  const threw = (error: unknown): Answered => ({
    because: "threw",
    why: error instanceof Error ? error.message : String(error),
  });
  try {
    return await Promise.race([answer().catch(threw), late]);
  } finally {
    clearTimeout(timer);
  }
}
