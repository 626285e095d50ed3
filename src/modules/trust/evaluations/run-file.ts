import { mkdir, open, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { replaceFile } from "../../../platform/durable-file.ts";
import { RapportError } from "../../../platform/errors.ts";
import { parseLine } from "./read-set.ts";
import { graderChoice, json, name } from "./set.ts";

/** Ids become names of files. */
export const runId = z.uuid("takes the id of a run");

const runHead = z.object({
  kind: z.literal("run"),
  run: runId,
  set: name,
  version: z.string(),
  setHash: z.string(),
  system: z.object({ name, version: z.string() }),
  grader: graderChoice,
  /** ISO 8601 instant. */
  at: z.string(),
  /** The commit that ran; `none` outside of a repository. */
  code: z.string(),
});
export type RunHead = z.infer<typeof runHead>;

const shared = { kind: z.literal("result"), id: z.string(), ms: z.number() };
const result = z.discriminatedUnion("state", [
  z.object({
    ...shared,
    state: z.literal("graded"),
    /** Absent where the grader gives scores only. */
    passed: z.boolean().optional(),
    score: z.number(),
    why: z.string().optional(),
    output: json,
  }),
  /** The system threw, or took too long. */
  z.object({ ...shared, state: z.literal("failed"), because: z.enum(["threw", "late"]), why: z.string() }),
]);
export type CaseResult = z.infer<typeof result>;

export interface Run extends RunHead {
  /** In the order of the set; one that was stopped has not all of them. */
  readonly results: readonly CaseResult[];
}

export const runFile = (runsFolder: string, set: string, run: string): string =>
  join(runsFolder, set, `${run}.jsonl`);

/** A run's file, open for the results that are still to come. */
export interface OpenRun extends Run {
  append(result: CaseResult): Promise<void>;
  close(): Promise<void>;
}

/** Starts a run's file with its head. */
export async function createRun(runsFolder: string, head: RunHead): Promise<OpenRun> {
  const file = runFile(runsFolder, head.set, head.run);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await replaceFile(file, `${JSON.stringify(head)}\n`);
  return appending(file, { ...head, results: [] });
}

/** Opens a run that stopped: a last line that was cut off in the middle is taken away first. */
export async function reopenRun(runsFolder: string, set: string, run: string): Promise<OpenRun> {
  const file = runFile(runsFolder, set, run);
  const { bytes, ...read } = await readWhole(file);
  const handle = await open(file, "r+");
  try {
    await handle.truncate(bytes);
  } finally {
    await handle.close();
  }
  return appending(file, read);
}

async function appending(file: string, run: Run): Promise<OpenRun> {
  const handle = await open(file, "a");
  return {
    ...run,
    async append(result) {
      await handle.appendFile(`${JSON.stringify(result)}\n`);
    },
    async close() {
      await handle.sync();
      await handle.close();
    },
  };
}

/** Throws `platform/not-found` where there is no such run. */
export async function readRun(runsFolder: string, set: string, run: string): Promise<Run> {
  const { bytes: _, ...read } = await readWhole(runFile(runsFolder, set, run));
  return read;
}

/** Ids of a set's runs, newest first: they begin with their time. */
export async function listRuns(runsFolder: string, set: string): Promise<readonly string[]> {
  const files = await readdir(join(runsFolder, set)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const ids = files.filter((file) => file.endsWith(".jsonl")).map((file) => file.slice(0, -".jsonl".length));
  return ids
    .filter((id) => runId.safeParse(id).success)
    .sort()
    .reverse();
}

/** The run, and how many bytes of its file are whole lines. A head is written whole, so only the end can be torn. */
async function readWhole(file: string): Promise<Run & { readonly bytes: number }> {
  const content = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause;
    throw new RapportError("platform/not-found", `there is no run at ${file}`, {}, { cause });
  });
  const bytes = content.lastIndexOf("\n") + 1;
  const [first = "", ...rest] = content.subarray(0, bytes).toString("utf8").split("\n").slice(0, -1);
  const head = parseLine(file, { text: first, line: 1 }, runHead);
  const results = rest.map((text, index) => parseLine(file, { text, line: index + 2 }, result));
  return { ...head, results, bytes };
}
