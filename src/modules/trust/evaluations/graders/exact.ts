import { canonicalize } from "json-canonicalize";
import { z } from "zod";
import { defineGrader, gradeOf } from "../grader.ts";
import { json } from "../set.ts";

/** The output is what was expected, whatever the order of an object's keys. */
export const exact = defineGrader({
  name: "exact",
  gives: "verdict",
  options: z.strictObject({}),
  expected: json,
  output: json,
  grade: (output, expected) =>
    canonicalize(output) === canonicalize(expected)
      ? gradeOf(1, [])
      : gradeOf(0, [`it is ${shorten(output)} and not ${shorten(expected)}`]),
});

const shorten = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};
