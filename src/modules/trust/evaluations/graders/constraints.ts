import { z } from "zod";
import { defineGrader, f1, gradeOf } from "../grader.ts";

const scalar = z.union([z.string(), z.number()]);
const constraint = z.object({
  field: z.string(),
  op: z.string(),
  value: z.union([scalar, z.array(scalar)]),
  strength: z.string(),
  unit: z.string().optional(),
  currency: z.string().optional(),
  system: z.string().optional(),
});

/** What must agree for two constraints to be one. Alternatives have no order; spans are not compared. */
function keyOf({ field, op, value, strength, unit, currency, system }: z.infer<typeof constraint>): string {
  const alternatives = op === "in" && Array.isArray(value) ? value.map(String).sort() : value;
  return JSON.stringify({ field, op, value: alternatives, strength, unit, currency, system });
}

/**
 * How much of what a request states was understood: the F1 over its constraints. It passes from `atLeast` on (1), and
 * only where language, residue and refinement are as expected, of those that are stated.
 */
export const constraints = defineGrader({
  name: "constraints",
  gives: "verdict",
  options: z.strictObject({ atLeast: z.number().min(0).max(1).default(1) }),
  expected: z.strictObject({
    constraints: z.array(constraint),
    language: z.string().optional(),
    residue: z.string().optional(),
    refine: z.string().optional(),
  }),
  output: z.object({
    constraints: z.array(constraint),
    language: z.string().optional(),
    residue: z.string().optional(),
    refine: z.string().optional(),
  }),
  grade(output, expected, { atLeast }) {
    const [have, want] = [output.constraints.map(keyOf), expected.constraints.map(keyOf)];
    const missed = without(want, have);
    const invented = without(have, want);
    const score = f1(want.length - missed.length, have.length, want.length);
    const differ = (["language", "residue", "refine"] as const).filter(
      (field) => expected[field] !== undefined && expected[field] !== output[field],
    );
    const faults = [
      ...missed.map((key) => `missed ${key}`),
      ...invented.map((key) => `invented ${key}`),
      ...differ.map((field) => `${field} is ${JSON.stringify(output[field])}`),
    ];
    return gradeOf(score, score >= atLeast && differ.length === 0 ? [] : faults);
  },
});

/** Those of `keys` that `others` has not; each one stands for one. */
function without(keys: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return keys.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
