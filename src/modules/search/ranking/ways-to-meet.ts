import { splitCompound } from "./compounds.ts";
import type { Correction, SpellingCorrector } from "./correct-spelling.ts";
import type { TextIndex } from "./text-index.ts";
import { fold, hasCharacters, wordsOf } from "./words.ts";

/** One way in which a word of a request may be met: by all of `terms` in one document. */
export interface Way {
  readonly terms: readonly number[];
  /** How far it is trusted, as a factor of its score; 1 for the word as it was said. */
  readonly weight: number;
}

/** What a request is read with. */
export interface Reading {
  readonly index: TextIndex;
  readonly spelling: SpellingCorrector;
  /** The same thing said otherwise, in either language. */
  readonly equivalents: (term: string) => readonly string[];
  /**
   * Whether a word that the catalogue lacks is no slip but the name of something. Where it is given, words are taken
   * at their word: mere likeness of letters tells nothing.
   */
  readonly knows?: (word: string) => boolean;
}

const trust = {
  joined: 0.9,
  split: 0.9,
  /** In the other language there is no other way to say it; in the same one it may be another shade of meaning. */
  translation: 0.9,
  synonym: 0.65,
  completion: 0.7,
};

/** How often titles must write a word apart that the catalogue also writes together. */
const habitual = 3;

export function waysOfWord(word: string, weight: number, reading: Reading): Way[] {
  const term = reading.index.vocabulary.termOf(word);
  const ways = waysOfPhrase(word, reading);
  if (term === undefined) return weight < 1 ? ways : [...ways, ...guesses(word, reading)];
  const { vocabulary } = reading.index;
  const slips = reading.spelling.correctRare(word, vocabulary.countOfWord(word));
  const split = weight < 1 ? undefined : splitCompound(word, reading.index, habitual);
  const apart = split ? [{ terms: split, weight: trust.split }] : [];
  return [{ terms: [term], weight }, ...apart, ...ways, ...correctedWays(slips, reading)];
}

/** The synonyms and translations of a word or phrase that the catalogue has the words of. */
export function waysOfPhrase(phrase: string, { index, equivalents }: Reading): Way[] {
  return equivalents(phrase).flatMap((said) => {
    const terms = termsOf(said, index);
    const weight = hasCharacters(said) === hasCharacters(phrase) ? trust.synonym : trust.translation;
    return terms ? [{ terms, weight }] : [];
  });
}

/** The terms of a phrase, or `undefined` where the catalogue lacks one of them. */
export function termsOf(phrase: string, { vocabulary }: TextIndex): number[] | undefined {
  const { words } = wordsOf(fold(phrase));
  // The characters of a run are in its bigrams already.
  const telling =
    words.length > 1 ? words.filter((word) => !(hasCharacters(word) && word.length === 1)) : words;
  const terms = telling.map((word) => vocabulary.termOf(word));
  return terms.length > 0 && terms.every((term) => term !== undefined) ? terms : undefined;
}

/** What a word unknown to the catalogue may mean: two words run together, a misspelling, a beginning, a likeness. */
function guesses(word: string, reading: Reading): Way[] {
  const { index, spelling, knows } = reading;
  if (knows?.(word)) return [];
  const split = splitCompound(word, index);
  if (split) return [{ terms: split, weight: trust.split }];
  const corrections = spelling.correct(word);
  const corrected = [
    ...correctedWays(corrections, reading),
    ...(knows ? otherNames(corrections, reading) : []),
  ];
  if (corrections.some(({ edits }) => edits === 1)) return corrected;
  const meant = oneSlipAway(word).flatMap((known) => waysOfPhrase(known, reading));
  if (corrected.length + meant.length > 0) return [...corrected, ...bestWays(meant).slice(0, mostMeant)];
  const completed = spelling
    .completionsOf(word)
    .map((known) => ({ word: known, likeness: trust.completion }));
  return correctedWays(completed.length > 0 || knows ? completed : spelling.similar(word), reading);
}

/** What corrected words are called otherwise, trusted as far as both. */
const otherNames = (corrections: readonly Correction[], reading: Reading): Way[] =>
  corrections.flatMap(({ word, likeness }) =>
    waysOfPhrase(word, reading).map(({ terms, weight }) => ({ terms, weight: weight * likeness })),
  );

/** How many synonyms of words that an unknown word may have been are looked for. */
const mostMeant = 4;
const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];

/** What a word may have been before one slip: the vocabulary knows it (`couhc` → `couch`) where titles say `sofa`. */
export function oneSlipAway(word: string): string[] {
  if (!/^[a-z]{4,12}$/.test(word)) return [];
  const ends = [...word].map((_, at): [string, string] => [word.slice(0, at), word.slice(at)]).slice(1);
  return ends.flatMap(([before, [letter, next = "", ...after]]) => {
    const rest = after.join("");
    return [
      before + next + rest,
      before + next + letter + rest,
      ...alphabet.map((other) => before + other + next + rest),
      ...alphabet.map((other) => before + other + letter + next + rest),
    ];
  });
}

const correctedWays = (
  corrections: readonly Pick<Correction, "word" | "likeness">[],
  { index }: Reading,
): Way[] =>
  corrections.flatMap(({ word, likeness }) => {
    const term = index.vocabulary.termOf(word);
    return term === undefined ? [] : [{ terms: [term], weight: likeness }];
  });

/** `book shelf` is also met by `bookshelf` and by what that is otherwise called, at both of its places. */
export function joinedWays(places: readonly string[][], at: number, reading: Reading): Way[] {
  return [at - 1, at].flatMap((from) => {
    const [first, second] = [places[from]?.[0], places[from + 1]?.[0]];
    if (first === undefined || second === undefined || !/^[a-z]+$/.test(first + second)) return [];
    const term = reading.index.vocabulary.termOf(first + second);
    const joined = term === undefined ? [] : [{ terms: [term], weight: trust.joined }];
    return [...joined, ...waysOfPhrase(first + second, reading)];
  });
}

/** Each set of terms once, by its most trusted way, the most trusted first. */
export function bestWays(ways: readonly Way[]): Way[] {
  const kept = new Map<string, Way>();
  for (const way of ways) {
    const key = way.terms.join(" ");
    if ((kept.get(key)?.weight ?? 0) < way.weight) kept.set(key, way);
  }
  return [...kept.values()].sort((a, b) => b.weight - a.weight);
}
