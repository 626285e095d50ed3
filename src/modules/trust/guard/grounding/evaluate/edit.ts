import type { Draws } from "../../privacy/evaluate/seeded.ts";

/** A way to make a supported text wrong. Gives the changed text, or `undefined` where the text has no place for it. */
export interface Edit {
  readonly name: string;
  apply(text: string, context: EditContext): string | undefined;
}

export interface EditContext {
  readonly draws: Draws;
  readonly source: string;
  /** Names that the file's texts hold. */
  readonly names: Names;
}

/** Finds names, as words in a row, in a text of any case. */
export interface Names {
  in(text: string): readonly Place[];
  readonly all: readonly string[];
}

/** Some text and where it stands. UTF-16 offsets. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const placesOf = (pattern: RegExp, text: string): Place[] =>
  [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

export const drawFrom = <T>(draws: Draws, items: readonly T[]): T | undefined =>
  items.length === 0 ? undefined : items[draws.whole(0, items.length - 1)];

export const putAt = (text: string, { start, end }: Place, instead: string): string =>
  text.slice(0, start) + instead + text.slice(end);

/** Two pieces change places; `undefined` where they overlap. */
export function exchange(text: string, one: Place, other: Place): string | undefined {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (first.end > second.start) return undefined;
  return (
    text.slice(0, first.start) +
    second.text +
    text.slice(first.end, second.start) +
    first.text +
    text.slice(second.end)
  );
}

/** The case of the first letter of `model` for `word`. */
export const casedAs = (model: string, word: string): string =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
