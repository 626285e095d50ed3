import { fold } from "./fold.ts";

/** A word, a number, one Chinese character, or one mark, with its place in the text as UTF-16 offsets. */
export interface Token {
  /** As it is compared: see `fold`. */
  readonly text: string;
  readonly kind: "word" | "number" | "han" | "mark";
  readonly start: number;
  readonly end: number;
  /** True where nothing stands between it and the token before. */
  readonly glued: boolean;
}

/** What stands past the last token, so that a reader can look ahead without asking whether it may. */
export const nothing: Token = { text: "", kind: "mark", start: 0, end: 0, glued: false };

const kinds = ["number", "word", "word", "han", "mark"] as const;

// One alternative a kind, in the order of `kinds`; no two can start at the same character, so this is linear.
const pattern =
  /(\d+(?:[.,]\d+)*)|([a-z\u00c0-\u02af\u0370-\u1fff]+(?:'[a-z]+)*)|([\u3040-\u30ff\uac00-\ud7af]+)|([〇\u3400-\u9fff\uf900-\ufaff])|(\S)/gu;

/** Splits a text in one pass. Every character that is not white space is in exactly one token. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of fold(text).matchAll(pattern)) {
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)];
    const end = match.index + match[0].length;
    tokens.push({ text: match[0], kind, start: match.index, end, glued: match.index === last });
    last = end;
  }
  return tokens;
}

export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? nothing;
