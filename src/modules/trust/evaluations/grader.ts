import type { z } from "zod";
import type { Json } from "../../../kernel/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { badInput } from "../../../platform/http/index.ts";
import { type GraderChoice, json } from "./set.ts";

/** What a grader says of one output. */
export interface Grade {
  readonly passed: boolean;
  /** 0 to 1. */
  readonly score: number;
  /** What is wrong with it; absent where nothing is. */
  readonly why?: string;
}

/** A grader with its options filled in. */
export interface OpenGrader {
  /** `verdict`: its `passed` counts. `score`: only its score does. */
  readonly gives: "verdict" | "score";
  /** What is wrong with an `expected`; `undefined` where it can be graded by. */
  faultOf(expected: Json): string | undefined;
  /** An output that it can't read is a failing one. Throws only for an `expected` that `faultOf` refuses. */
  grade(output: Json, expected: Json): Grade;
}

export interface Grader {
  readonly name: string;
  readonly gives: OpenGrader["gives"];
  /** Throws `platform/bad-input` for options that it does not take. */
  open(choice?: Omit<GraderChoice, "name">): OpenGrader;
}

/** Declares a grader by what it takes and a pure function. */
export function defineGrader<Options, Expected, Output>(definition: {
  readonly name: string;
  readonly gives: OpenGrader["gives"];
  readonly options: z.ZodType<Options>;
  readonly expected: z.ZodType<Expected>;
  readonly output: z.ZodType<Output>;
  grade(output: Output, expected: Expected, options: Options): Grade;
}): Grader {
  const { name, gives } = definition;
  return {
    name,
    gives,
    open({ at, options } = {}) {
      const read = definition.options.safeParse(options ?? {});
      if (!read.success)
        throw new RapportError(
          "platform/bad-input",
          `grader ${name}: options: ${badInput(read.error).message}`,
        );
      return {
        gives,
        faultOf(expected) {
          const fault = definition.expected.safeParse(expected).error;
          return fault && `grader ${name}: expected: ${badInput(fault).message}`;
        },
        grade(output, expected) {
          const part = at === undefined ? output : partAt(output, at);
          if (part === undefined) return { passed: false, score: 0, why: `the output has no ${at}` };
          const given = definition.output.safeParse(part);
          if (!given.success)
            return {
              passed: false,
              score: 0,
              why: `the output is not of its form: ${badInput(given.error).message}`,
            };
          return definition.grade(given.data, definition.expected.parse(expected), read.data);
        },
      };
    },
  };
}

/** What stands at a path such as `reply.0.text`. */
function partAt(value: Json, path: string): Json | undefined {
  let part: unknown = value;
  for (const step of path.split(".")) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, step)) return undefined;
    part = Object.entries(part).find(([key]) => key === step)?.[1];
  }
  return json.safeParse(part).data;
}

/** The F1 of `right` among `have` found and `want` wanted; 1 where there is nothing of either. */
export const f1 = (right: number, have: number, want: number): number =>
  have + want === 0 ? 1 : (2 * right) / (have + want);

/** A grade whose pass is that nothing is wrong. */
export const gradeOf = (score: number, faults: readonly string[]): Grade =>
  faults.length === 0 ? { passed: true, score } : { passed: false, score, why: faults.join("; ") };
