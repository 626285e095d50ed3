import { type CatalogueProduct, type Tally, tally } from "./catalogue/tally.ts";
import { trustedBrands, trustedValues } from "./catalogue/trust.ts";
import { readBesideName, readTrusted, type Vocabulary } from "./catalogue/vocabulary.ts";
import type { Piece, Reading } from "./reading/piece.ts";
import { affirmatives, negatives } from "./tables/catalogue-generics.ts";
import { phraseBook } from "./text/phrases.ts";

/** The catalogue's own words, ready to be read. Immutable; made anew with each version of a catalogue. */
export interface CatalogueWords {
  /** What the catalogue's words say at a token of a request. */
  readonly read: (reading: Reading, at: number) => readonly Piece[];
}

export type { CatalogueProduct };

const isSwitch = (values: ReadonlyMap<string, number>): boolean =>
  [...values.keys()].every(
    (value) => affirmatives.has(value.toLowerCase()) || negatives.has(value.toLowerCase()),
  ) && [...values.keys()].some((value) => affirmatives.has(value.toLowerCase()));

/**
 * Learns the brands, attribute names and values of a catalogue. A value is read alone only where titles show that the
 * word means it; all others need the name of their attribute beside them: "16GB RAM", "style: crew neck". An attribute
 * of yes and no is read by its name: "waterproof".
 */
export function catalogueWords(products: Iterable<CatalogueProduct>): CatalogueWords {
  const found: Tally = tally(products);
  const switches = [...found.attributes].filter(([, values]) => isSwitch(values));
  const named = [...found.attributes].filter(([, values]) => !isSwitch(values));
  const vocabulary: Vocabulary = {
    trusted: phraseBook([...trustedValues(found, named), ...trustedBrands(found)]),
    names: phraseBook(named.map(([field]) => [field.replaceAll("_", " "), field] as const)),
    values: phraseBook(
      named.flatMap(([field, values]) =>
        [...values.keys()].map((value) => [value, { field, value }] as const),
      ),
    ),
    switches: phraseBook(
      switches.map(([field, values]) => {
        const yes = [...values.keys()].find((value) => affirmatives.has(value.toLowerCase())) ?? "yes";
        return [field.replaceAll("_", " ").replace(/^(?:is|has) /, ""), { field, value: yes }] as const;
      }),
    ),
  };
  return {
    read: (reading, at) => [
      ...readBesideName(vocabulary, reading, at),
      ...readTrusted(vocabulary, reading, at),
    ],
  };
}
