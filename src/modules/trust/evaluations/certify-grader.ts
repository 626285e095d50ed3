import { join } from "node:path";
import { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import type { Grader } from "./grader.ts";
import { type Interval, rounded, roundedInterval, wilsonInterval } from "./intervals.ts";
import { parseLine, readLines } from "./read-set.ts";
import { graderChoice, json } from "./set.ts";

const labelled = graderChoice.omit({ name: true }).extend({
  output: json,
  expected: json,
  /** What a person says of the output. */
  label: z.enum(["pass", "fail"]),
  note: z.string().optional(),
});
export type LabelledAnswer = z.infer<typeof labelled>;

/** What a grader must reach on its labelled answers before it may grade: the bad ends of 95 % intervals. */
export const graderBar = { accuracy: 0.8, falsePassRate: 0.2 } as const;

export interface GraderCertificate {
  readonly grader: string;
  readonly examples: number;
  /** Share of answers graded as they are labelled. */
  readonly accuracy: number;
  readonly accuracyInterval: Interval;
  /** Share of answers labelled "fail" that pass. */
  readonly falsePassRate: number;
  readonly falsePassInterval: Interval;
  readonly holds: boolean;
  /** Lines, from 1, of answers graded otherwise than labelled. */
  readonly mistakes: readonly number[];
}

/**
 * Measures a grader on labelled answers. A grader that gives scores only counts as passing from 0.5 on. With 16 answers
 * labelled "fail" none may pass; with fewer the interval is too wide for the bar.
 */
export function certifyGrader(
  grader: Grader,
  answers: readonly { readonly value: LabelledAnswer; readonly line: number }[],
): GraderCertificate {
  const graded = answers.map(({ value: { output, expected, label, at, options }, line }) => {
    const choice = { ...(at !== undefined && { at }), ...(options && { options }) };
    const { passed } = grader.open(choice).grade(output, expected);
    return { line, label, passed, right: passed === (label === "pass") };
  });
  const failing = graded.filter(({ label }) => label === "fail");
  const shareOf = (some: typeof graded, of: (one: (typeof graded)[number]) => boolean, empty: number) =>
    some.length === 0 ? empty : some.filter(of).length / some.length;
  const accuracy = shareOf(graded, ({ right }) => right, 0);
  const falsePassRate = shareOf(failing, ({ passed }) => passed, 1);
  const accuracyInterval = wilsonInterval(accuracy, graded.length);
  const falsePassInterval = wilsonInterval(falsePassRate, failing.length);
  return {
    grader: grader.name,
    examples: graded.length,
    accuracy: rounded(accuracy),
    accuracyInterval: roundedInterval(accuracyInterval),
    falsePassRate: rounded(falsePassRate),
    falsePassInterval: roundedInterval(falsePassInterval),
    holds: accuracyInterval[0] >= graderBar.accuracy && falsePassInterval[1] <= graderBar.falsePassRate,
    mistakes: graded.filter(({ right }) => !right).map(({ line }) => line),
  };
}

/** Gives graders by name, each measured once on its file in `folder`. */
export function openGraders(graders: readonly Grader[], folder: string): (name: string) => Promise<Grader> {
  const certified = new Map<string, Promise<GraderCertificate>>();
  return async (name) => {
    const grader = graders.find((one) => one.name === name);
    if (!grader) {
      const names = graders.map((one) => one.name).join(", ");
      throw new RapportError("platform/bad-input", `there is no grader "${name}"; take one of ${names}`);
    }
    const file = join(folder, `${name}.jsonl`);
    const certificate = certified.get(name) ?? measure(grader, file);
    certified.set(name, certificate);
    refuseUnless(await certificate, file);
    return grader;
  };
}

async function measure(grader: Grader, file: string): Promise<GraderCertificate> {
  const answers = (await readLines(file)).map((one) => ({
    line: one.line,
    value: parseLine(file, one, labelled),
  }));
  return certifyGrader(grader, answers);
}

function refuseUnless(certificate: GraderCertificate, file: string): void {
  if (certificate.holds) return;
  const { grader, examples, accuracy, accuracyInterval, falsePassRate, falsePassInterval, mistakes } =
    certificate;
  throw new RapportError(
    "platform/bad-input",
    `the grader "${grader}" may not grade: on ${examples} labelled answers its accuracy is ${accuracy} (at worst ` +
      `${accuracyInterval[0]}, must be ${graderBar.accuracy}) and ${falsePassRate} of the failing ones pass (at worst ` +
      `${falsePassInterval[1]}, may be ${graderBar.falsePassRate}); mend it, or ${file}` +
      (mistakes.length > 0 ? ` line ${mistakes.join(", ")}` : " (label more answers)"),
    { certificate },
  );
}
