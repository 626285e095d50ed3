import { type Token, tokenAt } from "../text/tokens.ts";
import { round } from "./digits.ts";
import { greatestNumber, longestNumber, type SaidNumber } from "./said-number.ts";

const digits: ReadonlyMap<string, number> = new Map([
  ...[..."零一二三四五六七八九"].map((digit, value) => [digit, value] as const),
  ["〇", 0],
  ["两", 2],
  ["俩", 2],
]);
const units: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1e3],
  ["万", 1e4],
  ["亿", 1e8],
]);
/** A bare 百 or 千 is a number before these alone: 百元, 千把块. */
const afterBareUnit = new Set(["元", "块", "来", "余", "把", "多"]);
const vague = new Set(["多", "来", "余", "把", "几"]);

export const startsChineseNumber = (character: string): boolean =>
  digits.has(character) || units.has(character) || character === "半";

/** A number below ten thousand, or what is left of one behind 万. */
interface Section {
  readonly value: number;
  /** How much more the upper end is: 三五百 is 300 and 200 more. */
  readonly spread: number;
  /** The unit said last. */
  readonly scale: number;
  readonly to: number;
}

/** Reads digits with their units from a token on. `scale` is the unit said before it: 万 in 一万二. */
function readSection(tokens: readonly Token[], at: number, scale: number): Section {
  const char = (index: number) => tokenAt(tokens, index).text;
  let section: Section = { value: 0, spread: 0, scale, to: at };
  const lone = units.get(char(at));
  if (scale === 1 && lone !== undefined) section = { value: lone, spread: 0, scale: lone, to: at + 1 };
  while (section.to - at < longestNumber) {
    const gap = section.to > at && char(section.to) === "零";
    const next = gap || char(section.to) === "零" ? section.to + 1 : section.to;
    const digit = digits.get(char(next));
    if (digit === undefined || (char(next) === "零" && section.value > 0)) return section;
    const step = readPlace(tokens, next, digit, section, gap || next > section.to);
    // 三千五千 is two numbers: within one, each unit is smaller than the one before.
    const another =
      section.to > at && units.has(char(step.section.to - 1)) && step.section.scale >= section.scale;
    if (another) return section;
    section = step.section;
    if (step.ends) return section;
  }
  return section;
}

/** One digit with what follows it: a fraction, a second digit of a range, a unit, or nothing. */
function readPlace(
  tokens: readonly Token[],
  at: number,
  digit: number,
  { value, spread, scale }: Section,
  gap: boolean,
): { readonly section: Section; readonly ends: boolean } {
  const char = (index: number) => tokenAt(tokens, index).text;
  const unitAt = (index: number) => {
    const unit = units.get(char(index));
    return unit !== undefined && unit < 1e4 ? unit : undefined;
  };
  const fraction = readFraction(tokens, at + 1);
  if (fraction) {
    const unit = unitAt(fraction.to);
    const whole = round((digit + fraction.value) * (unit ?? 1));
    const to = unit === undefined ? fraction.to : fraction.to + 1;
    return { section: { value: value + whole, spread, scale: unit ?? scale, to }, ends: true };
  }
  const second = digits.get(char(at + 1));
  if (second !== undefined && second > digit && digit > 0 && units.has(char(at + 2))) {
    const unit = unitAt(at + 2);
    const section = {
      value: value + digit * (unit ?? 1),
      spread: (second - digit) * (unit ?? 1),
      scale: unit ?? scale,
      to: unit === undefined ? at + 2 : at + 3,
    };
    return { section, ends: unit === undefined };
  }
  const unit = unitAt(at + 1);
  if (unit !== undefined)
    return { section: { value: value + digit * unit, spread, scale: unit, to: at + 2 }, ends: false };
  // 一百五: a last digit without a unit counts tenths of the unit before it, if no 零 stands between.
  const tenths = scale > 10 && !gap && !digits.has(char(at + 1));
  return {
    section: { value: value + (tenths ? (digit * scale) / 10 : digit), spread, scale, to: at + 1 },
    ends: true,
  };
}

/**
 * The number in Chinese characters at a token: 一千二百三十, 一百五 (150), 三千二 (3200), 三五百 (300 to 500),
 * 一千五六百 (1500 to 1600), 一点五万, 千元 (1000), 一千多 (about 1000), 二零二六 (2026).
 */
export function readChineseNumber(tokens: readonly Token[], at: number): SaidNumber | undefined {
  const char = (index: number) => tokenAt(tokens, index).text;
  const first = char(at);
  if (first === "半") return { value: 0.5, scale: 1, inWords: true, to: at + 1 };
  if (!startsChineseNumber(first)) return undefined;
  if (units.has(first) && first !== "十" && !afterBareUnit.has(char(at + 1))) return undefined;
  const spelled = readDigitByDigit(tokens, at);
  if (spelled) return spelled;

  let section = readSection(tokens, at, 1);
  let above: Span = { value: 0, spread: 0 };
  let last = 0;
  while (section.to - at < longestNumber) {
    const myriad = units.get(char(section.to));
    // 一万一万 is two numbers.
    if (myriad === undefined || myriad < 1e4 || myriad === last) break;
    above = raise(above, section, myriad, myriad > last);
    if (above.value > greatestNumber) return undefined;
    section = readSection(tokens, section.to + 1, myriad);
    last = myriad;
  }
  const { scale, to } = section;
  const value = above.value + section.value;
  const spread = above.spread + section.spread;
  const about = scale > 1 && vague.has(char(to));
  return {
    value: round(value),
    scale,
    inWords: true,
    to: about ? to + 1 : to,
    ...(spread > 0 && { high: round(value + spread) }),
    ...(about && { about: true as const }),
  };
}

type Span = Pick<Section, "value" | "spread">;

/** What 万 or 亿 closes: all that was said before it where it is the greater unit (一万亿), else the last section (一亿三千万). */
function raise(above: Span, section: Span, myriad: number, all: boolean): Span {
  const raised = (field: keyof Span) =>
    all ? (above[field] + section[field]) * myriad : above[field] + section[field] * myriad;
  return { value: raised("value"), spread: raised("spread") };
}

/** 点五 after a digit. */
function readFraction(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  if (tokenAt(tokens, at).text !== "点") return undefined;
  let decimals = "";
  let to = at + 1;
  for (let digit = digits.get(tokenAt(tokens, to).text); digit !== undefined && decimals.length < 6; ) {
    decimals += digit;
    to++;
    digit = digits.get(tokenAt(tokens, to).text);
  }
  return decimals ? { value: Number(`0.${decimals}`), to } : undefined;
}

/** 二零二六: three digits or more in a row are spelled out. */
function readDigitByDigit(tokens: readonly Token[], at: number): SaidNumber | undefined {
  let to = at;
  while (digits.has(tokenAt(tokens, to).text) && to - at < 12) to++;
  if (to - at < 3 || units.has(tokenAt(tokens, to).text)) return undefined;
  let value = 0;
  for (let index = at; index < to; index++)
    value = value * 10 + (digits.get(tokenAt(tokens, index).text) ?? 0);
  return { value, scale: 1, inWords: true, to };
}
