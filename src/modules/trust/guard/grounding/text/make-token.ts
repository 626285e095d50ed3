import { stemmer } from "stemmer";
import { foldLetters } from "../../privacy/fold-letters.ts";
import { isCommonWord } from "../../privacy/names/known-words.ts";
import { valueOfWord } from "../quantities/number-of-word.ts";
import { functionCharacters, functionWords } from "../tables/function-words.ts";
import { negators } from "../tables/negators.ts";
import { units } from "../tables/units.ts";
import { isChinesePlace } from "./chinese-words.ts";
import { nameOfWord } from "./name-of-word.ts";
import type { Token } from "./token.ts";

/** What a token weighs in a comparison; a negator weighs more than grammar, since it must not slip off its place. */
const weights = { mark: 0, grammar: 0.25, negator: 0.6, common: 1, rare: 1.4, number: 1.4 } as const;
/** The same of Chinese, where most tokens are single characters. */
const hanWeights = { grammar: 0.2, character: 0.7, word: 1, number: 1.2 } as const;

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
    ? weights.negator
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

/** The tokens of a word as written: several where it is a contraction. */
export function wordTokens(written: string, start: number, opens: boolean): Token[] {
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

/** What is known of a Chinese word or character by itself. */
const knownHan = new Map<string, Pick<Token, "weight" | "name">>();

function knowledgeOfHan(text: string): Pick<Token, "weight" | "name"> {
  const known = knownHan.get(text);
  if (known) return known;
  const grammar = functionCharacters.has(text);
  const weight = grammar ? hanWeights.grammar : text.length === 1 ? hanWeights.character : hanWeights.word;
  const made = { weight, name: isChinesePlace(text) ? ("stated" as const) : ("no" as const) };
  if (knownHan.size < 20_000) knownHan.set(text, made);
  return made;
}

export function hanToken(text: string, start: number): Token {
  const { weight, name } = knowledgeOfHan(text);
  return { start, end: start + text.length, text, norm: text, stem: text, kind: "han", weight, name };
}

/** A number in Chinese characters. */
export const hanNumberToken = (text: string, start: number, value: number): Token => ({
  ...hanToken(text, start),
  weight: hanWeights.number,
  value,
});

export const markToken = (text: string, start: number): Token => ({
  start,
  end: start + text.length,
  text,
  norm: text.toLowerCase(),
  stem: text,
  kind: "mark",
  weight: units.has(text.toLowerCase()) ? 1 : weights.mark,
  name: "no",
});

export function digitsToken(text: string, start: number): Token {
  const norm = text.replaceAll(",", "");
  return {
    start,
    end: start + text.length,
    text,
    norm,
    stem: norm,
    kind: "digits",
    weight: weights.number,
    name: "no",
    value: Number(norm),
  };
}

/** Letters with points between are one word: `U.S.`, `J.K.` */
export function initialsToken(text: string, start: number, opens: boolean): Token {
  const norm = foldLetters(text.replaceAll(".", ""));
  return { start, end: start + text.length, text, norm, kind: "word", ...knowledgeOf(text, norm, opens) };
}
