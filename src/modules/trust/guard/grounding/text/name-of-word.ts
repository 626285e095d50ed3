import { isCommonWord, isGivenName, isSurname } from "../../privacy/names/known-words.ts";
import { nameLikeness } from "../../privacy/names/name-likeness.ts";
import { placeNames } from "../../privacy/tables/countries.ts";
import { functionWords } from "../tables/function-words.ts";
import { months, weekdays } from "../tables/number-words.ts";
import type { Token } from "./token.ts";

/** Single words of places of several: `united` alone names nothing, `york` does. */
const placeWords: ReadonlySet<string> = new Set(
  [...placeNames].flatMap((name) => name.split(" ")).filter((word) => word.length > 2 && !isCommonWord(word)),
);

/** Peoples and tongues: `irish`, `italian`. */
const peopleEnding = /.{3}(?:ese|ish|ian)$/u;

/** Endings of words that English makes of others, which the list of common words has not all. */
const endings = /(?:ing|ed|ly|tion|sion|ment|ness|ity|ous|ive|able|ible|ful|less|ism|ology|ical|ers?|ies)$/u;

/** Mean log-ratio (see `nameLikeness`) below which letters are those of an ordinary word. */
const unlikely = -0.6;

/**
 * Whether a word of English names somebody or something. A capital says so except where a sentence opens; in lower
 * case, lists of names and, for words that no list knows, the likeness of its letters.
 */
export function nameOfWord(written: string, norm: string, opensSentence: boolean): Token["name"] {
  if (norm.length < 2 || functionWords.has(norm) || months.has(norm) || weekdays.has(norm)) return "no";
  const capital = /^\p{Lu}/u.test(written);
  const common = isCommonWord(norm);
  if (capital && (!opensSentence || !common)) return "stated";
  if (placeWords.has(norm)) return "stated";
  if (common) return "no";
  if (isGivenName(norm) || isSurname(norm)) return "stated";
  const isUnheard = norm.length > 2 && !endings.test(norm) && nameLikeness(norm) > unlikely;
  return peopleEnding.test(norm) || isUnheard ? "likely" : "no";
}
