import { stemmer } from "stemmer";
import { foldLetters } from "../../privacy/fold-letters.ts";
import { isCommonWord } from "../../privacy/names/known-words.ts";
import { numeralAt, valueOfWord } from "../quantities/number-of-word.ts";
import { functionCharacters, functionWords } from "../tables/function-words.ts";
import { negators } from "../tables/negators.ts";
import { units } from "../tables/units.ts";
import { chineseWordAt, isChinesePlace } from "./chinese-words.ts";
import { nameOfWord } from "./name-of-word.ts";
import type { Sentence, Token } from "./token.ts";

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/uy;
/** `U.S.`, `J.K.`: letters with points are one word. */
const initials = /(?:\p{L}\.){2,}/uy;
const word = /(?:(?!\p{sc=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{sc=Han})\p{L})+)*/uy;
const suffix = /['’](?:s|m|re|ve|ll|d)(?!\p{L})/iuy;
const han = /\p{sc=Han}/uy;
const space = /\s+/uy;
const degree = /°[CF]/uy;
/** What ends a sentence. A point between digits, or after an initial or a short form, does not. */
const ends = /[.!?。！？；;\n]/u;
const shortForms = new Set("mr mrs ms dr st jr sr vs prof no inc ltd co corp etc approx".split(" "));

const weights = { mark: 0, grammar: 0.25, common: 1, rare: 1.4 } as const;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** How a contraction is spelled out: each piece with its length in the text. */
function piecesOf(written: string): readonly (readonly [norm: string, length: number])[] {
  const norm = foldLetters(written);
  if (norm === "can't")
    return [
      ["can", 2],
      ["not", 3],
    ];
  if (norm === "won't")
    return [
      ["will", 2],
      ["not", 3],
    ];
  if (norm === "n't") return [["not", 3]];
  if (norm.endsWith("n't"))
    return [
      [norm.slice(0, -3), written.length - 3],
      ["not", 3],
    ];
  if (norm === "cannot")
    return [
      ["can", 3],
      ["not", 3],
    ];
  const tail = /'(?:s|m|re|ve|ll|d)$/u.exec(norm)?.[0];
  if (tail)
    return [
      [norm.slice(0, -tail.length), written.length - tail.length],
      [tail, tail.length],
    ];
  return [[norm, written.length]];
}

/** Stems, kept: the same words come again and again, and Porter's steps are the slowest part of reading. */
const stems = new Map<string, string>();
function stemOf(norm: string): string {
  const known = stems.get(norm);
  if (known !== undefined) return known;
  const made = stemmer(norm);
  if (stems.size < 20_000) stems.set(norm, made);
  return made;
}

type Knowledge = Pick<Token, "stem" | "weight" | "name" | "value">;

/** What is known of a word by itself, kept for the same reason. */
const knownWords = new Map<string, Knowledge>();

function knowledgeOf(written: string, norm: string, opens: boolean): Knowledge {
  const key = `${opens ? "^" : ""}${/^\p{Lu}/u.test(written) ? "A" : "a"}${norm}`;
  const known = knownWords.get(key);
  if (known) return known;
  const grammar = functionWords.has(norm) || (norm.length === 1 && !/\d/u.test(norm));
  const weight = negators.has(norm)
    ? 0.6
    : grammar
      ? weights.grammar
      : isCommonWord(norm)
        ? weights.common
        : weights.rare;
  const value = valueOfWord(norm);
  const name = value === undefined ? nameOfWord(written, norm, opens) : "no";
  const made = { stem: stemOf(norm), weight, name, ...(value === undefined ? {} : { value }) };
  if (knownWords.size < 20_000) knownWords.set(key, made);
  return made;
}

function wordTokens(written: string, start: number, opens: boolean): Token[] {
  let at = start;
  return piecesOf(written).flatMap(([norm, length]) => {
    const [from, to] = [at, at + length];
    at = to;
    if (length === 0) return [];
    const text = written.slice(from - start, to - start);
    return [
      {
        start: from,
        end: to,
        text,
        norm,
        kind: "word" as const,
        ...knowledgeOf(text, norm, opens && from === start),
      },
    ];
  });
}

const hanToken = (text: string, start: number): Token => ({
  start,
  end: start + text.length,
  text,
  norm: text,
  stem: text,
  kind: "han",
  weight: functionCharacters.has(text) ? 0.2 : text.length === 1 ? 0.7 : 1,
  name: isChinesePlace(text) ? "stated" : "no",
});

const markToken = (text: string, start: number): Token => ({
  start,
  end: start + text.length,
  text,
  norm: text,
  stem: text,
  kind: "mark",
  weight: units.has(text) ? 1 : weights.mark,
  name: "no",
});

function digitsToken(text: string, start: number): Token {
  const norm = text.replaceAll(",", "");
  return {
    start,
    end: start + text.length,
    text,
    norm,
    stem: norm,
    kind: "digits",
    weight: 1.4,
    name: "no",
    value: Number(norm),
  };
}

/** The tokens at `at`, and where the next begin. */
function tokensAt(
  text: string,
  at: number,
  opens: boolean,
): { readonly tokens: Token[]; readonly end: number } {
  const gap = matchAt(space, text, at);
  if (gap) return { tokens: [], end: at + gap.length };
  const number = matchAt(digits, text, at);
  if (number) return { tokens: [digitsToken(number, at)], end: at + number.length };
  if (matchAt(han, text, at)) {
    const numeral = numeralAt(text, at);
    if (numeral) {
      const token = hanToken(numeral.written, at);
      return { tokens: [{ ...token, weight: 1.2, value: numeral.value }], end: token.end };
    }
    const found = chineseWordAt(text, at);
    return { tokens: [hanToken(found, at)], end: at + found.length };
  }
  const short = matchAt(initials, text, at);
  if (short) {
    const norm = foldLetters(short.replaceAll(".", ""));
    const token = { start: at, end: at + short.length, text: short, norm, kind: "word" as const };
    return { tokens: [{ ...token, ...knowledgeOf(short, norm, opens) }], end: at + short.length };
  }
  const tail = matchAt(suffix, text, at);
  if (tail) return { tokens: wordTokens(tail, at, false), end: at + tail.length };
  const written = matchAt(word, text, at);
  if (written) return { tokens: wordTokens(written, at, opens), end: at + written.length };
  const temperature = matchAt(degree, text, at);
  if (temperature) {
    const token = markToken(temperature, at);
    return { tokens: [{ ...token, norm: temperature.toLowerCase() }], end: at + temperature.length };
  }
  const mark = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return { tokens: [markToken(mark, at)], end: at + mark.length };
}

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
  const close = (isQuestion: boolean) => {
    if (tokens.some(({ kind }) => kind !== "mark")) sentences.push({ tokens, isQuestion });
    tokens = [];
  };
  for (let at = 0; at < text.length; ) {
    const opens = tokens.every(({ kind }) => kind === "mark");
    const read = tokensAt(text, at, opens);
    const mark = read.tokens[0];
    const before = tokens.at(-1);
    tokens.push(...read.tokens);
    at = read.end;
    if (mark?.kind === "mark" && endsSentence(text, mark, before)) close(/[?？]/u.test(mark.text));
  }
  close(false);
  return sentences;
}
