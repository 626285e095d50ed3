import type { Field } from "./fields.ts";
import { pinyinOf } from "./pinyin.ts";
import type { FieldKind } from "./record-table.ts";
import type { ValueDictionary } from "./value-dictionary.ts";

/** What records may have in common: by record a number, 0 where there is none. */
export interface BlockingKey {
  /** The fields that it is made of: two keys of one field say no more than one of them. */
  readonly fields: readonly number[];
  readonly values: Int32Array;
}

type KeyOf = (code: number, values: ValueDictionary, counts: WordCounts) => string;
type WordCounts = ReadonlyMap<string, number>;

const exact: KeyOf = (code, { packed }) => packed[code];
const beginning: KeyOf = (code, { packed }) => packed[code].slice(0, 4);

/** Keys of each kind of field, from what survives the errors that are usual in it. */
const keysOf: Readonly<Record<FieldKind, readonly KeyOf[]>> = {
  name: [exact, (code, { packed }) => soundOf(packed[code]), (code, { packed }) => packed[code].slice(0, 3)],
  text: [exact, beginning, rarestWord],
  date: [
    exact,
    (code, { packed }) => packed[code].slice(0, 6),
    (code, { packed }) => packed[code].slice(4),
    (code, { packed }) => packed[code].slice(0, 4) + packed[code].slice(6),
    (code, { packed }) => packed[code].slice(0, 4) + [...packed[code].slice(4)].sort().join(""),
  ],
  number: [exact, (code, { packed }) => [...packed[code]].sort().join("")],
  phone: [
    exact,
    (code, { packed }) => packed[code].slice(-6),
    (code, { packed }) => packed[code].slice(-9, -4),
  ],
  email: [
    exact,
    beginning,
    (code, { packed }) => packed[code].slice(0, Math.max(0, packed[code].indexOf("@"))),
  ],
  category: [exact],
};

/** A name as it sounds: the first letter, and the consonants after it that are heard apart. */
export function soundOf(name: string): string {
  const text = pinyinOf(name);
  let sound = text.slice(0, 1);
  for (let i = 1; i < text.length && sound.length < 5; i++) {
    const letter = consonantGroups[text[i]] ?? "";
    if (letter !== "" && !sound.endsWith(letter)) sound += letter;
  }
  return sound;
}

const consonantGroups: Readonly<Record<string, string>> = {
  ...{ b: "1", f: "1", p: "1", v: "1", c: "2", g: "2", j: "2", k: "2", q: "2", s: "2", x: "2", z: "2" },
  ...{ d: "3", t: "3", l: "4", m: "5", n: "5", r: "6" },
};

function rarestWord(code: number, { spaced }: ValueDictionary, counts: WordCounts): string {
  const words = spaced[code].split(" ").filter((word) => word.length >= 2);
  let rarest = "";
  for (const word of words)
    if (rarest === "" || (counts.get(word) ?? 0) < (counts.get(rarest) ?? 0)) rarest = word;
  return words.length > 1 ? rarest : "";
}

/** All keys of the fields, and one of each set of name fields that does not mind their order. */
export function blockingKeys(fields: readonly Field[]): BlockingKey[] {
  const keys = fields.flatMap((field, f) => {
    const words = field.kind === "text" ? wordCounts(field) : new Map<string, number>();
    return keysOf[field.kind].map((keyOf) => ({
      fields: [f],
      values: numbered(field, (code) => keyOf(code, field.dictionary, words)),
    }));
  });
  const names = fields.flatMap(({ kind }, f) => (kind === "name" ? [f] : []));
  if (names.length < 2) return keys;
  return [...keys, { fields: names, values: namesInAnyOrder(names.map((f) => fields[f])) }];
}

function wordCounts({ dictionary, counts }: Field): WordCounts {
  const words = new Map<string, number>();
  for (let code = 1; code < counts.length; code++) {
    if (counts[code] === 0) continue;
    for (const word of dictionary.spaced[code].split(" "))
      words.set(word, (words.get(word) ?? 0) + counts[code]);
  }
  return words;
}

/** Numbers the keys of a field's values from 1, and gives each record the number of its value's key. */
function numbered({ codes, counts }: Field, keyOf: (code: number) => string): Int32Array {
  const numbers = new Map<string, number>([["", 0]]);
  const ofCode = new Int32Array(counts.length);
  for (let code = 1; code < counts.length; code++) {
    if (counts[code] === 0) continue;
    const key = keyOf(code);
    const known = numbers.get(key);
    ofCode[code] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  }
  return codes.map((code) => ofCode[code]);
}

function namesInAnyOrder(names: readonly Field[]): Int32Array {
  const numbers = new Map<string, number>();
  const [{ codes }] = names;
  return codes.map((_, record) => {
    const said = names.flatMap((name) =>
      name.codes[record] ? [name.dictionary.packed[name.codes[record]]] : [],
    );
    if (said.length < 2) return 0;
    const key = said
      .map((name) => name.slice(0, 4))
      .sort()
      .join(" ");
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  });
}
