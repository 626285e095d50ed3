import { z } from "zod";
import type { Json } from "../../../../kernel/index.ts";
import { defineGrader, gradeOf } from "../grader.ts";
import { json } from "../set.ts";

/**
 * All that is expected stands in the output, which may hold more: more keys of an object, and more items of a list, whose
 * expected ones must come in their order.
 */
export const jsonSubset = defineGrader({
  name: "json-subset",
  gives: "verdict",
  options: z.strictObject({}),
  expected: json,
  output: json,
  grade(output, expected) {
    const missing = missingIn(output, expected, "");
    return gradeOf(
      missing.length === 0 ? 1 : 0,
      missing.map((path) => `${path || "the whole"} is not as expected`),
    );
  },
});

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Paths of what is expected and does not stand in `given`. */
function missingIn(given: Json | undefined, expected: Json, path: string): string[] {
  const below = (key: string) => (path ? `${path}.${key}` : key);
  if (isObject(expected)) {
    if (!isObject(given)) return [path];
    return Object.entries(expected).flatMap(([key, value]) => missingIn(given[key], value, below(key)));
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(given)) return [path];
    let from = 0;
    return expected.flatMap((item: Json, index) => {
      const at = given.findIndex(
        (one: Json, place) => place >= from && missingIn(one, item, "").length === 0,
      );
      if (at < 0) return [below(String(index))];
      from = at + 1;
      return [];
    });
  }
  return given === expected ? [] : [path];
}
