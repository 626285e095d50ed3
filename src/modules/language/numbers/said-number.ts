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

/** Tokens of one number. Nobody says one in more, and every token may start another: the bound keeps time linear. */
export const longestNumber = 20;

/** Above this a double no longer holds every whole number, and nobody counts, pays, or measures so much. */
export const greatestNumber = 1e15;
