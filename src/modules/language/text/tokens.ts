import { fold } from "./fold.ts";
import { singular } from "./singular.ts";

/** A word, a number, one Chinese character, or one mark, with its place in the text as UTF-16 offsets. */
export interface Token {
  /** As it is compared: see `fold`. */
  readonly text: string;
  /** An English word without its plural ending; otherwise the same as `text`. */
  readonly singular: string;
  readonly kind: "word" | "number" | "han" | "mark";
  readonly start: number;
  readonly end: number;
  /** True where nothing stands between it and the token before. */
  readonly glued: boolean;
}

/** What stands past the last token, so that a reader can look ahead without asking whether it may. */
export const nothing: Token = { text: "", singular: "", kind: "mark", start: 0, end: 0, glued: false };

function kindOf(match: RegExpExecArray): Token["kind"] {
  if (match[1] !== undefined) return "number";
  if (match[2] !== undefined || match[3] !== undefined) return "word";
  return match[4] === undefined ? "mark" : "han";
}

// No two can start at the same character, so this is linear.
const pattern =
  /(\d+(?:[.,]\d+)*)|([a-z\u00c0-\u02af\u0370-\u1fff]+(?:'[a-z]+)*)|([\u3040-\u30ff\uac00-\ud7af]+)|([〇\u3400-\u9fff\uf900-\ufaff])|(\S)/gu;

/** Splits a text in one pass. Every character that is not white space is in exactly one token. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of fold(text).matchAll(pattern)) {
    const { 0: said, index: start } = match;
    const kind = kindOf(match);
    const end = start + said.length;
    tokens.push({
      text: said,
      singular: kind === "word" ? singular(said) : said,
      kind,
      start,
      end,
      glued: start === last,
    });
    last = end;
  }
  return tokens;
}

export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? nothing;
