import { type Token, tokenAt } from "../text/tokens.ts";
import { round } from "./digits.ts";
import type { SaidNumber } from "./number.ts";

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

/**
 * The number in Chinese characters at a token: 一千二百三十, 一百五 (150), 三千二 (3200), 三五百 (300 to 500),
 * 一千五六百 (1500 to 1600), 一点五万, 千元 (1000), 一千多 (about 1000), 二零二六 (2026).
 */
export function readChineseNumber(tokens: readonly Token[], at: number): SaidNumber | undefined {
  const char = (index: number) => tokenAt(tokens, index).text;
  const first = char(at);
  if (first === "半") return { value: 0.5, scale: 1, inWords: true, to: at + 1 };
  const bareUnit = units.get(first);
  if (!digits.has(first) && bareUnit === undefined) return undefined;
  if (bareUnit !== undefined && first !== "十" && !afterBareUnit.has(char(at + 1))) return undefined;

  const spelled = readDigitByDigit(tokens, at);
  if (spelled) return spelled;

  let total = 0;
  let section = 0;
  let spread = 0;
  let scale = 1;
  let to = at;
  if (bareUnit !== undefined) {
    section = bareUnit;
    scale = bareUnit;
    to++;
  }
  while (to < tokens.length) {
    if (char(to) === "零" && section + total > 0) {
      to++;
      continue;
    }
    const myriad = units.get(char(to));
    if (myriad !== undefined && myriad >= 1e4 && section > 0) {
      total = (total + section) * myriad;
      spread *= myriad;
      section = 0;
      scale = myriad;
      to++;
      continue;
    }
    const digit = digits.get(char(to));
    if (digit === undefined) break;
    const fraction = readFraction(tokens, to + 1);
    if (fraction) {
      section += digit + fraction.value;
      to = fraction.to;
      const unit = units.get(char(to));
      if (unit === undefined) break;
      section = round(section * unit);
      scale = unit;
      to++;
      continue;
    }
    const second = digits.get(char(to + 1));
    const pair = second !== undefined && second > digit && digit > 0 && units.has(char(to + 2));
    const unit = units.get(char(to + (pair ? 2 : 1)));
    if (unit === undefined) {
      // 一百五: a last digit without a unit counts tenths of the unit before it, if no 零 stands between.
      const tenths = scale > 10 && char(to - 1) !== "零" && section + total > 0 && !digits.has(char(to + 1));
      section += tenths ? (digit * scale) / 10 : digit;
      to++;
      break;
    }
    if (pair) spread = (second - digit) * (unit >= 1e4 ? 1 : unit);
    section += unit >= 1e4 ? digit : digit * unit;
    scale = unit;
    to += pair ? 2 : 1;
    if (unit < 1e4) to++;
  }
  const value = round(total + section);
  const about = scale > 1 && vague.has(char(to));
  return {
    value,
    scale,
    inWords: true,
    to: about ? to + 1 : to,
    ...(spread > 0 ? { high: round(value + spread) } : {}),
    ...(about ? { about: true as const } : {}),
  };
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
