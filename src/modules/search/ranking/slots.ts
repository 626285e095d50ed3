import { splitCompound } from "./compounds.ts";
import type { SpellingCorrector } from "./correct-spelling.ts";
import type { Piece } from "./request-text.ts";
import type { TextIndex } from "./text-index.ts";
import { requestHead } from "./title-heads.ts";
import { fold, wordsOf } from "./words.ts";

/** One way in which a slot may be met: by all of `terms` in one document. */
export interface Alternative {
  readonly terms: readonly number[];
  /** 1 for the word as it was said. */
  readonly weight: number;
}

/** One wish of a request: a place of its text, with every way to meet it. A document counts its best way. */
export interface Slot {
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  /** Whether it names the thing that is wanted. */
  readonly head: boolean;
  /** Whether it says what kind of thing is wanted, and not how it should be. */
  readonly core: boolean;
}

/** The same thing said otherwise, in either language. */
export type Equivalents = (term: string) => readonly string[];

export interface SlotReading {
  readonly index: TextIndex;
  readonly spelling: SpellingCorrector;
  readonly equivalents: Equivalents;
}

/** How far each way of meeting a word is trusted, as a factor of its score. */
const trust = {
  bareNumber: 0.6,
  part: 0.5,
  joined: 0.9,
  split: 0.9,
  equivalent: 0.65,
  completion: 0.7,
};
/** A request of 100 KB is still answered at once: by its first words. */
const mostSlots = 32;
const mostCharacters = 2_000;

/** Reads the pieces of a request into slots; the thing is named by the first piece that is core. */
export function readPieces(pieces: readonly Piece[], reading: SlotReading): Slot[] {
  const head = requestHead(pieces.find(({ core }) => core)?.text ?? "");
  return pieces
    .flatMap(({ text, core }) =>
      readSlots(text, reading).map((slot) => ({ ...slot, core, head: core && slot.word === head })),
    )
    .slice(0, mostSlots);
}

/** Reads a text into slots. Words that the catalogue cannot meet in any way give none. */
export function readSlots(text: string, reading: SlotReading): Slot[] {
  const folded = fold(text.slice(0, mostCharacters));
  const places = byPlace(folded);
  const head = requestHead(folded);
  const slots: Slot[] = [];
  for (const [at, words] of places.entries()) {
    const alternatives = [
      ...words.flatMap((word, order) => waysOf(word, trustAt(words, order), reading)),
      ...joinedWays(places, at, reading),
    ];
    const [word = ""] = words;
    if (alternatives.length > 0)
      slots.push({ word, alternatives: best(alternatives), head: word === head, core: true });
    if (slots.length === mostSlots) break;
  }
  return slots;
}

function byPlace(folded: string): string[][] {
  const { words, places } = wordsOf(folded);
  const grouped = new Map<number, string[]>();
  for (const [at, word] of words.entries()) {
    const group = grouped.get(places[at]);
    if (group) group.push(word);
    else grouped.set(places[at], [word]);
  }
  return [...grouped.values()];
}

/** A number counts less than with its unit; a part of a code, or a hyphenated word joined, less than as written. */
function trustAt(words: readonly string[], order: number): number {
  const number = /^[\d.]+$/.test(words[0] ?? "");
  if (words.length === 1 || number !== (order === 0)) return 1;
  return number ? trust.bareNumber : trust.part;
}

function waysOf(word: string, weight: number, reading: SlotReading): Alternative[] {
  const term = reading.index.vocabulary.termOf(word);
  const ways = equivalentWays(word, reading);
  if (term !== undefined) return [{ terms: [term], weight }, ...ways];
  return weight < 1 ? ways : [...ways, ...guesses(word, reading)];
}

function equivalentWays(word: string, { index, equivalents }: SlotReading): Alternative[] {
  return equivalents(word).flatMap((said) => {
    const terms = termsOf(said, index);
    return terms ? [{ terms, weight: trust.equivalent }] : [];
  });
}

/** The terms of a phrase, or `undefined` where the catalogue lacks one of them. */
function termsOf(phrase: string, index: TextIndex): number[] | undefined {
  const terms: number[] = [];
  for (const word of wordsOf(fold(phrase)).words) {
    const term = index.vocabulary.termOf(word);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  return terms.length > 0 ? terms : undefined;
}

/** What a word unknown to the catalogue may mean: two words run together, a misspelling, a beginning. */
function guesses(word: string, { index, spelling }: SlotReading): Alternative[] {
  const split = splitCompound(word, index);
  if (split) return [{ terms: split, weight: trust.split }];
  const corrected = spelling.correct(word).flatMap(({ word: known, likeness }) => {
    const term = index.vocabulary.termOf(known);
    return term === undefined ? [] : [{ terms: [term], weight: likeness }];
  });
  if (corrected.length > 0) return corrected;
  return spelling.completionsOf(word).flatMap((known) => {
    const term = index.vocabulary.termOf(known);
    return term === undefined ? [] : [{ terms: [term], weight: trust.completion }];
  });
}

/** `book shelf` is also met by `bookshelf`, at both of its places. */
function joinedWays(places: readonly string[][], at: number, { index }: SlotReading): Alternative[] {
  return [at - 1, at].flatMap((from) => {
    const [first, second] = [places[from]?.[0], places[from + 1]?.[0]];
    if (first === undefined || second === undefined || !/^[a-z]+$/.test(first + second)) return [];
    const term = index.vocabulary.termOf(first + second);
    return term === undefined ? [] : [{ terms: [term], weight: trust.joined }];
  });
}

/** Each set of terms once, by its most trusted way. */
function best(alternatives: readonly Alternative[]): Alternative[] {
  const kept = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.terms.join(" ");
    if ((kept.get(key)?.weight ?? 0) < alternative.weight) kept.set(key, alternative);
  }
  return [...kept.values()].sort((a, b) => b.weight - a.weight);
}
