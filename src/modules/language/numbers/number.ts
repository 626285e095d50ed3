import { type Token, tokenAt } from "../text/tokens.ts";
import { readChineseNumber, startsChineseNumber } from "./chinese-number.ts";
import { readDigits } from "./digits.ts";
import { readEnglishNumber, startsEnglishNumber } from "./english-number.ts";

/** A number that a text says at a token. */
export interface SaidNumber {
  readonly value: number;
  /** The upper end where the number itself says a range: 三五百 is 300 to 500. */
  readonly high?: number;
  /** True where the number itself is vague: 一千多, "a couple hundred". */
  readonly about?: true;
  /** The multiplier said last, which the lower end of a range may share: "5 to 8k". */
  readonly scale: number;
  /** True where it is written in words and not in digits. */
  readonly inWords: boolean;
  /** Index of the token after it. */
  readonly to: number;
}

/** Whether a number may start with a token. */
export const startsNumber = ({ kind, text }: Token): boolean =>
  kind === "number" ||
  (kind === "word" ? startsEnglishNumber(text) : kind === "han" && startsChineseNumber(text));

/**
 * The number that starts at a token, in digits, English words, or Chinese characters. `ends`: it is the lower end of a
 * range, and "and" may lead to the upper.
 */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  range: { readonly ends?: boolean } = {},
): SaidNumber | undefined {
  const token = tokenAt(tokens, at);
  if (token.kind === "number") return readDigits(tokens, at);
  if (token.kind === "word") return readEnglishNumber(tokens, at, range);
  return token.kind === "han" ? readChineseNumber(tokens, at) : undefined;
}
