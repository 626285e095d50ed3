import type { Language } from "../constraint.ts";
import { classifiers } from "../tables/classifiers.ts";
import {
  afterNumber,
  type Bound,
  beforeNumber,
  type Dimension,
  type NumberCue,
  rangeCloses,
  rangeJoins,
} from "../tables/comparisons.ts";
import { type CurrencyWords, currencies } from "../tables/currencies.ts";
import { type Unit, units } from "../tables/units.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { parseDigits, round } from "./digits.ts";
import { readNumber, startsNumber } from "./number.ts";
import type { SaidNumber } from "./said-number.ts";

/** A number with all that is said about it: "at least $50", 60到80厘米宽, 预算三千左右. */
export interface Amount {
  readonly low: number;
  /** The upper end of a range, included. */
  readonly high?: number;
  /** What the words around it say; absent where they say nothing. */
  readonly bound?: Bound;
  readonly unit?: Unit;
  /** ISO 4217, or `""` where the words mean money of no known currency (¥ in English text). */
  readonly currency?: string;
  readonly of?: Dimension | "price";
  /** True where it is written in words: "fifty", 三千. */
  readonly inWords: boolean;
  readonly from: number;
  /** Index of the first token of the number itself. */
  readonly number: number;
  readonly to: number;
}

const cuesBefore = phraseBook(beforeNumber);
const cuesAfter = phraseBook(afterNumber);
const unitBook = phraseBook(units.flatMap((unit) => unit.words.map((word) => [word, unit] as const)));
/** Whether a word for a unit starts at a token. */
export const isUnitAt = (tokens: readonly Token[], at: number): boolean =>
  unitBook.longestAt(tokens, at) !== undefined;

const moneyBefore = phraseBook(
  currencies.flatMap((money) => money.before.map((word) => [word, money] as const)),
);
const moneyAfter = phraseBook(
  currencies.flatMap((money) => money.after.map((word) => [word, money] as const)),
);
const joins = phraseBook([
  ...rangeJoins.any.map((word) => [word, "any"] as const),
  ...rangeJoins.opened.map((word) => [word, "opened"] as const),
]);
const closes = phraseBook(rangeCloses.map((word) => [word, true] as const));
const counters = new Set(classifiers);

/** One number with its currency or unit. */
interface Figure {
  readonly low: number;
  readonly high?: number;
  readonly scale: number;
  readonly about?: true;
  readonly inWords: boolean;
  readonly unit?: Unit;
  readonly money?: CurrencyWords;
  readonly number: number;
  readonly to: number;
}

const dimensionsAfterIn = new Set(["wide", "deep", "tall", "high", "long", "x", "", ",", "or", "by"]);

/** "in" is an inch only where it touches its number or a dimension follows: "30 in wide", not "size 8 in black". */
function isInch(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  return token.text !== "in" || token.glued || dimensionsAfterIn.has(tokenAt(tokens, at + 1).text);
}

function readUnit(tokens: readonly Token[], at: number, value: number) {
  // "13-inch", "50-dollar"
  const start = tokenAt(tokens, at).text === "-" && tokenAt(tokens, at).glued ? at + 1 : at;
  const after = moneyAfter.longestAt(tokens, start);
  // The second sign of "$50-$80" belongs to what follows it.
  const money =
    after && tokenAt(tokens, after.to).kind === "number" && tokens[after.to].glued ? undefined : after;
  const match = unitBook.longestAt(tokens, start);
  const unit = match?.meanings[0];
  if (money && (!match || money.to >= match.to)) return { money: money.meanings[0], to: money.to };
  if (!match || !unit || !isInch(tokens, start)) return undefined;
  const mark = tokenAt(tokens, start);
  if (mark.kind === "mark" && !mark.glued) return undefined;
  // "w/" is with.
  if (mark.text === "w" && tokenAt(tokens, match.to).text === "/") return undefined;
  // "5G" is a mobile network.
  if (unit.name === "g" && value < 7 && mark.text === "g" && mark.glued) return undefined;
  return { unit, to: match.to };
}

/** 一米八 and 1米85: what follows a metre is its decimals. */
function readDecimalsOfMetre(tokens: readonly Token[], at: number): { part: number; to: number } | undefined {
  const token = tokenAt(tokens, at);
  if (!token.glued || tokenAt(tokens, at - 1).text !== "米") return undefined;
  if (token.kind === "number" && /^\d{1,2}$/.test(token.text))
    return { part: Number(`0.${token.text}`), to: at + 1 };
  const said = token.kind === "han" ? readNumber(tokens, at) : undefined;
  return said && said.value < 10 ? { part: said.value / 10, to: said.to } : undefined;
}

/** "a metre", "half a litre": an article is one before a unit that measures. */
function readArticle(tokens: readonly Token[], at: number): SaidNumber | undefined {
  const half = tokenAt(tokens, at).text === "half";
  const article = half ? at + 1 : at;
  const to = /^an?$/.test(tokenAt(tokens, article).text) ? article + 1 : article;
  if (to === at) return undefined;
  const unit = unitBook.longestAt(tokens, to);
  const measures = unit && unit.meanings[0].quantity !== "counted" && tokenAt(tokens, to).text.length > 3;
  return measures ? { value: half ? 0.5 : 1, scale: 1, inWords: true, to } : undefined;
}

function readFigure(tokens: readonly Token[], at: number, ends = false): Figure | undefined {
  const before = moneyBefore.longestAt(tokens, at);
  const glued = before && Array.from({ length: before.to - at - 1 }, (_, offset) => at + 1 + offset);
  const money = glued?.every((index) => tokens[index].glued || tokens[index].kind === "word")
    ? before
    : undefined;
  const number = money?.to ?? at;
  const token = tokenAt(tokens, number);
  const previous = tokenAt(tokens, number - 1);
  if (token.kind === "number" && token.glued && previous.kind === "word" && !money) return undefined;
  const said = readNumber(tokens, number, { ends }) ?? readArticle(tokens, number);
  if (!said) return undefined;
  const european = money?.meanings[0].code.en === "EUR" && token.kind === "number";
  const value = european ? parseDigits(token.text, { european }) * said.scale : said.value;
  const { scale, inWords, about, high } = said;
  const figure = { low: value, scale, inWords, number, ...(about && { about }), ...(high && { high }) };
  const suffix = readUnit(tokens, said.to, value);
  if (money && !(suffix && "money" in suffix && suffix.money)) {
    return { ...figure, money: money.meanings[0], to: said.to };
  }
  // 五千 周六: a Chinese number and the character after a space are two things said.
  const parted = suffix?.unit?.quantity === "counted" && inWords && tokenAt(tokens, said.to).kind === "han";
  if (!suffix || (parted && !tokenAt(tokens, said.to).glued)) return { ...figure, to: said.to };
  if (suffix.money) return { ...figure, money: suffix.money, to: suffix.to };
  const decimals = readDecimalsOfMetre(tokens, suffix.to);
  if (decimals) return { ...figure, low: round(value + decimals.part), unit: suffix.unit, to: decimals.to };
  return { ...figure, unit: suffix.unit, to: suffix.to };
}

interface Cues {
  readonly bound?: Bound;
  readonly of?: Dimension | "price";
  readonly range: boolean;
  readonly to: number;
}

const longestPreface = 6;

function readCuesBefore(tokens: readonly Token[], at: number): Cues {
  let cues: Omit<Cues, "to"> = { range: false };
  let to = at;
  for (let read = 0; read < longestPreface; read++) {
    const match = cuesBefore.longestAt(tokens, to);
    const cue = match?.meanings[0];
    if (!match || !cue || (read === 0 && cue.idle)) break;
    if (isSide(cue) && isSide(cues) && cue.of !== cues.of) break;
    cues = merge(cues, cue);
    to = match.to;
  }
  return { ...cues, to };
}

/** A weight is not wide, and a bare number before a noun ("10 high chairs") has no side. */
function suits(cue: NumberCue, unit: Unit | undefined, next: Token): boolean {
  if (!cue.of) return true;
  // 75寸以上的 预算五千: a measure is no budget.
  if (cue.of === "price") return unit === undefined;
  if (cue.of === "weight") return unit?.quantity === "weight";
  if (cue.of === "capacity") return unit !== undefined && unit.quantity !== "length";
  return unit ? unit.quantity === "length" : !cue.letter && next.kind === "mark";
}

function readCuesAfter(tokens: readonly Token[], at: number, start: Cues, unit: Unit | undefined): Cues {
  let cues: Omit<Cues, "to"> = start;
  let to = at;
  for (let read = 0; read < 3; read++) {
    const close = closes.longestAt(tokens, to);
    if (close) {
      to = close.to;
      continue;
    }
    const match = cuesAfter.longestAt(tokens, to);
    const cue = match?.meanings[0];
    if (!match || !cue || leadsOn(tokens, to, match.to, cue, unit) || isInnerThing(tokens, to, match.to))
      break;
    if (!suits(cue, unit, tokenAt(tokens, match.to))) break;
    // "w/" is with.
    if (cue.letter && tokenAt(tokens, match.to).text === "/") break;
    // "width 80 cm depth 30 cm": a measure has one side.
    if (isSide(cue) && isSide(cues) && cue.of !== cues.of) break;
    cues = merge(cues, cue);
    to = match.to;
  }
  return { ...cues, to };
}

/** 16G内存: the 内 of a word is no bound. */
const isInnerThing = (tokens: readonly Token[], at: number, to: number): boolean =>
  to === at + 1 && tokenAt(tokens, at).text === "内" && /^[存部衣裤置胆搭]$/.test(tokenAt(tokens, to).text);

const isSide = ({ of }: Pick<NumberCue, "of">): boolean => of !== undefined && of !== "price";

/**
 * "$50 at least 2 m": what may stand before a number and has one behind it belongs to that. A side belongs to the
 * measure that it touches: "80 cm wide 30 cm deep", 80厘米宽 30厘米深, but 80厘米 深30厘米.
 */
function leadsOn(
  tokens: readonly Token[],
  at: number,
  to: number,
  cue: NumberCue,
  unit: Unit | undefined,
): boolean {
  if (cuesBefore.longestAt(tokens, at)?.to !== to) return false;
  const { kind, glued } = tokenAt(tokens, at);
  // 一米二宽深度不超过60厘米
  const next = cuesBefore.longestAt(tokens, to)?.meanings[0];
  if (isSide(cue) && unit && next && isSide(next)) return false;
  if (isSide(cue) && unit && (kind === "word" || (glued && !tokenAt(tokens, to).glued))) return false;
  return opensFigure(tokens, readCuesBefore(tokens, at).to);
}

const opensFigure = (tokens: readonly Token[], at: number): boolean =>
  startsNumber(tokenAt(tokens, at)) || moneyBefore.longestAt(tokens, at) !== undefined;

/** A budget's own `<=` gives way to what is said of it: "budget around 500". */
function merge(cues: Omit<Cues, "to">, cue: NumberCue): Omit<Cues, "to"> {
  const weak = cue.of === "price" && cues.bound !== undefined;
  return {
    bound: weak ? cues.bound : (cue.bound ?? cues.bound),
    of: cue.of ?? cues.of,
    range: cues.range || cue.range === true,
  };
}

function readRangeEnd(tokens: readonly Token[], first: Figure, opened: boolean): Figure | undefined {
  const join = joins.longestAt(tokens, first.to);
  if (!join || (join.meanings[0] === "opened" && !opened)) return undefined;
  const second = readFigure(tokens, join.to);
  if (!second || second.low <= 0) return undefined;
  return second;
}

function isCounted(tokens: readonly Token[], figure: Figure): boolean {
  if (figure.unit) return figure.unit.quantity === "counted";
  const next = tokenAt(tokens, figure.to);
  return !figure.money && counters.has(next.text) && (next.glued || !figure.inWords);
}

/** The amount that starts at a token, cues included. `undefined` where the number counts something else. */
export function readAmount(tokens: readonly Token[], at: number, language: Language): Amount | undefined {
  const opening = tokenAt(tokens, at);
  if (!startsNumber(opening) && !cuesBefore.startsWith(opening) && !moneyBefore.startsWith(opening))
    return undefined;
  const before = readCuesBefore(tokens, at);
  // "sub-200"
  const joined = before.to > at && tokenAt(tokens, before.to).text === "-" && tokens[before.to].glued;
  const first = readFigure(tokens, joined ? before.to + 1 : before.to, before.range);
  if (!first) return undefined;
  const second = first.high === undefined ? readRangeEnd(tokens, first, before.range) : undefined;
  const last = second ?? first;
  if (isCounted(tokens, last) || isCounted(tokens, first)) return undefined;
  const after = readCuesAfter(tokens, last.to, before, last.unit ?? first.unit);
  const shared = second && first.scale === 1 && second.scale > 1 && first.low * second.scale < second.low;
  const said = shared ? round(first.low * second.scale) : first.low;
  const until = second ? second.low : first.high;
  // "Between $500 and $300" is as plain as the other way around; of bare numbers, "500-300" may be a name.
  const turned = until !== undefined && until < said && (before.range || last.money !== undefined);
  const [low, high] = turned ? [until, said] : [said, until];
  if (high !== undefined && high <= low) return undefined;
  const openFrom = before.range && high === undefined && tokenAt(tokens, at).text === "from";
  const bound = after.bound ?? (first.about ? "~" : openFrom ? ">=" : undefined);
  const money = last.money ?? first.money;
  const unit = last.unit ?? first.unit;
  return {
    low,
    ...(high !== undefined && { high }),
    ...(bound && { bound }),
    ...(unit && { unit }),
    ...(money && { currency: money.code[language] ?? "" }),
    ...(after.of && { of: after.of }),
    inWords: first.inWords,
    from: at,
    number: first.number,
    to: after.to,
  };
}
