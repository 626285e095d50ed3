import { departments } from "../tables/nouns/index.ts";
import { phraseBook } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

/** A word of products with what shelf it lies on. */
export interface Noun {
  readonly english: readonly string[];
  readonly chinese: readonly string[];
  /** The shelf: "furniture", "food", "features" for adjectives, "lookalikes" for words that only look like values. */
  readonly department: string;
  /** Groups that decide how sizes and lengths are read: "bed", "screen", "shoes", "cord", "vessel", "jewellery". */
  readonly topic?: string;
}

const split = (cell: string, separator: string | RegExp) =>
  cell
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Rows `english, english | chinese chinese | topic`. */
export const nouns: readonly Noun[] = departments.flatMap(({ name, rows }) =>
  split(rows, "\n").map((row) => {
    const [english, chinese = "", topic = ""] = row.split("|");
    return {
      english: split(english, ","),
      chinese: split(chinese, " "),
      department: name,
      ...(topic.trim() && { topic: topic.trim() }),
    };
  }),
);

export const nounBook = phraseBook(
  nouns.flatMap((noun) => [...noun.english, ...noun.chinese].map((word) => [word, noun] as const)),
  { plurals: true },
);

/** The longest word of products at a token. */
export function nounAt(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly noun: Noun } | undefined {
  const match = nounBook.longestAt(tokens, at);
  return match && { to: match.to, noun: match.meanings[0] };
}
