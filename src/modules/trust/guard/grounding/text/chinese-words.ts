import { chineseCities, chineseProvinces } from "../../privacy/tables/chinese-places.ts";
import { chineseOpposites } from "../tables/antonyms.ts";
import { directingWords, joiningWords } from "../tables/function-words.ts";
import { negators } from "../tables/negators.ts";
import { bounds, certainties, hedges, quantifierLevel } from "../tables/quantifiers.ts";
import { chineseSynonyms } from "../tables/synonyms.ts";
import { chineseUnits } from "../tables/units.ts";

const places = new Set([...chineseProvinces, ...chineseCities]);

const tables = [
  chineseOpposites,
  chineseSynonyms,
  chineseUnits,
  directingWords,
  joiningWords,
  negators,
  quantifierLevel.keys(),
  hedges,
  certainties,
  bounds.flatMap(([phrase]) => phrase),
  places,
];

const words = new Set(tables.flatMap((table) => [...table]).filter((word) => /^\p{sc=Han}{2,}$/u.test(word)));
const longest = Math.max(...[...words].map((word) => word.length));

/**
 * The word of these tables that begins at `at`, else one character: only words that a check knows need to be whole,
 * and everything else is compared character by character, which no dictionary can get wrong.
 */
export function chineseWordAt(text: string, at: number): string {
  for (let length = Math.min(longest, text.length - at); length > 1; length -= 1) {
    const word = text.slice(at, at + length);
    if (words.has(word)) return word;
  }
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

export const isChinesePlace = (word: string): boolean => places.has(word);
