import { cleanText } from "../../../../platform/text.ts";
import { brokenText } from "../read/decode-text.ts";
import { isObject } from "../read/raw-record.ts";

/** Why a value cannot be taken: `price "abc" is not a number`. Caught where the record is mapped. */
export class FieldFault extends Error {}

/** What a field is read with. `note` tells of something that was put right. */
export interface Reading {
  readonly field: string;
  readonly decimal: "." | ",";
  readonly note: (what: string) => void;
}

/** Reads a value that is stated (neither absent, null nor empty); throws FieldFault. */
export type ReadValue<T> = (value: unknown, reading: Reading) => T | undefined;

/** How a value is quoted in a fault: short, and on one line. */
export function shown(value: unknown): string {
  const text = (JSON.stringify(value) ?? String(value)).replaceAll(brokenText, "\uFFFD");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const fault = (field: string, value: unknown, what: string) =>
  new FieldFault(`${field} ${shown(value)} ${what}`);

/** Text of at most `limit` UTF-16 units, NFC and trimmed. Numbers are taken as written; nothing else is. */
export const text =
  (limit: number): ReadValue<string> =>
  (value, { field, note }) => {
    if (typeof value !== "string" && typeof value !== "number") throw fault(field, value, "is not text");
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw fault(field, value, "is a number with more digits than are kept: write it as text");
    }
    const raw = String(value);
    if (raw.includes(brokenText)) throw new FieldFault(`${field} holds bytes that are not UTF-8`);
    if (!raw.isWellFormed() || raw.includes("\0"))
      note(`${field} held a character that is no text; it is now \uFFFD`);
    const clean = cleanText(raw).trim();
    if (clean.length > limit) {
      throw new FieldFault(`${field} has ${clean.length} characters, and at most ${limit} are taken`);
    }
    return clean === "" ? undefined : clean;
  };

/** A list of texts; one text is a list of one. */
export const texts =
  (limit: number, each: number): ReadValue<readonly string[]> =>
  (value, reading) => {
    const list = Array.isArray(value) ? value : [value];
    if (list.length > limit) {
      throw new FieldFault(`${reading.field} has ${list.length} entries, and at most ${limit} are taken`);
    }
    const read = list.filter(isStated).map((one) => text(each)(one, reading));
    const stated = [...new Set(read.filter((one) => one !== undefined))];
    return stated.length > 0 ? stated : undefined;
  };

const grouped = { ".": /^-?\d{1,3}(,\d{3})+(\.\d+)?$/, ",": /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ } as const;
const plain = { ".": /^-?\d+(\.\d+)?$/, ",": /^-?\d+(,\d+)?$/ } as const;

/** A number from 0 to `limit`, also written as text with or without groups of three (`1,299.00`). */
export const amount =
  (limit: number): ReadValue<number> =>
  (value, { field, decimal }) => {
    const number = typeof value === "string" ? written(value.trim(), decimal) : value;
    if (typeof number !== "number" || !Number.isFinite(number)) throw fault(field, value, "is not a number");
    if (number < 0) throw fault(field, value, "is below 0");
    if (number > limit) throw fault(field, value, `is above ${limit}`);
    return number;
  };

function written(value: string, decimal: "." | ","): number | undefined {
  if (!plain[decimal].test(value) && !grouped[decimal].test(value)) return undefined;
  const group = decimal === "." ? "," : ".";
  return Number(value.replaceAll(group, "").replace(decimal, "."));
}

export const count =
  (limit: number): ReadValue<number> =>
  (value, reading) => {
    const number = amount(limit)(value, reading);
    if (!Number.isInteger(number)) throw fault(reading.field, value, "is not a whole number");
    return number;
  };

const truths: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ...[true, 1, "true", "yes", "y", "1", "in stock", "available", "是", "有", "有货"].map(
    (is) => [is, true] as const,
  ),
  ...[false, 0, "false", "no", "n", "0", "out of stock", "unavailable", "否", "无", "无货", "缺货"].map(
    (is) => [is, false] as const,
  ),
]);

export const yesOrNo: ReadValue<boolean> = (value, { field }) => {
  const known = truths.get(typeof value === "string" ? value.trim().toLowerCase() : value);
  if (known === undefined) throw fault(field, value, "is neither yes nor no");
  return known;
};

const currencies = new Set(Intl.supportedValuesOf("currency"));

export const currency: ReadValue<string> = (value, { field }) => {
  const code = typeof value === "string" ? value.trim().toUpperCase() : undefined;
  if (code === undefined || !currencies.has(code)) {
    throw fault(field, value, "is not a currency of ISO 4217, such as USD");
  }
  return code;
};

/** An address that a browser may open: http, https, or a path of this server. */
export const address: ReadValue<string> = (value, reading) => {
  const read = text(2_000)(value, reading);
  if (read === undefined) return undefined;
  const local = read.startsWith("/") && !read.startsWith("//") && !read.includes("\\");
  const protocol = URL.canParse(read) ? new URL(read).protocol : "";
  if (local || protocol === "https:" || protocol === "http:") return read;
  throw fault(reading.field, value, "is not an address that begins with https://, http:// or /");
};

// Names that mean something else to JavaScript than a name of a thing.
const reserved = new Set(["__proto__", "constructor", "prototype"]);

/** Names and values: an object, or a list of `{ name, value }`. Yes and no are words. */
export const attributes: ReadValue<Readonly<Record<string, string | readonly string[]>>> = (
  value,
  reading,
) => {
  const entries = namedValues(value, reading.field);
  if (entries.length > 200) {
    throw new FieldFault(`${reading.field} has ${entries.length} entries, and at most 200 are taken`);
  }
  const read = entries.flatMap(([name, stated]) => {
    const field = `attribute ${shown(name)}`;
    if (reserved.has(name)) throw new FieldFault(`${field} cannot be a name`);
    const key = text(100)(name, { ...reading, field });
    const values = isStated(stated) ? texts(100, 2_000)(inWords(stated), { ...reading, field }) : undefined;
    if (key === undefined || !values) return [];
    return [[key, values.length === 1 && !Array.isArray(stated) ? values[0] : values] as const];
  });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
};

const yesNo = (value: unknown) => (typeof value === "boolean" ? (value ? "yes" : "no") : value);
const inWords = (value: unknown) => (Array.isArray(value) ? value.map(yesNo) : yesNo(value));

function namedValues(value: unknown, field: string): [string, unknown][] {
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value)) throw fault(field, value, "is not an object of names and values");
  return value.map((entry: unknown) => {
    const { name, value: stated } = isObject(entry) ? entry : {};
    if (typeof name !== "string") throw fault(field, entry, "is not an object with name and value");
    return [name, stated];
  });
}

export const isStated = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
