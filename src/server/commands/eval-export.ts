import { allGraders, openCaseEvaluations, writeSet } from "../../modules/trust/evaluations/index.ts";
import { openPrivacy } from "../../modules/trust/guard/index.ts";
import { fileFrom, type HouseCommand, readArguments } from "./command.ts";

/** Writes what an Experience's closed cases left behind as a set that `eval run` takes. */
export const evalExport: HouseCommand = {
  name: "eval export",
  usage: "eval export EXPERIENCE [--to FILE.jsonl]",
  async run(args, { db, clock }, io) {
    const { usage } = evalExport;
    const options = { to: { type: "string", default: "" } } as const;
    const { values, positionals } = readArguments(args, { usage, options, positionals: [1, 1] });
    const { find: strip } = openPrivacy({ now: () => clock.now() });
    const cases = openCaseEvaluations({ db, clock, graders: allGraders, strip });
    const set = await cases.asSet(positionals[0]);
    const file = fileFrom(io, values.to || `${set.set}.jsonl`);
    await writeSet(file, set);
    io.out(JSON.stringify({ set: set.set, cases: set.cases.length, file }));
    return 0;
  },
};
