import { numeralAt } from "../quantities/number-of-word.ts";
import { chineseWordAt } from "./chinese-words.ts";
import { digitsToken, hanNumberToken, hanToken, initialsToken, markToken, wordTokens } from "./make-token.ts";
import type { Sentence, Token } from "./token.ts";

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/uy;
const initials = /(?:\p{L}\.){2,}/uy;
const word = /(?:(?!\p{sc=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{sc=Han})\p{L})+)*/uy;
const suffix = /['’](?:s|m|re|ve|ll|d)(?!\p{L})/iuy;
const han = /\p{sc=Han}/uy;
const space = /\s+/uy;
const degree = /°[CF]/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function hanTokenAt(text: string, at: number): Token {
  const numeral = numeralAt(text, at);
  return numeral ? hanNumberToken(numeral.written, at, numeral.value) : hanToken(chineseWordAt(text, at), at);
}

/** The tokens that begin at `at`, where no space stands: one, or those of a contraction. */
function tokensAt(text: string, at: number, opens: boolean): readonly Token[] {
  if (matchAt(han, text, at)) return [hanTokenAt(text, at)];
  const number = matchAt(digits, text, at);
  if (number) return [digitsToken(number, at)];
  const short = matchAt(initials, text, at);
  if (short) return [initialsToken(short, at, opens)];
  const written = matchAt(suffix, text, at) ?? matchAt(word, text, at);
  if (written) return wordTokens(written, at, opens);
  return [markToken(matchAt(degree, text, at) ?? String.fromCodePoint(text.codePointAt(at) ?? 0x20), at)];
}

/** What ends a sentence. A point between digits, or after an initial or a short form, does not. */
const ends = /[.!?。！？；;\n]/u;
const shortForms = new Set("mr mrs ms dr st jr sr vs prof no inc ltd co corp etc approx".split(" "));

function endsSentence(text: string, mark: Token, before: Token | undefined): boolean {
  if (!ends.test(mark.text)) return false;
  if (mark.text !== ".") return true;
  if (
    before &&
    before.end === mark.start &&
    (before.norm.length === 1 || shortForms.has(before.norm)) &&
    before.kind === "word"
  )
    return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(mark.end, mark.end + 1));
}

/** Splits a text into sentences of tokens; marks are kept, and sentences of marks alone are not. */
export function readSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let isEmpty = true;
  const close = (isQuestion: boolean) => {
    if (!isEmpty) sentences.push({ tokens, isQuestion });
    [tokens, isEmpty] = [[], true];
  };
  for (let at = 0; at < text.length; ) {
    const gap = matchAt(space, text, at);
    if (gap) {
      // A line's end is a sentence's end, and no token.
      if (gap.includes("\n")) close(false);
      at += gap.length;
      continue;
    }
    const before = tokens.at(-1);
    for (const token of tokensAt(text, at, isEmpty)) {
      tokens.push(token);
      at = token.end;
      if (token.kind !== "mark") isEmpty = false;
      else if (endsSentence(text, token, before)) close(/[?？]/u.test(token.text));
    }
  }
  close(false);
  return sentences;
}
