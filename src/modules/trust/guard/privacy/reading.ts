import { foldLetters } from "./fold-letters.ts";

export interface Token {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Letters folded; of a word alone. */
  readonly folded: string;
  /** It begins with a capital, or the whole text has none. */
  readonly capital: boolean;
  /** What stands before it since the last token. */
  readonly gap: "none" | "space" | "line";
  /** A sentence, a line or a quotation begins with it. */
  readonly opens: boolean;
}

/** A text as detectors see it. */
export interface Reading {
  readonly text: string;
  /** Words of alphabets, numbers and marks in order. Chinese characters are left to the Chinese detectors. */
  readonly tokens: readonly Token[];
  /** Has the text no capital at all? Then names are told by their letters alone. */
  readonly caseless: boolean;
  readonly hasHan: boolean;
}

const tokenPattern =
  /(?<word>(?:\p{Lu}|\p{Ll}|\p{Lt})[\p{Lu}\p{Ll}\p{M}]*(?:['’](?!s\b|S\b)[\p{Lu}\p{Ll}\p{M}]+)*)|(?<number>\d+(?:[/-]\d+)*[A-Za-z]?(?![\p{L}\d]))|(?<mark>[^\s\p{L}\p{M}])/gu;

/** Reads a text once, in time proportional to its length. */
export function readText(text: string): Reading {
  const caseless = !/\p{Lu}/u.test(text);
  const tokens: Token[] = [];
  let last = 0;
  let opening = true;
  for (const match of text.matchAll(tokenPattern)) {
    const [written] = match;
    const { word, number } = match.groups ?? {};
    const start = match.index;
    const between = text.slice(last, start);
    const gap = between === "" ? "none" : between.includes("\n") ? "line" : "space";
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : "mark";
    const opens: boolean = opening || gap === "line";
    tokens.push({
      kind,
      text: written,
      start,
      end: start + written.length,
      folded: kind === "word" ? foldLetters(written) : "",
      capital: kind === "word" && (caseless || /^\p{Lu}/u.test(written)),
      gap,
      opens,
    });
    opening =
      kind === "mark" && (/[.!?:;"“”«([*•>]/u.test(written) || (opens && /["'“‘(\-–]/u.test(written)));
    last = start + written.length;
  }
  return { text, tokens, caseless, hasHan: /\p{Script=Han}/u.test(text) };
}
