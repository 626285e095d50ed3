import { foldLetters } from "../fold-letters.ts";
import { commonWords } from "../tables/common-words.ts";
import { givenNames } from "../tables/given-names.ts";
import { surnameEndings, surnames } from "../tables/surnames.ts";

const setOf = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].map(foldLetters));

const given = setOf(Object.values(givenNames).flat());
const family = setOf(Object.values(surnames).flat());
const common = setOf(commonWords);

/** Endings that make a word of English from another, and what to put in their place, longest first. */
const inflections: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/ied$/, "y"],
  [/(?:ness|ment|ship|less|ful|ish|ism|ist)$/, ""],
  [/ily$/, "y"],
  [/(?:ly|er|or|ed|ing|es|al|ic|s)$/, ""],
  [/(?:ed|ing|er|or|es|al|ation|ion|able)$/, "e"],
  [/(.)\1(?:ed|ing|er)$/, "$1"],
];

/** Is this a word of English that may name a thing, in any of its forms? Letters folded. */
export function isCommonWord(folded: string): boolean {
  if (common.has(folded)) return true;
  if (folded.length < 4) return false;
  return inflections.some(([ending, instead]) => {
    const stem = folded.replace(ending, instead);
    return stem !== folded && stem.length > 2 && common.has(stem);
  });
}

/** Is this exactly a word of the list? A name such as `Wills` is not, though it looks like a form of `will`. */
export const isListedWord = (folded: string): boolean => common.has(folded);

export const isGivenName = (folded: string): boolean => given.has(folded);
export const isSurname = (folded: string): boolean => family.has(folded);

const ending = new RegExp(`.{2}(?:${surnameEndings.join("|")})$`, "u");

/** Does it end as family names do: `Lindqvist`, `Petrović`, `Papadopoulos`? Letters folded. */
export const hasSurnameEnding = (folded: string): boolean => ending.test(folded);

/** Words by kind, for a model that learns from them. */
export const wordsByKind = { names: [...given, ...family], common: [...common] } as const;
