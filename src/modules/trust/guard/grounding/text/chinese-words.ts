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
/** By their first character, the longest first. */
const byFirst = new Map<string, string[]>();
for (const word of [...words].sort((a, b) => b.length - a.length)) {
  const known = byFirst.get(word.charAt(0));
  if (known) known.push(word);
  else byFirst.set(word.charAt(0), [word]);
}

/**
 * The word of these tables that begins at `at`, else one character: only words that a check knows need to be whole,
 * and everything else is compared character by character, which no dictionary can get wrong.
 */
export function chineseWordAt(text: string, at: number): string {
  const found = byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at));
  return found ?? String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

export const isChinesePlace = (word: string): boolean => places.has(word);
