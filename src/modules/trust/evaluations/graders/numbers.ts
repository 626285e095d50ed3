import { z } from "zod";
import { defineGrader, gradeOf } from "../grader.ts";
import { type Quantity, readQuantities } from "./quantities.ts";

const quantity = z
  .string()
  .refine((text) => readQuantities(text).length === 1, "takes one number, such as 205 cm");

/**
 * A text states each expected quantity, in whatever unit of its kind (2.05 m is 205 cm), within `tolerance` as a share of
 * it (0). With `only`, it states no other.
 */
export const numbers = defineGrader({
  name: "numbers",
  gives: "verdict",
  options: z.strictObject({
    tolerance: z.number().min(0).max(1).default(0),
    only: z.boolean().default(false),
  }),
  expected: z.strictObject({ all: z.array(quantity).default([]), none: z.array(quantity).default([]) }),
  output: z.string(),
  grade(output, { all, none }, { tolerance, only }) {
    const stated = readQuantities(output);
    const [wanted, unwanted] = [all, none].map((list) => list.flatMap(readQuantities));
    const isStated = (one: Quantity) => stated.some((other) => isSame(one, other, tolerance));
    const missing = wanted.filter((one) => !isStated(one));
    const wrong = only ? stated.filter((one) => !wanted.some((other) => isSame(other, one, tolerance))) : [];
    const forbidden = unwanted.filter(isStated);
    const total = wanted.length + unwanted.length;
    const held = total - missing.length - forbidden.length;
    return gradeOf(wrong.length > 0 ? 0 : total === 0 ? 1 : held / total, [
      ...missing.map(({ said }) => `it does not say ${said}`),
      ...[...forbidden, ...wrong].map(({ said }) => `it says ${said}`),
    ]);
  },
});

/** Floating point is not exact: 0.1 m is 100 mm all the same. */
const isSame = (wanted: Quantity, stated: Quantity, tolerance: number): boolean =>
  wanted.dimension === stated.dimension &&
  Math.abs(wanted.value - stated.value) <= Math.abs(wanted.value) * tolerance + 1e-9 * Math.abs(wanted.value);
