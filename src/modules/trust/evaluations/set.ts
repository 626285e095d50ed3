import { createHash } from "node:crypto";
import { canonicalize } from "json-canonicalize";
import { z } from "zod";
import { isJson, type Json } from "../../../kernel/index.ts";

/** Any JSON that RFC 8785 can write. */
export const json = z.custom<Json>((value) => value !== undefined && isJson(value), "takes JSON");

/** Names become names of files, so they hold nothing that a path could. */
export const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "takes small letters, digits and hyphens, such as shop-requests-en");

/** How outputs of a set, or of one case, are graded. */
export const graderChoice = z.strictObject({
  name,
  /** The place in the output that is graded, such as `verdict` or `reply.text`; absent: all of it. */
  at: z.string().optional(),
  options: z.record(z.string(), json).optional(),
});
export type GraderChoice = z.infer<typeof graderChoice>;

/** Confidences that intervals are given for. */
export const confidence = z.literal([0.9, 0.95, 0.99]);
export type Confidence = z.infer<typeof confidence>;

/** What a set must reach. With `confidence` the interval's lower end must, without it the figure itself. */
export const bar = z.strictObject({
  figure: z.enum(["passRate", "meanScore"]),
  atLeast: z.number().min(0).max(1),
  confidence: confidence.optional(),
  /** Only over the cases of this tag. */
  tag: z.string().min(1).optional(),
});
export type Bar = z.infer<typeof bar>;

export const setHead = z.strictObject({
  set: name,
  version: z.string().min(1).max(40),
  /** Names what is asked. */
  system: name,
  /** `en`, `zh`, or `en+zh`. */
  language: z.string().min(2).max(20),
  provenance: z.strictObject({
    from: z.string().min(1),
    licence: z.string().min(1),
    madeBy: z.string().min(1),
    /** `YYYY-MM-DD`. */
    at: z.iso.date(),
    note: z.string().optional(),
  }),
  grader: graderChoice,
  bars: z.array(bar),
});
export type SetHead = z.infer<typeof setHead>;

export const setCase = z.strictObject({
  id: z.string().min(1).max(200),
  input: json,
  expected: json,
  tags: z.array(z.string().min(1)).optional(),
  /** How much it counts beside others; 1 where it is not said. */
  weight: z.number().positive().optional(),
  /** In place of the set's. */
  grader: graderChoice.optional(),
});
export type SetCase = z.infer<typeof setCase>;

export interface EvaluationSet extends SetHead {
  readonly cases: readonly SetCase[];
  /** SHA-256, in hexadecimal, of all that a result depends on: bars and provenance may change under it. */
  readonly hash: string;
  /** Where a case stands, for messages: `shop.jsonl line 7`. */
  whereOf(id: string): string;
}

/** Puts a head and its cases together. */
export function setOf(
  head: SetHead,
  cases: readonly SetCase[],
  whereOf: (id: string) => string,
): EvaluationSet {
  const { set, system, grader } = head;
  const content = canonicalize(JSON.parse(JSON.stringify({ set, system, grader, cases })));
  return { ...head, cases, hash: createHash("sha256").update(content).digest("hex"), whereOf };
}
