import type { Token } from "./token.ts";

/** The tokens of a row that are no marks, each with its place among all. */
export interface Word {
  readonly token: Token;
  readonly at: number;
}

export const wordsOf = (tokens: readonly Token[]): readonly Word[] =>
  tokens.flatMap((token, at) => (token.kind === "mark" ? [] : [{ token, at }]));
