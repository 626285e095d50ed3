import { shortNames } from "./known-names.ts";
import { pinyinOf } from "./pinyin.ts";
import { agreementLevels, type FieldKind } from "./record-table.ts";
import { bigramDice, bitCount, editDistance, jaroWinkler } from "./similarity.ts";
import type { ValueDictionary } from "./value-dictionary.ts";

/** The place of each level in `agreementLevels`. */
export const [EXACT, CLOSE, SIMILAR, CROSSED, DIFFERENT, ANOTHER] = agreementLevels.map((_, index) => index);
export const LEVELS = agreementLevels.length;
export const MISSING = 7;

/** How well two different values of one dictionary agree: CLOSE, SIMILAR or DIFFERENT. */
export type Likeness = (a: number, b: number) => number;

/** What makes values of each kind close or similar. */
const likenessOf: Readonly<Record<FieldKind, (values: ValueDictionary) => Likeness>> = {
  name: nameLikeness,
  text: textLikeness,
  date: dateLikeness,
  number: numberLikeness,
  phone: phoneLikeness,
  email: emailLikeness,
  category: categoryLikeness,
};

const slots = 1 << 18;

/** The likeness of a kind of field; what was compared lately is remembered, in bounded memory. */
export function rememberedLikeness(kind: FieldKind, values: ValueDictionary): Likeness {
  const compare = likenessOf[kind](values);
  const keys = new Float64Array(slots);
  const levels = new Uint8Array(slots);
  return (a, b) => {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const key = high * 4_194_304 + low;
    const slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 14;
    if (keys[slot] === key) return levels[slot];
    keys[slot] = key;
    levels[slot] = compare(low, high);
    return levels[slot];
  };
}

function nameLikeness({ packed, spaced, bits, sortedWords }: ValueDictionary): Likeness {
  return (a, b) => {
    const [p, q] = [packed[a], packed[b]];
    const shorter = Math.min(p.length, q.length);
    const apart = bitCount(bits[a] ^ bits[b]);
    if (apart <= 2 && shorter >= 3 && editDistance(p, q, 1) <= 1) return CLOSE;
    if (isHan(p) && isHan(q)) return hanLikeness(p, q);
    if (apart === 0 && p.length === q.length && sortedWords(a) === sortedWords(b)) return CLOSE;
    if (areOneName(p, q)) return SIMILAR;
    if (shorter >= 1 && (p.startsWith(q) || q.startsWith(p))) return SIMILAR;
    if (spaced[a].includes(" ") !== spaced[b].includes(" ") && sharesWord(spaced[a], spaced[b]))
      return SIMILAR;
    if (apart > 6) return DIFFERENT;
    return jaroWinkler(p, q) >= 0.86 || (shorter >= 5 && editDistance(p, q, 2) <= 2) ? SIMILAR : DIFFERENT;
  };
}

const isHan = (text: string): boolean => text.charCodeAt(0) >= 0x3400 && text.charCodeAt(0) <= 0x9fff;

/** Chinese names are close when they sound alike, similar when one character of several is another. */
function hanLikeness(p: string, q: string): number {
  if (pinyinOf(p) === pinyinOf(q)) return CLOSE;
  const longer = Math.max(p.length, q.length);
  if (longer >= 2 && editDistance(p, q, 1) <= 1) return SIMILAR;
  return [...p].sort().join("") === [...q].sort().join("") ? SIMILAR : DIFFERENT;
}

const areOneName = (p: string, q: string): boolean => {
  const [longP, longQ] = [shortNames.get(p), shortNames.get(q)];
  if (longP?.has(q) || longQ?.has(p)) return true;
  return longP !== undefined && longQ !== undefined && [...longP].some((name) => longQ.has(name));
};

const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(a.split(" "));
  return b.split(" ").some((word) => word.length > 1 && words.has(word));
};

function textLikeness({ packed, bits, sortedWords, bigrams }: ValueDictionary): Likeness {
  return (a, b) => {
    const [p, q] = [packed[a], packed[b]];
    const [shorter, longer] = p.length < q.length ? [p, q] : [q, p];
    const apart = bitCount(bits[a] ^ bits[b]);
    const edits = shorter.length >= 8 ? 2 : 1;
    if (apart <= 2 * edits && shorter.length >= 4 && editDistance(p, q, edits) <= edits) return CLOSE;
    if (apart === 0 && p.length === q.length && sortedWords(a) === sortedWords(b)) return CLOSE;
    if (shorter.length >= 4 && longer.includes(shorter)) return SIMILAR;
    if (apart > 12) return DIFFERENT;
    return bigramDice(bigrams(a), bigrams(b)) >= 0.6 ? SIMILAR : DIFFERENT;
  };
}

/**
 * One stroke wrong, or day and month exchanged: close. Two strokes wrong, two of year, month and day the same, or a stroke
 * wrong in exchanged day and month: similar.
 */
function dateLikeness({ packed }: ValueDictionary): Likeness {
  return (a, b) => {
    const [p, q] = [packed[a], packed[b]];
    const edits = editDistance(p, q, 2);
    if (edits <= 1) return CLOSE;
    const exchanged = p.slice(0, 4) + p.slice(6) + p.slice(4, 6);
    if (exchanged === q) return CLOSE;
    if (edits === 2 || editDistance(exchanged, q, 1) <= 1) return SIMILAR;
    if (p.length !== 8 || q.length !== 8) return DIFFERENT;
    const same =
      Number(p.slice(0, 4) === q.slice(0, 4)) +
      Number(p.slice(4, 6) === q.slice(4, 6)) +
      Number(p.slice(6) === q.slice(6));
    return same === 2 ? SIMILAR : DIFFERENT;
  };
}

function numberLikeness({ packed }: ValueDictionary): Likeness {
  return (a, b) => {
    const [p, q] = [packed[a], packed[b]];
    const shorter = Math.min(p.length, q.length);
    if (editDistance(p, q, 1) <= 1) return shorter >= 3 ? CLOSE : SIMILAR;
    return shorter >= 6 && editDistance(p, q, 2) <= 2 ? SIMILAR : DIFFERENT;
  };
}

/** Numbers are compared with and without what may stand before them: the country's code or a zero. */
function phoneLikeness({ packed }: ValueDictionary): Likeness {
  const local = (digits: string): string => digits.slice(-9).replace(/^0+/, "");
  return (a, b) => {
    const [p, q] = [packed[a], packed[b]];
    if (editDistance(p, q, 1) <= 1) return CLOSE;
    const [nearP, nearQ] = [local(p), local(q)];
    if (nearP === nearQ && nearP.length >= 7) return CLOSE;
    return nearP.length >= 7 && editDistance(nearP, nearQ, 2) <= 2 ? SIMILAR : DIFFERENT;
  };
}

function emailLikeness({ packed, bits }: ValueDictionary): Likeness {
  return (a, b) => {
    const [p, q] = [packed[a], packed[b]];
    const apart = bitCount(bits[a] ^ bits[b]);
    if (apart <= 4 && editDistance(p, q, 2) <= 2) return CLOSE;
    const [boxP, boxQ] = [boxOf(p), boxOf(q)];
    if (boxP === boxQ) return CLOSE;
    const shorter = Math.min(boxP.length, boxQ.length);
    return apart <= 8 && shorter >= 5 && editDistance(boxP, boxQ, 2) <= 2 ? SIMILAR : DIFFERENT;
  };
}

const boxOf = (email: string): string => email.slice(0, Math.max(0, email.indexOf("@"))) || email;

function categoryLikeness({ packed }: ValueDictionary): Likeness {
  return (a, b) => (editDistance(packed[a], packed[b], 1) <= 1 ? CLOSE : DIFFERENT);
}
