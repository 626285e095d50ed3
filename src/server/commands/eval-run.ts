import {
  type EvaluationSet,
  type Progress,
  type Run,
  type Sets,
  summarise,
} from "../../modules/trust/evaluations/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { type CommandIo, readArguments } from "./command.ts";
import { commitHere, openNamedSet } from "./eval-files.ts";

/** Runs a set and prints its figures. With `--gate` it exits with 1 where the gate is shut. It opens no database. */
export const evalRun = {
  name: "eval run",
  usage: "eval run SET [--gate] [--accept] [--resume] [--catalog FILE.jsonl]",
  async run(args: readonly string[], io: CommandIo): Promise<number> {
    const flag = { type: "boolean", default: false } as const;
    const options = { gate: flag, accept: flag, resume: flag, catalog: { type: "string" } } as const;
    const { values, positionals } = readArguments(args, {
      usage: evalRun.usage,
      options,
      positionals: [1, 1],
    });
    const started = performance.now();
    const { sets, name } = await openNamedSet(positionals[0], io, values.catalog);
    const set = await sets.set(name);
    const run = await runOf(set, sets, values.resume, io);
    const whole = run.results.length === set.cases.length;
    if (!whole) io.err(`stopped after ${run.results.length} of ${set.cases.length}; go on with --resume`);
    const gate = values.gate ? await judge(set, run, sets, io) : true;
    if (values.accept && whole) {
      const { passed } = await sets.accept(set, run);
      io.err(`the baseline of ${set.set} is now this run, with ${passed.length} cases that pass`);
    }
    const { figures, byTag, bars } = summarise(set, run);
    for (const [tag, of] of Object.entries(byTag))
      io.err(`${tag}: ${of.passed} of ${of.cases} pass, mean score ${of.meanScore}`);
    const { cases, passed, passRate, interval, meanScore, scoreInterval } = figures;
    const seconds = Number(((performance.now() - started) / 1_000).toFixed(1));
    const report = {
      set: set.set,
      run: run.run,
      cases,
      passed,
      passRate,
      interval,
      meanScore,
      scoreInterval,
      bars,
      seconds,
    };
    io.out(JSON.stringify(report));
    return whole && gate ? 0 : 1;
  },
};

async function runOf(
  set: EvaluationSet,
  sets: Sets,
  resume: boolean,
  { err, signal }: CommandIo,
): Promise<Run> {
  const resumeFrom = resume ? await unfinished(set, sets) : undefined;
  return sets.run(set, {
    code: await commitHere(),
    onProgress: (progress) => sayProgress(progress, err),
    signal,
    ...(resumeFrom !== undefined && { resumeFrom }),
  });
}

/** The newest run, if it has cases left. */
async function unfinished(set: EvaluationSet, sets: Sets): Promise<string> {
  const [newest] = await sets.runs(set.set);
  const run = newest === undefined ? undefined : await sets.readRun(set.set, newest);
  if (run && run.results.length < set.cases.length) return run.run;
  const why = run ? `its last run, ${run.run}, is whole` : "it was never run";
  throw new RapportError(
    "platform/bad-input",
    `there is nothing of ${set.set} to resume: ${why}; leave --resume out`,
  );
}

function sayProgress({ done, of, result }: Progress, err: CommandIo["err"]): void {
  const failed = result.state === "failed" || result.passed === false;
  if (failed)
    err(`${result.id}: ${result.state === "failed" ? `${result.because}: ` : ""}${result.why ?? "failed"}`);
  if (done % 25 === 0 || done === of) err(`${done} of ${of}`);
}

async function judge(set: EvaluationSet, run: Run, sets: Sets, { err }: CommandIo): Promise<boolean> {
  const baseline = await sets.baseline(set.set);
  if (!baseline) err(`${set.set} has no baseline yet: only its bars count; --accept makes this run one`);
  else if (baseline.setHash !== set.hash)
    err(`${set.set} was changed since its baseline: cases count by their ids`);
  const { passes, faults } = await sets.gate(set, run);
  for (const fault of faults) err(`gate: ${fault}`);
  return passes;
}
