import { departments } from "../tables/nouns/index.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { valueBook } from "./values-book.ts";

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

const named = nouns.flatMap((noun) =>
  [...noun.english, ...noun.chinese].map((word) => [word, noun] as const),
);
const everyNoun = phraseBook(named, { plurals: true });
const kept = new Set(["food", "lookalikes", "features"]);

/** "leather jacket" is a jacket, and leather: both are said. "red wine" is not red. */
function holdsValue([word, { department }]: readonly [string, Noun]): boolean {
  if (kept.has(department)) return false;
  const tokens = tokenise(word);
  const value = valueBook.longestAt(tokens, 0);
  if (value?.meanings[0].trust !== "sure") return false;
  // 玻璃杯 is a cup of glass; but colours, and denim, make Chinese words of their own: 彩色铅笔, 牛仔靴.
  const [meaning] = value.meanings;
  if (tokens[0].kind === "han" && (meaning.field === "color" || meaning.value === "denim")) return false;
  return everyNoun.longestAt(tokens, value.to)?.to === tokens.length;
}

export const nounBook = phraseBook(
  named.filter((entry) => !holdsValue(entry)),
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
