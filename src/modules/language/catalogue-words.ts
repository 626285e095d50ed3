import { spellings, withNamesElsewhere } from "./catalogue/other-names.ts";
import { type CatalogueProduct, type Tally, tally } from "./catalogue/tally.ts";
import { trustedBrands, trustedValues } from "./catalogue/trust.ts";
import { type FieldValue, readBesideName, readTrusted, type Vocabulary } from "./catalogue/vocabulary.ts";
import type { Piece, Reading } from "./reading/piece.ts";
import { affirmatives, negatives } from "./tables/catalogue-generics.ts";
import { detectLanguage } from "./text/detect-language.ts";
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

type Candidate = readonly [word: string, meaning: FieldValue];

const readable = (field: string): string => field.replaceAll("_", " ");

/** "frame size" is also a name where only "frame" is said beside a value of it: "medium frame". */
function namesOf(field: string): readonly (readonly [name: string, field: string])[] {
  const name = readable(field);
  const thing = / size$/i.test(name) ? name.slice(0, -" size".length) : undefined;
  return thing === undefined
    ? [[name, field]]
    : [
        [name, field],
        [thing, field],
      ];
}

/** Each word with its other spellings. */
const spelled = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.flatMap(([word, meaning]) => [word, ...spellings(word)].map((one): Candidate => [one, meaning]));

function switchOf([field, values]: readonly [string, ReadonlyMap<string, number>]): Candidate {
  const yes = [...values.keys()].find((value) => affirmatives.has(value.toLowerCase())) ?? "yes";
  return [readable(field).replace(/^(?:is|has) /, ""), { field, value: yes }];
}

/** 不防水: a Chinese name is refused by one character before it. */
const refusals = ([word, meaning]: Candidate): readonly Candidate[] =>
  detectLanguage(word) === "zh" ? [[`不${word}`, { ...meaning, refused: true }]] : [];

/**
 * Learns the brands, attribute names and values of a catalogue. A value is read alone only where titles show that the
 * word means it; all others need the name of their attribute beside them: "16GB RAM", "style: crew neck". An attribute
 * of yes and no is read by its name: "waterproof". Words of one language are read in the other, too, where the vocabulary
 * knows them: 防水, 无线.
 */
export function catalogueWords(products: Iterable<CatalogueProduct>): CatalogueWords {
  const found: Tally = tally(products);
  const switches = [...found.attributes].filter(([, values]) => isSwitch(values));
  const named = [...found.attributes].filter(([, values]) => !isSwitch(values));
  const switched = withNamesElsewhere(switches.map(switchOf));
  const vocabulary: Vocabulary = {
    trusted: phraseBook([
      ...withNamesElsewhere(spelled(trustedValues(found, named))),
      ...trustedBrands(found),
    ]),
    names: phraseBook(withNamesElsewhere(named.flatMap(([field]) => namesOf(field)))),
    values: phraseBook(
      spelled(
        named.flatMap(([field, values]) =>
          [...values.keys()].map((value): Candidate => [value, { field, value }]),
        ),
      ),
    ),
    switches: phraseBook([...switched, ...switched.flatMap(refusals)]),
  };
  return {
    read: (reading, at) => [
      ...readBesideName(vocabulary, reading, at),
      ...readTrusted(vocabulary, reading, at),
    ],
  };
}
