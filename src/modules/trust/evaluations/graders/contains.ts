import { z } from "zod";
import { defineGrader, gradeOf } from "../grader.ts";

const words = z.array(z.string().min(1)).default([]);

/** A text says all of some words and none of others. Case and width don't matter; "cat" does not stand in "catalogue". */
export const contains = defineGrader({
  name: "contains",
  gives: "verdict",
  options: z.strictObject({}),
  expected: z
    .strictObject({ all: words, none: words })
    .refine(({ all, none }) => all.length + none.length > 0, "takes words in all or in none"),
  output: z.string(),
  grade(output, { all, none }) {
    const text = fold(output);
    const missing = all.filter((word) => !says(text, fold(word)));
    const forbidden = none.filter((word) => says(text, fold(word)));
    const total = all.length + none.length;
    return gradeOf((total - missing.length - forbidden.length) / total, [
      ...missing.map((word) => `it does not say "${word}"`),
      ...forbidden.map((word) => `it says "${word}"`),
    ]);
  },
});

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();
const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);

function says(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const splitsBefore = isWordPart(text[at - 1]) && isWordPart(word[0]);
    const splitsAfter = isWordPart(text[at + word.length]) && isWordPart(word.at(-1));
    if (!splitsBefore && !splitsAfter) return true;
  }
  return false;
}
