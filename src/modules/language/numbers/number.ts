import { type Token, tokenAt } from "../text/tokens.ts";
import { readChineseNumber, startsChineseNumber } from "./chinese-number.ts";
import { readDigits } from "./digits.ts";
import { readEnglishNumber, startsEnglishNumber } from "./english-number.ts";
import { greatestNumber, type SaidNumber } from "./said-number.ts";

/** Whether a number may start with a token. */
export const startsNumber = ({ kind, text }: Token): boolean =>
  kind === "number" ||
  (kind === "word" ? startsEnglishNumber(text) : kind === "han" && startsChineseNumber(text));

/** Numbers already read, by their first tokens: many readers ask for the same one. */
type Known = Map<number, SaidNumber | undefined>;
const known = new WeakMap<readonly Token[], Known>();
const knownEnds = new WeakMap<readonly Token[], Known>();

/**
 * The number that starts at a token, in digits, English words, or Chinese characters. `ends`: it is the lower end of a
 * range, and "and" may lead to the upper. Numbers above `greatestNumber` are none.
 */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  { ends = false }: { readonly ends?: boolean } = {},
): SaidNumber | undefined {
  if (!startsNumber(tokenAt(tokens, at))) return undefined;
  const books = ends ? knownEnds : known;
  const book: Known = books.get(tokens) ?? new Map();
  books.set(tokens, book);
  if (book.has(at)) return book.get(at);
  const said = readAny(tokens, at, ends);
  const number = said && (said.high ?? said.value) <= greatestNumber ? said : undefined;
  book.set(at, number);
  return number;
}

function readAny(tokens: readonly Token[], at: number, ends: boolean): SaidNumber | undefined {
  const { kind } = tokenAt(tokens, at);
  if (kind === "number") return readDigits(tokens, at);
  return kind === "word" ? readEnglishNumber(tokens, at, { ends }) : readChineseNumber(tokens, at);
}
