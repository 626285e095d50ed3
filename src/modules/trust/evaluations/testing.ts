import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Json } from "../../../kernel/index.ts";
import { allGraders } from "./graders/index.ts";
import { openSets, type SetPorts, type Sets } from "./open-sets.ts";
import type { EvaluatedSystem } from "./run-set.ts";

/** The labelled answers that the project's graders are held to. */
export const labelledAnswers = fileURLToPath(new URL("../../../../evaluations/graders/", import.meta.url));

/** A head that reads, for tests to change a part of. */
export const testHead = {
  set: "made-up",
  version: "1",
  system: "echo",
  language: "en",
  provenance: { from: "a test", licence: "Apache-2.0", madeBy: "a test", at: "2026-03-04" },
  grader: { name: "exact" },
  bars: [],
};

/** Cases that ask for `a`, `b`, … and expect the same. */
export const testCases = (...ids: readonly string[]) => ids.map((id) => ({ id, input: id, expected: id }));

/** Says what it is asked; what `instead` holds, it says instead. A function there may throw, or never end. */
export const echo = (
  instead: Readonly<Record<string, Json | (() => Promise<Json>)>> = {},
  version = "1",
): EvaluatedSystem => ({
  name: "echo",
  version,
  answer(input) {
    const other = typeof input === "string" ? instead[input] : undefined;
    return typeof other === "function" ? other() : (other ?? input);
  },
});

export interface TestSets extends AsyncDisposable {
  readonly folder: string;
  readonly runsFolder: string;
  readonly ports: SetPorts;
  /** Opened anew, as after a restart, with this system. */
  open(system?: EvaluatedSystem, more?: Partial<SetPorts>): Sets;
  write(head: object, cases: readonly object[]): Promise<string>;
}

/** A folder of sets of a test's own. */
export async function openTestSets(): Promise<TestSets> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-evaluations-"));
  let at = Date.parse("2026-03-04T10:00:00Z");
  const ports: SetPorts = {
    folder,
    gradersFolder: labelledAnswers,
    runsFolder: join(folder, "runs"),
    systems: {},
    // Each run is a second after the one before.
    clock: {
      now() {
        at += 1_000;
        return new Date(at);
      },
    },
    graders: allGraders,
  };
  return {
    folder,
    runsFolder: ports.runsFolder,
    ports,
    open: (system = echo(), more = {}) =>
      openSets({ ...ports, systems: { echo: async () => system }, ...more }),
    async write(head, cases) {
      const file = join(folder, `${testHead.set}.jsonl`);
      await writeFile(file, `${[head, ...cases].map((line) => JSON.stringify(line)).join("\n")}\n`);
      return file;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
