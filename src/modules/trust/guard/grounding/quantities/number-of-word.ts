import { chineseDigits, chineseMultipliers, ordinals, smallNumbers } from "../tables/number-words.ts";
import { chineseUnits } from "../tables/units.ts";

/** The number that a word of English writes by itself. */
export const valueOfWord = (norm: string): number | undefined => smallNumbers.get(norm) ?? ordinals.get(norm);

/** 三百二十 → 320, 一万五千 → 15000, 二〇二四 → 2024; `undefined` where the characters make no number. */
export function readChineseNumeral(written: string): number | undefined {
  const characters = [...written];
  if (characters.every((character) => chineseDigits.has(character)))
    return Number(characters.map((character) => chineseDigits.get(character)).join(""));
  let [total, section, digit] = [0, 0, undefined as number | undefined];
  for (const character of characters) {
    const multiplier = chineseMultipliers.get(character);
    if (multiplier === undefined) digit = chineseDigits.get(character);
    else if (multiplier >= 10_000) {
      total = (total + section + (digit ?? 0)) * multiplier;
      [section, digit] = [0, undefined];
    } else {
      section += (digit ?? 1) * multiplier;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}

const numeral = /[零〇一二三四五六七八九十两][零〇一二三四五六七八九十百千万亿]*/uy;
const counters = /[个名位人次件款种张条台本部家座只辆届项倍分号间层章岁点套枚颗口艘架支首期所门场篇页幅]/uy;
const units = new RegExp(`(?:${[...chineseUnits].sort((a, b) => b.length - a.length).join("|")})`, "uy");

const standsAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/**
 * The numeral of Chinese that begins at `at`. One character alone is one only before a counter or a unit, or behind
 * 第: 一 in 统一 and 万 in 万一 count nothing.
 */
export function numeralAt(
  text: string,
  at: number,
): { readonly written: string; readonly value: number } | undefined {
  numeral.lastIndex = at;
  const written = numeral.exec(text)?.[0];
  if (!written) return undefined;
  const end = at + written.length;
  const counts =
    written.length > 1 ||
    text[at - 1] === "第" ||
    standsAt(counters, text, end) ||
    standsAt(units, text, end) ||
    text[end] === "月";
  const value = counts ? readChineseNumeral(written) : undefined;
  return value === undefined ? undefined : { written, value };
}
