import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../../../platform/clock.ts";
import { openSets } from "../open-sets.ts";
import { labelledAnswers } from "../testing.ts";

/*
 * A process as killed.test.ts starts and kills it: runs the set `made-up`, says each case that it has a result of, and
 * notes in the answer which process gave it. `evaluation-child.ts FOLDER RUNS_FOLDER [RUN_TO_RESUME]`
 */
const [folder = "", runsFolder = "", resumeFrom] = process.argv.slice(2);
const sets = openSets({
  folder,
  runsFolder,
  gradersFolder: labelledAnswers,
  clock: systemClock,
  systems: {
    echo: async () => ({
      name: "echo",
      version: "1",
      async answer(input) {
        await pause(5);
        return { said: input, by: process.pid };
      },
    }),
  },
});
const { results } = await sets.run(await sets.set("made-up"), {
  onProgress: ({ result }) => process.stdout.write(`${result.id}\n`),
  concurrency: 3,
  ...(resumeFrom !== undefined && { resumeFrom }),
});
process.stdout.write(`done ${results.length}\n`);
