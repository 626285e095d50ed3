import { isUnit } from "./measures.ts";
import { fold, wordsOf } from "./words.ts";

const breaks = /\s[-–|]\s|[,;:()[\]/|]|\s(?:with|w\/|for|in|by|from|on|to|at|and|compatible)\s/;
/** Words that end a title's naming part without naming the thing. */
const notHeads = new Set(
  "set pack pair piece count box case each bulk large small medium size new black white".split(" "),
);

/**
 * The words that name the thing: the last of each of the first two parts of a title, where a part ends at
 * punctuation or at "with", "for", "in": `Sony - 65" LED TV with Stand - Black` → `sony`, `tv`.
 */
export function titleHeads(title: string): string[] {
  const heads: string[] = [];
  for (const part of fold(title).split(breaks)) {
    const head = headOf(part);
    if (head !== undefined && heads.push(head) === 2) break;
  }
  return heads;
}

/** The last word of a part that can name a thing: no number, no unit, no packing. */
export function headOf(part: string): string | undefined {
  return wordsOf(part).words.findLast(
    (word) => /^\p{L}{2,}$/u.test(word) && !notHeads.has(word) && !isUnit(word),
  );
}

/** The word that names the thing in a request: `coffee table with storage` → `table`. */
export const requestHead = (text: string): string | undefined => {
  for (const part of fold(text).split(breaks)) {
    const head = headOf(part);
    if (head !== undefined) return head;
  }
  return undefined;
};
