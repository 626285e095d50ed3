import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../../platform/clock.ts";
import { RapportError } from "../../../platform/errors.ts";
import {
  acceptBaseline,
  type Baseline,
  baselineFile,
  type GateVerdict,
  judgeGate,
  readBaseline,
} from "./baseline.ts";
import { openGraders } from "./certify-grader.ts";
import { type Comparison, compareRuns } from "./compare-runs.ts";
import type { Grader } from "./grader.ts";
import { allGraders } from "./graders/index.ts";
import { readSet } from "./read-set.ts";
import { listRuns, type Run, readRun } from "./run-file.ts";
import { type EvaluatedSystem, type RunOptions, runSet } from "./run-set.ts";
import type { EvaluationSet } from "./set.ts";

/** Opens systems by name; each is opened when it is first asked. */
export type Systems = Readonly<Record<string, () => Promise<EvaluatedSystem>>>;

export interface SetPorts {
  /** Sets `<name>.jsonl`, and beneath it `baselines/` and `graders/`. */
  readonly folder: string;
  /** Labelled answers `<grader>.jsonl`, where they lie elsewhere. */
  readonly gradersFolder?: string;
  /** Where runs are kept, a folder for each set. */
  readonly runsFolder: string;
  readonly systems: Systems;
  readonly clock: Clock;
  readonly graders?: readonly Grader[];
}

export type Running = Omit<RunOptions, "runsFolder" | "at">;

/** Sets that are files, their runs, and the gate: all that needs no database. */
export interface Sets {
  names(): Promise<readonly string[]>;
  /** Throws `platform/not-found`. */
  set(name: string): Promise<EvaluationSet>;
  run(set: EvaluationSet, running?: Running): Promise<Run>;
  /** Ids, newest first. */
  runs(set: string): Promise<readonly string[]>;
  readRun(set: string, run: string): Promise<Run>;
  compare(set: EvaluationSet, a: string, b: string): Promise<Comparison>;
  gate(set: EvaluationSet, run: Run): Promise<GateVerdict>;
  baseline(set: string): Promise<Baseline | undefined>;
  accept(set: EvaluationSet, run: Run): Promise<Baseline>;
}

export function openSets(ports: SetPorts): Sets {
  const { folder, runsFolder, systems, clock, graders = allGraders } = ports;
  const graderOf = openGraders(graders, ports.gradersFolder ?? join(folder, "graders"));
  const opened = new Map<string, Promise<EvaluatedSystem>>();
  const systemOf = (name: string): Promise<EvaluatedSystem> => {
    const open = Object.hasOwn(systems, name) ? systems[name] : undefined;
    if (!open)
      throw new RapportError(
        "platform/bad-input",
        `there is no system "${name}" to ask; take one of ${Object.keys(systems).join(", ")}`,
      );
    const system = opened.get(name) ?? open();
    opened.set(name, system);
    return system;
  };
  const names = async () =>
    (await readdir(folder))
      .filter((file) => file.endsWith(".jsonl"))
      .map((file) => file.slice(0, -".jsonl".length))
      .sort();
  const baselineOf = (set: string) => baselineFile(join(folder, "baselines"), set);
  return {
    names,
    async set(name) {
      const all = await names();
      if (!all.includes(name))
        throw new RapportError(
          "platform/not-found",
          `there is no set "${name}"; there are ${all.join(", ") || "none"}`,
        );
      const file = join(folder, `${name}.jsonl`);
      const set = await readSet(file);
      if (set.set === name) return set;
      throw new RapportError(
        "platform/bad-input",
        `${file} line 1: the set is named "${set.set}"; name it as its file`,
      );
    },
    run: async (set, running = {}) =>
      runSet(set, await systemOf(set.system), graderOf, { ...running, runsFolder, at: clock.now() }),
    runs: (set) => listRuns(runsFolder, set),
    readRun: (set, run) => readRun(runsFolder, set, run),
    async compare(set, a, b) {
      const [first, second] = await Promise.all([a, b].map((run) => readRun(runsFolder, set.set, run)));
      return compareRuns(set, first, second);
    },
    gate: async (set, run) => judgeGate(set, run, await readBaseline(baselineOf(set.set))),
    baseline: (set) => readBaseline(baselineOf(set)),
    accept: (set, run) => acceptBaseline(baselineOf(set.set), set, run),
  };
}
