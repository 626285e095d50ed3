import { readCharacters } from "./character-slots.ts";
import type { Piece } from "./request-text.ts";
import { requestHead } from "./title-heads.ts";
import { bestWays, joinedWays, type Reading, type Way, waysOfPhrase, waysOfWord } from "./ways-to-meet.ts";
import { characterRun, fold, wordsOf } from "./words.ts";

/** One wish of a request: a place of its text, with every way to meet it. A document counts its best way. */
export interface Slot {
  readonly word: string;
  readonly ways: readonly Way[];
  /** Whether it names the thing that is wanted. */
  readonly head: boolean;
  /** Whether it says what kind of thing is wanted, and not how it should be. */
  readonly core: boolean;
}

/** A request of 100 KB is still answered at once: by its first words. */
const mostSlots = 32;
const mostCharacters = 2_000;
/** The longest names that the vocabulary is asked for, in words. */
const longestPhrase = 3;

/** Reads the pieces of a request into slots; the thing is named by the first piece that is core. */
export function readPieces(pieces: readonly Piece[], reading: Reading): Slot[] {
  const head = requestHead(pieces.find(({ core }) => core)?.text ?? "");
  return pieces
    .flatMap(({ text, core }) =>
      readWays(text, reading).map((slot) => ({ ...slot, core, head: core && slot.word === head })),
    )
    .slice(0, mostSlots);
}

interface Place {
  readonly word: string;
  readonly ways: readonly Way[];
}

/** Each place of a text with the ways to meet it. Words that the catalogue cannot meet in any way are left out. */
function readWays(text: string, reading: Reading): Place[] {
  const parts = fold(text.slice(0, mostCharacters)).split(characterRun);
  return parts
    .flatMap((part, at) => (at % 2 === 1 ? readCharacters(part, reading) : readWords(part, reading)))
    .filter(({ ways }) => ways.length > 0)
    .slice(0, mostSlots);
}

function readWords(folded: string, reading: Reading): Place[] {
  const places = byPlace(folded);
  const ways = places.map((words, at) => [
    ...words.flatMap((word, order) => waysOfWord(word, trustAt(words, order), reading)),
    ...joinedWays(places, at, reading),
  ]);
  const firsts = places.map(([word = ""]) => word);
  for (let length = 2; length <= longestPhrase; length++) {
    for (let from = 0; from + length <= places.length; from++) {
      const said = waysOfPhrase(firsts.slice(from, from + length).join(" "), reading);
      for (let at = from; at < from + length; at++) ways[at].push(...said);
    }
  }
  return firsts.map((word, at) => ({ word, ways: bestWays(ways[at]) }));
}

function byPlace(folded: string): string[][] {
  const { words, places } = wordsOf(folded);
  const grouped = new Map<number, string[]>();
  for (const [at, word] of words.entries()) {
    const group = grouped.get(places[at]);
    if (group) group.push(word);
    else if (grouped.size < mostSlots) grouped.set(places[at], [word]);
  }
  return [...grouped.values()];
}

/** A number counts less than with its unit; a part of a code, or a hyphenated word joined, less than as written. */
function trustAt(words: readonly string[], order: number): number {
  const number = /^[\d.]+$/.test(words[0] ?? "");
  if (words.length === 1 || number !== (order === 0)) return 1;
  return number ? 0.6 : 0.5;
}
