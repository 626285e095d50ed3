import type { Language } from "./constraint.ts";
import { nouns } from "./reading/nouns.ts";
import { valueBook } from "./reading/values-book.ts";
import { colours } from "./tables/colours.ts";
import { materials } from "./tables/materials.ts";
import { fold } from "./text/fold.ts";
import { phraseBook } from "./text/phrases.ts";
import { tokenise } from "./text/tokens.ts";

/** One thing with all its names. */
interface Entry {
  readonly id: number;
  readonly english: readonly string[];
  readonly chinese: readonly string[];
}

const entries: readonly Entry[] = [
  ...nouns.filter(({ department }) => department !== "lookalikes"),
  ...colours.map(({ english, chinese }) => ({
    english,
    chinese: chinese.map((name) => (/色$/.test(name) ? name : `${name}色`)),
  })),
  ...materials,
].map(({ english, chinese }, id) => ({ id, english, chinese }));

const key = (term: string): string =>
  tokenise(term)
    .filter(({ kind }) => kind !== "mark")
    .map((token) => token.singular)
    .join(" ");

const byName = new Map<string, Entry[]>();
for (const entry of entries) {
  for (const name of [...entry.english, ...entry.chinese]) {
    const known = byName.get(key(name));
    if (!known) byName.set(key(name), [entry]);
    else if (!known.includes(entry)) known.push(entry);
  }
}

/** A number for what a word means: words of either language that mean the same have the same. */
export function meaningOf(term: string): number | undefined {
  const found = byName.get(key(term))?.[0];
  if (found) return found.id;
  const tokens = tokenise(term);
  const match = valueBook.longestAt(tokens, 0);
  return match?.to === tokens.length ? byName.get(key(match.meanings[0].value))?.[0]?.id : undefined;
}

/**
 * Other ways to say a term of `language`: its names in the other language and its synonyms, itself left out.
 * `equivalents("沙发", "zh")` → `["sofa", "couch", "settee"]`. Unknown terms have none.
 */
export function equivalents(term: string, language: Language): readonly string[] {
  const own = key(term);
  const names = (byName.get(own) ?? []).flatMap(({ english, chinese }) =>
    language === "zh" ? [...english, ...chinese] : [...chinese, ...english],
  );
  return [...new Set(names)].filter((name) => key(name) !== own);
}

/** A word of the vocabulary in a text, with its UTF-16 offsets. */
export interface VocabularyWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const vocabulary = phraseBook(
  [...entries.flatMap(({ english, chinese }) => [...english, ...chinese])].map(
    (name) => [name, true] as const,
  ),
  { plurals: true },
);

/**
 * The vocabulary's words in a text, longest match from the left, without overlap; what is in no table is left out.
 * `segmentByVocabulary("藏青色亚麻沙发")` → 藏青色, 亚麻, 沙发. Words are folded: lower case, simplified.
 */
export function segmentByVocabulary(text: string): readonly VocabularyWord[] {
  const tokens = tokenise(text);
  const folded = fold(text);
  const words: VocabularyWord[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = vocabulary.longestAt(tokens, at);
    if (match) {
      const [start, end] = [tokens[at].start, tokens[match.to - 1].end];
      words.push({ word: folded.slice(start, end), start, end });
    }
    at = match?.to ?? at + 1;
  }
  return words;
}
