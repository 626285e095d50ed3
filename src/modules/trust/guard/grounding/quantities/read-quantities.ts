import {
  chineseMultipliers,
  months,
  monthsThatAreWords,
  multipliers,
  ordinals,
  rateMarks,
  rateWords,
  timesWords,
  weekdays,
} from "../tables/number-words.ts";
import { bounds } from "../tables/quantifiers.ts";
import { type Unit, units, unitsThatAreWords } from "../tables/units.ts";
import type { Token } from "../text/token.ts";
import type { Quantity } from "./quantity.ts";

type Tokens = readonly Token[];

const roughly = new Set(
  "about around approximately roughly nearly almost some circa over 约 大约 近 左右 将近 多".split(" "),
);
const ordinalEnding = /^(?:st|nd|rd|th)$/u;
const hyphens = new Set(["-", "–", "—"]);
const rangeWords = new Set(["to", "-", "–", "—", "~", "and", "or", "至", "到"]);

const multiplierOf = (token: Token | undefined): number | undefined =>
  token &&
  (multipliers.get(token.norm) ??
    (token.norm === "万" || token.norm === "亿" ? chineseMultipliers.get(token.norm) : undefined));

const isCardinal = (token: Token | undefined): token is Token & { readonly value: number } =>
  token?.value !== undefined && !ordinals.has(token.norm);

/** A number of several tokens from `at`: `twenty-one`, `two hundred and five thousand`, `1.5 million`, 3万. */
function readNumber(
  tokens: Tokens,
  at: number,
): { readonly value: number; readonly end: number; readonly isScaled: boolean } {
  let [total, section, end, isScaled] = [0, tokens[at]?.value ?? 1, at + 1, false];
  let hundreds = false;
  for (;;) {
    const next = tokens[end];
    const scale = multiplierOf(next);
    if (scale !== undefined) {
      if (scale === 100) section *= scale;
      else {
        total += section * scale;
        section = 0;
      }
      [end, isScaled, hundreds] = [end + 1, true, true];
      continue;
    }
    const joined = next && (hyphens.has(next.norm) || (hundreds && next.norm === "and")) ? 1 : 0;
    const word = tokens[end + joined];
    const fits =
      isCardinal(word) &&
      word.kind === "word" &&
      (hundreds ? word.value < 100 : word.value < 10 && section >= 20 && section < 100);
    if (!fits || (tokens[at]?.kind === "digits" && !hundreds)) break;
    section += word.value;
    end += joined + 1;
    hundreds = false;
  }
  return { value: total + section, end, isScaled };
}

/** Words between a number and its unit: `three working days`, 三个小时. */
const unitPrefixes = new Set("working business calendar square cubic full 个".split(" "));

/** The unit that begins at `at`, a hyphen before it allowed. */
function unitAt(tokens: Tokens, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  const skip = hyphens.has(tokens[at]?.norm ?? "") || unitPrefixes.has(tokens[at]?.norm ?? "") ? 1 : 0;
  const token = tokens[at + skip];
  const unit = token && units.get(token.norm);
  if (!token || !unit) return undefined;
  const isJoined = tokens[at + skip - 1]?.end === token.start;
  return unitsThatAreWords.has(token.norm) && !isJoined ? undefined : { unit, end: at + skip + 1 };
}

const boundsByLastWord = new Map<string, (typeof bounds)[number][]>();
for (const bound of bounds) {
  const last = bound[0].at(-1) ?? "";
  boundsByLastWord.set(last, [...(boundsByLastWord.get(last) ?? []), bound]);
}

function boundBefore(tokens: Tokens, at: number): Quantity["bound"] {
  const found = boundsByLastWord
    .get(tokens[at - 1]?.norm ?? "")
    ?.find(([phrase]) => phrase.every((word, i) => tokens[at - phrase.length + i]?.norm === word));
  return found?.[1];
}

/** Words that say a number more exactly than digits do, or nothing of it: the number is only as good as these. */
function readAmount(tokens: Tokens, at: number): Quantity | undefined {
  const token = tokens[at];
  if (!token || (token.value === undefined && multiplierOf(token) === undefined)) return undefined;
  const article = tokens[at - 1]?.norm;
  const isScale = token.value === undefined && (article === "a" || article === "an");
  if (token.value === undefined && !isScale) return undefined;
  const number = isScale
    ? { value: multiplierOf(token) ?? 1, end: at + 1, isScaled: true }
    : readNumber(tokens, at);
  const mark = tokens[at - 1];
  const currency = mark?.kind === "mark" ? units.get(mark.norm) : undefined;
  const next = tokens[number.end];
  const isEnding = next !== undefined && next.start === tokens[number.end - 1]?.end;
  const first = currency ? at - 1 : at;
  const common = {
    first,
    at,
    bound: boundBefore(tokens, first),
    isRough: number.isScaled || roughly.has(tokens[first - 1]?.norm ?? "") || token.text.includes("."),
  };
  if (
    ordinals.has(token.norm) ||
    tokens[at - 1]?.norm === "第" ||
    (isEnding && ordinalEnding.test(next.norm))
  )
    return quantity({
      ...common,
      kind: "ordinal",
      value: number.value,
      last: isEnding && ordinalEnding.test(next.norm) ? number.end : number.end - 1,
      isLoose: token.norm === "first",
    });
  if (isEnding && next.norm === "s")
    return quantity({ ...common, kind: "decade", value: number.value, last: number.end, isLoose: false });
  if (next?.norm === ":" && tokens[number.end + 1]?.kind === "digits") return readClock(tokens, at, common);
  if (next?.norm === "月")
    return quantity({ ...common, kind: "month", value: number.value, last: number.end, isLoose: false });
  const isYear = next?.norm === "年" && number.value > 1_000 && number.value < 2_200;
  const unit = currency
    ? { unit: currency, end: number.end }
    : isYear
      ? undefined
      : unitAt(tokens, number.end);
  return quantity({
    ...common,
    kind: "amount",
    value: number.value,
    unit: unit?.unit,
    last: (unit?.end ?? number.end) - 1,
    isLoose: token.norm === "one" && !unit,
  });
}

type Draft = Omit<Quantity, "unit" | "bound"> & {
  readonly unit?: Unit | undefined;
  readonly bound?: Quantity["bound"] | undefined;
};

const quantity = ({ unit, bound, ...rest }: Draft): Quantity => ({
  ...rest,
  ...(unit && { unit }),
  ...(bound && { bound }),
});

function readClock(
  tokens: Tokens,
  at: number,
  common: Pick<Draft, "first" | "at" | "bound" | "isRough">,
): Quantity {
  const [hours, minutes] = [Number(tokens[at]?.norm), Number(tokens[at + 2]?.norm)];
  const half = tokens[at + 3]?.norm;
  const isAfternoon = half === "pm" && hours < 12;
  const value = (hours + (isAfternoon ? 12 : 0)) * 60 + minutes;
  return quantity({
    ...common,
    kind: "clock",
    value,
    last: half === "pm" || half === "am" ? at + 3 : at + 2,
    isLoose: false,
  });
}

/** `daily`, `per week`, 每月: how often. */
function rateAt(tokens: Tokens, at: number): { readonly unit: Unit; readonly last: number } | undefined {
  const norm = tokens[at]?.norm ?? "";
  const isMarked = rateMarks.has(norm);
  const name = isMarked ? (tokens[at + 1]?.norm ?? "") : rateWords.get(norm);
  const unit = units.get(name === "月" ? "个月" : (name ?? ""));
  return unit?.measure === "time" ? { unit, last: isMarked ? at + 1 : at } : undefined;
}

/** A month, where its word means one: `may` and `march` do beside digits only. */
function monthAt(tokens: Tokens, at: number): number | undefined {
  const norm = tokens[at]?.norm ?? "";
  const isSure = !monthsThatAreWords.has(norm);
  const isDated = tokens[at - 1]?.kind === "digits" || tokens[at + 1]?.kind === "digits";
  return isSure || isDated ? months.get(norm) : undefined;
}

/** Words that say a quantity without a number. Most words are none of these, and are asked once. */
const naming: ReadonlySet<string> = new Set([
  ...[months, weekdays, rateWords, timesWords].flatMap((words) => [...words.keys()]),
  ...rateMarks,
]);

const named = (at: number, kind: Quantity["kind"], value: number): Quantity => ({
  kind,
  value,
  first: at,
  last: at,
  at,
  isRough: false,
  isLoose: false,
});

function readNamed(tokens: Tokens, at: number): Quantity | undefined {
  const norm = tokens[at]?.norm ?? "";
  if (!naming.has(norm)) return undefined;
  const month = monthAt(tokens, at);
  if (month !== undefined) return named(at, "month", month);
  const weekday = weekdays.get(norm);
  if (weekday !== undefined) return named(at, "weekday", weekday);
  const rate = rateAt(tokens, at);
  if (rate) return { ...named(at, "rate", 1), ...rate };
  const times = timesWords.get(norm);
  return times === undefined ? undefined : named(at, "amount", times);
}

/** All that a row of tokens states in numbers, in its order. */
export function readQuantities(tokens: Tokens): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = readNamed(tokens, at) ?? readAmount(tokens, at);
    if (!read) continue;
    found.push(read);
    at = read.last;
  }
  return joinParts(
    tokens,
    found.map((one, i) => withUnitOfRange(tokens, one, found[i + 1])),
  );
}

/** In `one to three minutes` both are minutes. */
function withUnitOfRange(tokens: Tokens, one: Quantity, next: Quantity | undefined): Quantity {
  const isRange = next?.first === one.last + 2 && rangeWords.has(tokens[one.last + 1]?.norm ?? "");
  if (one.kind !== "amount" || one.unit || !isRange || next?.kind !== "amount" || !next.unit) return one;
  return { ...one, unit: next.unit };
}

/** `2 hours 15 minutes`, `5 feet 3 inches`, 2小时15分: one amount in parts. */
function joinParts(tokens: Tokens, all: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const part of all) {
    const whole = joined.at(-1);
    const unit = whole && unitOfPart(tokens, whole, part);
    if (whole?.unit && unit)
      joined[joined.length - 1] = {
        ...whole,
        value: whole.value + (part.value * unit.factor) / whole.unit.factor,
        last: part.unit ? part.last : part.last + 1,
      };
    else joined.push(part);
  }
  return joined;
}

/** The unit of a smaller part that follows a larger one at once; 分 alone could be points. */
function unitOfPart(tokens: Tokens, whole: Quantity, part: Quantity): Unit | undefined {
  if (whole.kind !== "amount" || part.kind !== "amount" || part.first !== whole.last + 1) return undefined;
  const unit = part.unit ?? (tokens[part.last + 1]?.norm === "分" ? units.get("分钟") : undefined);
  if (unit === undefined || unit.measure !== whole.unit?.measure) return undefined;
  return unit.factor < whole.unit.factor ? unit : undefined;
}
