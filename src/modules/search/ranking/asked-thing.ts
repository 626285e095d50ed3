import {
  type Constraint,
  equivalents,
  fits,
  segmentByVocabulary,
  type VocabularyWord,
} from "../../language/index.ts";
import { particles } from "./character-slots.ts";
import { splitCompound } from "./compounds.ts";
import type { TextIndex } from "./text-index.ts";
import { headOf } from "./title-heads.ts";
import { noTerm } from "./vocabulary.ts";
import { oneSlipAway, type Reading, termsOf } from "./ways-to-meet.ts";
import { characterRun, fold, hasCharacters, wordsOf } from "./words.ts";

/** One way to name a thing: at each place one of the terms must be said, at the last one as the thing itself. */
export type ThingName = readonly (readonly number[])[];

/** The thing that a request asks for, with every name that the catalogue may give it: none where it has no word of it. */
export interface AskedThing {
  readonly names: readonly ThingName[];
  /** Whether the vocabulary has it as the name of a thing. */
  readonly known: boolean;
  /** As it was said in Chinese, where words are not parted: a title that holds it names it. */
  readonly characters?: string;
}

/** Where the naming part of a request ends: `lamp for reading`, `sofa that seats three`. */
export const turns =
  /\s[-–|]\s|[,;:()[\]/|?!]|\s(?:with|without|w\/|for|in|by|from|on|to|at|and|or|under|over|like|as|that|which|who|made|made of|suitable|so|because|compatible)\s/;

/** Words that come after a thing and say how it is. */
const manner =
  /(?:proof|less|able|ible|ed|ing|ful|ous|ive|ish|al|ic)$|^(?:cheap|new|good|best|nice|warm|light|soft)$/;
export const saysHow = (word: string): boolean => manner.test(word);

/** A value of each field whose words may stand where a thing is named: what compares with it is a value too. */
const values: readonly Constraint[] = [
  { field: "color", op: "=", value: "red", strength: "must" },
  { field: "material", op: "=", value: "wood", strength: "must" },
];
export const isValue = (word: string): boolean => values.some((value) => fits(value, word) !== "unclear");

/**
 * What a text asks for, the likeliest reading first; none where it names no thing. A word after the thing that says
 * how it is (`boots waterproof`) gives way to the thing before it where no product is called after it.
 */
export function askedThings(text: string, reading: Reading): AskedThing[] {
  const parts = fold(text).split(characterRun);
  const last = parts.findLastIndex((part) => (hasCharacters(part) ? true : nameEnd(part) !== undefined));
  if (last < 0) return [];
  return last % 2 === 1
    ? thingsOfRun(parts.slice(0, last + 1).join(""), reading)
    : thingsOfWords(parts[last], reading);
}

function thingsOfWords(folded: string, reading: Reading): AskedThing[] {
  const part = folded.split(turns).find((one) => nameEnd(one) !== undefined) ?? "";
  const known = segmentByVocabulary(part);
  const head = headIn(part, known);
  const covering = known.findLast(({ word }) => lastWord(word) === head);
  const phrase = covering?.word ?? head;
  const things = [thingCalled(phrase, reading, beforeHead(part, head))];
  if (!saysHow(head)) return things;
  const before = known.filter((one) => one !== covering).at(-1);
  return before === undefined ? things : [...things, thingCalled(before.word, reading)];
}

/** The last word of the vocabulary where the part ends in one (`iphone case`), else what may name a thing. */
function headIn(part: string, known: readonly VocabularyWord[]): string {
  const last = lastWord(part);
  const ends = known.at(-1);
  const isCalled = last !== undefined && ends !== undefined && lastWord(ends.word) === last;
  return isCalled && !isValue(last) ? last : (nameEnd(part) ?? "");
}

/** The word that a naming part is called after: `case` too, which only seldom counts what it holds. */
export const nameEnd = (part: string): string | undefined =>
  /\bcases?(?=\s*$)/.exec(part)?.[0] ?? headOf(part);

const lastWord = (phrase: string): string | undefined => wordsOf(fold(phrase)).words.at(-1);

function beforeHead(part: string, head: string): string | undefined {
  const { words } = wordsOf(part);
  return words[words.lastIndexOf(head) - 1];
}

function thingCalled(phrase: string, reading: Reading, before?: string): AskedThing {
  const said = [phrase, ...equivalentsOf(phrase)];
  const joined = before === undefined ? [] : [before + phrase, ...equivalentsOf(before + phrase)];
  const one = /^[a-z]+$/.test(phrase);
  const split = one ? splitCompound(phrase, reading.index) : undefined;
  const inVocabulary = said.length > 1 || segmentByVocabulary(phrase).some(({ word }) => word === phrase);
  const meant = inVocabulary || !one ? [] : spellingsOf(phrase, reading);
  const known = inVocabulary || meant.some((word) => equivalentsOf(word).length > 0);
  return {
    known,
    ...(hasCharacters(phrase) && phrase.length > 1 && { characters: phrase }),
    names: [
      ...own(phrase, reading),
      ...[...said.slice(1), ...joined, ...meant].flatMap((name) => inOrder(name, reading)),
      ...(split ? [split.map((term) => [term])] : []),
    ],
  };
}

const equivalentsOf = (phrase: string): readonly string[] => equivalents(phrase, "en");

/** The words of a phrase, each also by the one-word names of the same thing: `running shoes`, `running sneakers`. */
function own(phrase: string, reading: Reading): ThingName[] {
  if (hasCharacters(phrase)) return inOrder(phrase, reading);
  const { index } = reading;
  const { words, places } = wordsOf(fold(phrase));
  const name = [...new Set(places)].map((place) =>
    words
      .filter((_, at) => places[at] === place)
      .flatMap((word) => [word, ...equivalentsOf(word).filter((other) => !/\s/.test(other))])
      .flatMap((word) => index.vocabulary.termOf(word) ?? []),
  );
  return name.length > 0 && name.every((terms) => terms.length > 0) ? [name] : [];
}

function inOrder(name: string, { index }: Reading): ThingName[] {
  const terms = termsOf(name, index);
  return terms === undefined ? [] : [terms.map((term) => [term])];
}

/** What a word that no vocabulary knows was most likely meant to be, with what that is called otherwise. */
function spellingsOf(word: string, { index, spelling }: Reading): string[] {
  const rare = index.vocabulary.countOfWord(word);
  const corrections =
    rare > 0
      ? spelling.correctRare(word, rare)
      : spelling.correct(word).filter(({ likeness }) => likeness >= close);
  const corrected = corrections.map(({ word: meant }) => meant);
  const completed =
    rare === 0 && corrected.length === 0 && word.length >= 4 ? spelling.completionsOf(word) : [];
  const slips = rare === 0 ? oneSlipAway(word).flatMap(equivalentsOf) : [];
  return [...corrected, ...corrected.flatMap(equivalentsOf), ...completed, ...slips];
}

/** From which likeness a spelling is close enough to be counted as the word: one letter of five. */
const close = 0.75;

/**
 * A text that ends in Chinese is called after its last word, and what no vocabulary knows after that word belongs to
 * it. What neither the vocabulary nor the catalogue knows may be said there in another language: it tells nothing.
 */
function thingsOfRun(run: string, reading: Reading): AskedThing[] {
  const text = run.replace(/[的了吗呢吧啊呀]+$/u, "");
  const last = segmentByVocabulary(text).at(-1);
  const tail = Array.from(text.slice(last?.end ?? 0)).filter((character) => !particles.has(character));
  if (last !== undefined && tail.length === 0) {
    return [thingCalled(last.word, reading), ...wordByWord(last.word, reading)];
  }
  const names =
    last === undefined
      ? namesOfUnknown(text.split(characterRun).at(-2) ?? "", reading)
      : inOrder(text.slice(last.start), reading);
  return names.length > 0 ? [{ known: false, names }] : [];
}

/** The end of a word names the thing: 复古灯 is a 灯 that is 复古. */
function namesOfUnknown(text: string, reading: Reading): ThingName[] {
  const apart = text.length > 2 ? [text.slice(0, 2), text.slice(-1)] : [];
  const terms = apart.flatMap((word) => reading.index.vocabulary.termOf(word) ?? []);
  const told = terms.length === 2 ? [terms.map((term) => [term])] : [];
  return [...inOrder(text.slice(-2), reading), ...told];
}

/** A Chinese word by its parts: 茶壶 is tea (茶) and whatever a title calls a thing of which a name ends in 壶. */
function wordByWord(word: string, { index }: Reading): AskedThing[] {
  const [before, end] = [word.slice(0, -1), word.slice(-1)];
  const first = equivalentsOf(before)
    .filter((name) => !hasCharacters(name))
    .flatMap((name) => index.vocabulary.termOf(name) ?? []);
  const heads = headsByEnd(index).get(end) ?? [];
  return first.length > 0 && heads.length > 0 ? [{ known: true, names: [[first, heads]] }] : [];
}

const endings = new WeakMap<TextIndex, ReadonlyMap<string, readonly number[]>>();

/** The terms that titles are called after, by the characters that end their Chinese names. */
function headsByEnd(index: TextIndex): ReadonlyMap<string, readonly number[]> {
  const known = endings.get(index);
  if (known) return known;
  const byEnd = new Map<string, number[]>();
  for (const head of new Set(index.heads)) {
    if (head === noTerm) continue;
    const names = equivalentsOf(index.vocabulary.wordOf(head)).filter(hasCharacters);
    for (const end of new Set(names.map((name) => name.slice(-1)))) {
      byEnd.set(end, [...(byEnd.get(end) ?? []), head]);
    }
  }
  endings.set(index, byEnd);
  return byEnd;
}
