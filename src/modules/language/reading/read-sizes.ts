import { readNumber, startsNumber } from "../numbers/number.ts";
import { connectives } from "../tables/fillers.ts";
import {
  bedSizes,
  letterSizes,
  notASize,
  singleLetters,
  sizeClosers,
  sizeSystems,
  sizeWords,
} from "../tables/sizes.ts";
import { units } from "../tables/units.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { nounAt } from "./nouns.ts";
import type { Piece, Reader, Reading, SaidValue } from "./piece.ts";
import { nounAhead } from "./read-values.ts";
import { isTalkAt } from "./read-words.ts";

const letters = phraseBook(letterSizes);
const beds = phraseBook(bedSizes);
const systems = phraseBook(sizeSystems);
const opening = phraseBook(sizeWords.map((word) => [word, true] as const));
const closing = phraseBook(sizeClosers.map((word) => [word, true] as const));
const lengths = phraseBook(
  units
    .filter(({ quantity }) => quantity === "length")
    .flatMap((unit) => unit.words.map((word) => [word, unit.name] as const)),
);

const size = (from: number, to: number, said: Omit<SaidValue, "kind" | "field">): Piece => ({
  from,
  to,
  meaning: { kind: "value", field: "size", ...said },
});

const isCapital = ({ text }: Reading, token: Token): boolean =>
  /[A-ZＡ-Ｚ]/.test(text.slice(token.start, token.end));

/** "XL", "large", 大号, "a size M". */
function readLetterSizes(reading: Reading, at: number): readonly Piece[] {
  const { tokens } = reading;
  const opened = opening.longestAt(tokens, at)?.to;
  const start = opened ?? at;
  const token = tokenAt(tokens, start);
  const match = letters.longestAt(tokens, start);
  if (match) {
    const next = tokenAt(tokens, match.to);
    if (notASize[token.text]?.has(next.text)) return [];
    const previous = tokenAt(tokens, start - 1);
    if (token.glued && (previous.kind === "word" || previous.kind === "number")) return [];
    if (opened === undefined && token.text in notASize && !isSizeHere(tokens, start, match.to)) return [];
    const closed = /^(?:size|sized|码|号)$/.test(next.text) ? match.to + 1 : match.to;
    return [size(at, closed, { op: "=", value: match.meanings[0] })];
  }
  const letter = singleLetters.get(token.text);
  if (!letter) return [];
  const next = tokenAt(tokens, start + 1);
  const closed = closing.longestAt(tokens, start + 1);
  const alone = !next.glued || next.kind !== "number";
  const apart = !token.glued || tokenAt(tokens, start - 1).kind !== "number";
  const joined =
    next.text === "'" || next.text === "&" || tokenAt(tokens, start - 1).text === "&" || next.text === "-";
  const sized =
    opened !== undefined || closed !== undefined || besideASize(tokens, start) || isCapital(reading, token);
  if (!sized || !alone || !apart || (joined && opened === undefined)) return [];
  return [size(at, closed?.to ?? start + 1, { op: "=", value: letter })];
}

const longestTerse = 10;
const wanting = new Set("want need buy get for find".split(" "));

/**
 * "small" is a size before a thing, before what says another wish, and in a request of few words; "I run a small bakery
 * and we go through a lot of flour" tells how things are.
 */
function isSizeHere(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokenAt(tokens, to);
  if (next.kind !== "word" || tokens.length <= longestTerse) return true;
  if (tokens.slice(Math.max(0, at - 3), at).some(({ text }) => wanting.has(text))) return true;
  return nounAhead(tokens, to) !== undefined || isTalkAt(tokens, to) || connectives.has(next.text);
}

const isOr = (tokens: readonly Token[], at: number): boolean => /^(?:or|\/)$/.test(tokenAt(tokens, at).text);

const besideASize = (tokens: readonly Token[], at: number): boolean =>
  (isOr(tokens, at + 1) && letters.longestAt(tokens, at + 2) !== undefined) ||
  (isOr(tokens, at - 1) && tokenAt(tokens, at - 2).text in notASize);

interface Numbered {
  readonly values: readonly string[];
  readonly range: boolean;
  readonly to: number;
}

const alternatives = new Set(["or", "/", "或", "或者", "、"]);
const spans = new Set(["-", "to", "到", "至", "~"]);

/** "8", "9.5", "8 or 9", "41/42", 41到43. */
function readNumbers(tokens: readonly Token[], at: number): Numbered | undefined {
  const first = readNumber(tokens, at);
  if (!first || first.scale > 100 || first.high !== undefined) return undefined;
  const join = tokenAt(tokens, first.to).text;
  const joinTo = join === "或" && tokenAt(tokens, first.to + 1).text === "者" ? first.to + 2 : first.to + 1;
  const second = alternatives.has(join) || spans.has(join) ? readNumber(tokens, joinTo) : undefined;
  if (second && second.value > first.value && second.value < first.value * 2 + 2)
    return { values: [`${first.value}`, `${second.value}`], range: spans.has(join), to: second.to };
  return { values: [`${first.value}`], range: false, to: first.to };
}

const whose = new Set([
  "men's",
  "mens",
  "women's",
  "womens",
  "kids",
  "kid's",
  "youth",
  "men",
  "women",
  "男",
  "女",
  "shoe",
]);

/** Words of a size around its number, as far as they were read. */
interface SizeWords {
  readonly system?: string;
  /** True where a word says that the number is a size. */
  readonly named: boolean;
  readonly to: number;
}

function readSizeWordsBefore(tokens: readonly Token[], at: number): SizeWords {
  let read: SizeWords = { named: false, to: at };
  for (let words = 0; words < 4; words++) {
    const system = read.system ? undefined : systems.longestAt(tokens, read.to);
    const word = opening.longestAt(tokens, read.to);
    const { text } = tokenAt(tokens, read.to);
    if (system) read = { ...read, system: system.meanings[0], to: system.to };
    else if (word) read = { ...read, named: true, to: word.to };
    else if (read.to > at && (whose.has(text) || /^[:：码是]$/.test(text)))
      read = { ...read, to: read.to + 1 };
    else break;
  }
  return read;
}

function readSizeWordsAfter(tokens: readonly Token[], at: number, before: SizeWords): SizeWords {
  let read: SizeWords = { ...before, to: at };
  for (let words = 0; words < 3; words++) {
    const word = closing.longestAt(tokens, read.to);
    const system = read.system ? undefined : systems.longestAt(tokens, read.to);
    if (word) read = { ...read, named: true, to: word.to };
    else if (system) read = { ...read, system: system.meanings[0], to: system.to };
    else break;
  }
  return read;
}

/** "size 8", "EU 41", "9.5 US", "UK size 6", 41码, 欧码42. */
function readNumberSizes({ tokens, topics, followUp }: Reading, at: number): readonly Piece[] {
  const before = readSizeWordsBefore(tokens, at);
  const first = tokenAt(tokens, before.to);
  if (first.kind === "word" && !before.named) return [];
  if (before.to === at && first.glued && tokenAt(tokens, at - 1).kind === "word") return [];
  const numbers = readNumbers(tokens, before.to);
  if (!numbers) return [];
  const { system, named, to: end } = readSizeWordsAfter(tokens, numbers.to, before);
  // 41号 is a size among shoes, as is 美码10号; elsewhere it may be a day.
  const ofShoes = topics.has("shoes") && Number(numbers.values[0]) > 31;
  const numbered = tokenAt(tokens, end).text === "号" && !named && (ofShoes || system !== undefined);
  const closed = numbered ? end + 1 : end;
  // 九码半
  const half = closed > numbers.to && tokenAt(tokens, closed).text === "半";
  const to = half ? closed + 1 : closed;
  const measured = lengths.longestAt(tokens, to) !== undefined && tokenAt(tokens, to).text !== "in";
  if (measured && to === numbers.to && !system) return [];
  if (!named && !numbered && !system && !isBareShoeSize(tokens, at, to, { topics, followUp })) return [];
  const [value] = numbers.values;
  const rest = system ? { system } : {};
  if (numbers.values.length === 1)
    return [size(at, to, { op: "=", value: half ? `${Number(value) + 0.5}` : value, ...rest })];
  return [size(at, to, { op: numbers.range ? "between" : "in", value: numbers.values, ...rest })];
}

/** "nude heels, 37": a number of the EU range by itself, among shoes. */
function isBareShoeSize(
  tokens: readonly Token[],
  at: number,
  to: number,
  { topics, followUp }: Pick<Reading, "topics" | "followUp">,
): boolean {
  if (!topics.has("shoes") || !/^(?:3[4-9]|4[0-8])(?:\.5)?$/.test(tokenAt(tokens, at).text) || to !== at + 1)
    return false;
  if (/^(?:number|numero|nr|n)$/.test(tokenAt(tokens, at - 1).text)) return true;
  const apart = (token: Token) =>
    token.text === "" || (token.kind === "mark" && /^[,，.。;；]$/.test(token.text));
  // "make it 43" of shoes that were asked for before.
  return (followUp || apart(tokenAt(tokens, at - 1))) && apart(tokenAt(tokens, to));
}

/** "queen size", "king bed", "twin XL mattress". */
function readBedSizes({ tokens, topics }: Reading, at: number): readonly Piece[] {
  const match = beds.longestAt(tokens, at);
  if (!match) return [];
  const said =
    tokens.slice(at, match.to).some(({ text }) => /siz/.test(text)) || match.meanings[0].includes(" ");
  const next = nounAt(tokens, match.to);
  const named = topics.has("bed") && (match.meanings[0] !== "full" || next?.noun.topic === "bed");
  return said || named ? [size(at, match.to, { op: "=", value: match.meanings[0] })] : [];
}

const sides = new Set(["x", "*", "by", "on", "乘", "乘以"]);

/** "8x10", "5 by 7 ft", "160*230cm", 1.6米x2.3米. */
function readSides({ tokens }: Reading, at: number): readonly Piece[] {
  const values: string[] = [];
  let unit: string | undefined;
  let to = at;
  let spoken = false;
  while (values.length < 3) {
    const token = tokenAt(tokens, to);
    const number = token.kind === "number" ? { value: token.text, to: to + 1 } : readNumber(tokens, to);
    if (!number || (values.length === 0 && token.glued && tokenAt(tokens, to - 1).kind === "word")) break;
    values.push(`${number.value}`);
    spoken ||= token.kind !== "number";
    to = number.to;
    const dash = tokenAt(tokens, to).text === "-" ? to + 1 : to;
    const said = lengths.longestAt(tokens, dash);
    if (said) [unit, to] = [said.meanings[0], said.to];
    const join = tokenAt(tokens, to).text;
    if (!sides.has(join) || !startsNumber(tokenAt(tokens, to + 1))) break;
    spoken ||= join === "by" || join === "on";
    to++;
  }
  if (values.length < 2 || (spoken && !unit)) return [];
  return [size(at, to, { op: "=", value: values.join("x"), ...(unit && { unit }) })];
}

/** 175/92A, and "34B" among clothes: a girth with its letter. */
function readGirths({ text, tokens, topics }: Reading, at: number): readonly Piece[] {
  const glued = (index: number) => tokenAt(tokens, index).glued;
  const slash = tokenAt(tokens, at + 1).text === "/" && /^\d{2,3}$/.test(tokenAt(tokens, at + 2).text);
  const last = slash ? at + 2 : at;
  const letter = /^(?:[a-h]|dd|aa)$/.test(tokenAt(tokens, last + 1).text) && glued(last + 1);
  const high = slash && /^1[4-9]\d$/.test(tokens[at].text) && glued(at + 2);
  const cup = !slash && letter && /^(?:2[89]|3\d|4[0-4])$/.test(tokens[at].text) && topics.has("clothing");
  if (!high && !cup) return [];
  const to = letter ? last + 2 : last + 1;
  return [size(at, to, { op: "=", value: text.slice(tokens[at].start, tokens[to - 1].end).toUpperCase() })];
}

const opensNumberSize = (token: Token): boolean =>
  startsNumber(token) || opening.startsWith(token) || systems.startsWith(token);

export const readSizes: Reader = (reading, at) => {
  const token = reading.tokens[at];
  const pieces: Piece[] = [];
  if (letters.startsWith(token) || opening.startsWith(token) || singleLetters.has(token.text))
    pieces.push(...readLetterSizes(reading, at));
  if (opensNumberSize(token)) pieces.push(...readNumberSizes(reading, at));
  if (beds.startsWith(token)) pieces.push(...readBedSizes(reading, at));
  if (startsNumber(token)) pieces.push(...readSides(reading, at));
  if (token.kind === "number") pieces.push(...readGirths(reading, at));
  return pieces;
};
