import { z } from "zod";
import { defineGrader, f1 } from "../grader.ts";

/**
 * How much of their words two texts share, as an F1: Latin words whole, Chinese by pairs of characters. It tells free text
 * that strays from free text that does not, and no right statement from a wrong one: so it gives a score and no verdict.
 */
export const wordOverlap = defineGrader({
  name: "word-overlap",
  gives: "score",
  options: z.strictObject({}),
  expected: z.string().min(1),
  output: z.string(),
  grade(output, expected) {
    const [have, want] = [wordsOf(output), wordsOf(expected)];
    const left = [...have];
    const right = want.filter((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
    const score = f1(right, have.length, want.length);
    return { passed: score >= 0.5, score };
  },
});

function wordsOf(text: string): string[] {
  const runs = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|[\p{L}\p{N}'’]+?(?=\p{Script=Han}|[^\p{L}\p{N}'’]|$)/gu);
  return (runs ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  );
}
