import { cleanValue, readDate } from "./clean-value.ts";
import { chineseSurnames, knownNames, longChineseSurnames } from "./known-names.ts";
import type { FieldKind } from "./record-table.ts";

/** What a column holds; `fullName` is a name with its surname in it, which is compared part by part. */
export interface ColumnKind {
  readonly kind: FieldKind;
  readonly fullName: boolean;
}

/** Words in a column's name that say what it holds. Values decide first; this breaks ties between kinds of text. */
const namedNames =
  /(^|[^a-z])(name|names|fname|lname|given|first|last|middle|sur|family|forename|surname|nom|prenom|nick)([^a-z]|$)|name$|姓名?$|名字?$|名$/u;
const namedPlaces =
  /addr|street|road|suburb|city|town|county|state|country|province|region|district|place|locality|company|employer|地址|住址|城市|省|区|街|公司|学校/u;
const namedPhones = /phone|mobile|cell|tel|contact|电话|手机|联系/u;

const most = 0.6;

/** Tells what a column holds from a sample of its values that are not empty. */
export function kindOfColumn(column: string, values: readonly string[]): ColumnKind {
  const plain = (kind: FieldKind): ColumnKind => ({ kind, fullName: false });
  const share = (holds: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(holds).length / values.length;
  const label = column.toLowerCase().replaceAll("_", " ");
  if (share((value) => /^[^@\s]+@[^@\s]+$/.test(value.trim())) >= most) return plain("email");
  if (share((value) => !/^\d+$/.test(value.trim()) && readDate(value, false) !== undefined) >= 0.8)
    return plain("date");
  if (share((value) => packedDate.test(value.trim())) >= 0.8) return plain("date");
  if (share(looksLikePhone) >= most && (namedPhones.test(label) || share(looksDialled) >= 0.3))
    return plain("phone");
  const distinct = new Set(values.map(cleanValue)).size;
  if (share(looksLikeNumber) >= most) return plain(distinct <= 2 ? "category" : "number");
  const cleaned = values.map(cleanValue).filter((value) => value !== "");
  if (isChineseNames(cleaned, label)) return { kind: "name", fullName: isFullChineseName(cleaned) };
  if (distinct <= Math.min(60, values.length / 20)) return plain("category");
  if (isNames(cleaned, label)) return { kind: "name", fullName: isFullName(cleaned) };
  return plain("text");
}

const packedDate = /^(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const looksLikeNumber = (value: string): boolean =>
  value.length <= 24 && (value.match(/\p{N}/gu)?.length ?? 0) * 2 > value.replace(/[\s\p{P}]/gu, "").length;
const digitsIn = (value: string): number => value.match(/\d/g)?.length ?? 0;
const looksLikePhone = (value: string): boolean =>
  /^[+()\d\s./ext-]+$/i.test(value.trim()) && digitsIn(value) >= 7 && digitsIn(value) <= 15;
const looksDialled = (value: string): boolean =>
  /[+() ]|\d-\d/.test(value.trim()) || /^1\d{10}$|^0\d{8,10}$/.test(value);

const shareOf = (values: readonly string[], holds: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length;

function isNames(values: readonly string[], label: string): boolean {
  if (shareOf(values, (value) => /\d/.test(value)) > 0.1) return false;
  const words = (value: string) => value.split(" ");
  if (shareOf(values, (value) => words(value).length > 4) > 0.1) return false;
  if (namedPlaces.test(label) || areChinesePlaces(values)) return false;
  if (namedNames.test(label)) return true;
  const known = shareOf(values, (value) => words(value).some((word) => knownNames.has(word)));
  const single = shareOf(values, (value) => words(value).length === 1);
  return single >= 0.85 || (known >= 0.35 && isFullName(values));
}

/** Two words or three of which neither the first nor the last is mostly one of a few, as street types are. */
function isFullName(values: readonly string[]): boolean {
  const several = values.filter((value) => value.includes(" "));
  if (several.length < values.length * 0.7) return false;
  return (
    mostCommonShare(several, (words) => words[0]) < 0.6 &&
    mostCommonShare(several, (words) => words[words.length - 1]) < 0.6
  );
}

function mostCommonShare(values: readonly string[], wordOf: (words: string[]) => string): number {
  const counts = new Map<string, number>();
  for (const value of values) {
    const word = wordOf(value.split(" "));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const top = [...counts.values()].sort((a, b) => b - a).slice(0, 10);
  return top.reduce((sum, count) => sum + count, 0) / values.length;
}

const isHan = /^\p{Script=Han}+$/u;

function isChineseNames(values: readonly string[], label: string): boolean {
  if (shareOf(values, (value) => isHan.test(value) && value.length <= 4) < most) return false;
  if (namedNames.test(label)) return true;
  if (namedPlaces.test(label) || shareOf(values, (value) => /[省市县区镇路街村]$/.test(value)) > 0.3)
    return false;
  return shareOf(values, hasChineseSurname) >= most;
}

const areChinesePlaces = (values: readonly string[]): boolean =>
  shareOf(values, (value) => /[省市县区镇路街村巷道]$/u.test(value)) > 0.3;

const hasChineseSurname = (value: string): boolean =>
  longChineseSurnames.has(value.slice(0, 2)) || chineseSurnames.has(value[0]);

const isFullChineseName = (values: readonly string[]): boolean =>
  shareOf(values, (value) => value.length >= 2 && hasChineseSurname(value)) >= most;

/** A full name's parts: `[given, surname]`, either empty where it is not there. */
export function partsOfName(raw: string): readonly [given: string, surname: string] {
  const comma = raw.indexOf(",");
  const value = cleanValue(raw);
  if (isHan.test(value)) {
    const length = value.length > 2 && longChineseSurnames.has(value.slice(0, 2)) ? 2 : 1;
    return [value.slice(length), value.slice(0, length)];
  }
  if (comma > 0) return [cleanValue(raw.slice(comma + 1)), cleanValue(raw.slice(0, comma))];
  const last = value.lastIndexOf(" ");
  return last < 0 ? [value, ""] : [value.slice(0, last), value.slice(last + 1)];
}
