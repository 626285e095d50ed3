import { bigramsOf, unitBits } from "./similarity.ts";

/** The values of one kind of field, each numbered once from 1; 0 stands for a value that is not stated. */
export interface ValueDictionary {
  /** The number of a cleaned value; 0 for "". Values that differ in spaces only have one number. */
  codeOf(value: string): number;
  readonly size: number;
  /** Without spaces. */
  readonly packed: readonly string[];
  /** As first seen, words one space apart. */
  readonly spaced: readonly string[];
  readonly bits: readonly number[];
  /** The words in alphabetical order, without spaces: one for every order of the same words. */
  sortedWords(code: number): string;
  bigrams(code: number): Int32Array;
}

export function valueDictionary(): ValueDictionary {
  const codes = new Map<string, number>();
  const packed = [""];
  const spaced = [""];
  const bits = [0];
  const bigrams: Int32Array[] = [];
  return {
    codeOf(value) {
      if (value === "") return 0;
      const key = value.includes(" ") ? value.replaceAll(" ", "") : value;
      const known = codes.get(key);
      if (known !== undefined) return known;
      codes.set(key, packed.length);
      bits.push(unitBits(key));
      spaced.push(value);
      return packed.push(key) - 1;
    },
    get size() {
      return packed.length;
    },
    packed,
    spaced,
    bits,
    sortedWords: (code) => spaced[code].split(" ").sort().join(""),
    bigrams(code) {
      bigrams[code] ??= bigramsOf(packed[code]);
      return bigrams[code];
    },
  };
}
