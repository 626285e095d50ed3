import { segmentByVocabulary } from "../../language/index.ts";
import { bestWays, type Reading, termsOf, type Way, waysOfPhrase } from "./ways-to-meet.ts";

/** Characters that name nothing by themselves. */
export const particles = new Set(
  "的了和与或在是有我你要想个张件双只条把款台套一二两三些吗呢吧啊请给买找看这那种么".split(""),
);

/** Reads a run of characters: words of the vocabulary with what they mean, and between them pairs of characters. */
export function readCharacters(run: string, reading: Reading): { word: string; ways: readonly Way[] }[] {
  const places: { word: string; ways: readonly Way[] }[] = [];
  let end = 0;
  for (const { word, start, end: next } of segmentByVocabulary(run)) {
    places.push(...pairsOf(run.slice(end, start), reading));
    const own = termsOf(word, reading.index);
    const ways = [...(own ? [{ terms: own, weight: 1 }] : []), ...waysOfPhrase(word, reading)];
    if (ways.length > 0) places.push({ word, ways: bestWays(ways) });
    else places.push(...pairsOf(word, reading));
    end = next;
  }
  return [...places, ...pairsOf(run.slice(end), reading)];
}

/** What is in no table: each pair of characters, and a character that stands alone. */
function pairsOf(text: string, reading: Reading): { word: string; ways: readonly Way[] }[] {
  const characters = Array.from(text).filter((character) => !particles.has(character));
  const pairs =
    characters.length === 1 ? characters : characters.slice(1).map((next, at) => characters[at] + next);
  return pairs.map((word) => {
    const term = reading.index.vocabulary.termOf(word);
    return { word, ways: term === undefined ? [] : [{ terms: [term], weight: 1 }] };
  });
}
