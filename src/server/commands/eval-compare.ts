import { basename, dirname } from "node:path";
import { openSets, type Sets } from "../../modules/trust/evaluations/index.ts";
import { systemClock } from "../../platform/clock.ts";
import { readConfig } from "../../platform/config.ts";
import { RapportError } from "../../platform/errors.ts";
import { type CommandIo, fileFrom, readArguments } from "./command.ts";
import { ownEvaluations, runsIn } from "./eval-files.ts";

/** Puts two runs of a set side by side: which cases turned, and whether that could be chance. It opens no database. */
export const evalCompare = {
  name: "eval compare",
  usage: "eval compare RUN_A RUN_B [--sets FOLDER]",
  async run(args: readonly string[], io: CommandIo): Promise<number> {
    const options = { sets: { type: "string" } } as const;
    const { values, positionals } = readArguments(args, {
      usage: evalCompare.usage,
      options,
      positionals: [2, 2],
    });
    const sets = openSets({
      folder: values.sets === undefined ? ownEvaluations : fileFrom(io, values.sets),
      runsFolder: runsIn(fileFrom(io, readConfig(process.env).dataFolder)),
      systems: {},
      clock: systemClock,
    });
    const [a, b] = positionals.map((run) => basename(run, ".jsonl"));
    const set = await sets.set(await setOf(positionals[0], a, sets));
    const { nowPass, nowFail, a: sideA, b: sideB, ...figures } = await sets.compare(set, a, b);
    for (const [side, { run, system, figures: of }] of Object.entries({ A: sideA, B: sideB }))
      io.err(`${side}: ${run} of ${system}: ${of.passed} of ${of.cases} pass, mean score ${of.meanScore}`);
    for (const id of nowPass) io.err(`passes in B only: ${id}`);
    for (const id of nowFail) io.err(`passes in A only: ${id}`);
    io.out(JSON.stringify(figures));
    return 0;
  },
};

/** The set that a run is of: the folder of its file, or the one among all sets that has a run of this id. */
async function setOf(named: string, run: string, sets: Sets): Promise<string> {
  if (named.endsWith(".jsonl")) return basename(dirname(named));
  for (const name of await sets.names()) if ((await sets.runs(name)).includes(run)) return name;
  throw new RapportError("platform/not-found", `no set has a run ${run}; eval run prints the id of each run`);
}
