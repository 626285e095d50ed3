import type { ValueSource } from "./mapping.ts";
import { fill, type Row, readTemplate } from "./template.ts";

/** A value, nothing, or why what stands there is not what the mapping says: in words that are the same for every row. */
export type ReadValue = { readonly value: unknown } | { readonly fault: string };

/** Reads one value of a row. */
export type Reader = (row: Row) => ReadValue;

export type ReadAs = "text" | "number" | "boolean" | "time";

const yes = new Set(["true", "yes", "y", "1", "on", "是", "真"]);
const no = new Set(["false", "no", "n", "0", "off", "否", "假"]);

/** Compiles one place of a mapping. `usual` is how it is read where the mapping does not say. */
export function readerOf(
  source: ValueSource,
  { decimal, usual }: { readonly decimal: "." | ","; readonly usual?: ReadAs },
): Reader {
  if (typeof source === "object" && "value" in source) return () => ({ value: source.value });
  const { from, as = usual, split } = typeof source === "string" ? { from: source } : source;
  const template = readTemplate(from) ?? [];
  const one = (found: unknown): ReadValue =>
    as === undefined ? { value: found } : readAs[as](found, decimal);
  return (row) => {
    const found = fill(template, row);
    if (found === undefined) return { value: undefined };
    const read =
      split !== undefined && typeof found === "string"
        ? allOf(found.split(split).map((part) => one(part.trim())))
        : one(found);
    return "fault" in read ? { fault: `${from} ${read.fault}` } : read;
  };
}

function allOf(read: readonly ReadValue[]): ReadValue {
  const values: unknown[] = [];
  for (const one of read) {
    if ("fault" in one) return one;
    values.push(one.value);
  }
  return { value: values };
}

const readAs: Readonly<Record<ReadAs, (found: unknown, decimal: "." | ",") => ReadValue>> = {
  text: (found) => (typeof found === "object" ? { fault: "is no text" } : { value: String(found).trim() }),
  number(found, decimal) {
    if (typeof found === "number") return { value: found };
    const text = String(found).trim();
    const plain = decimal === "," ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
    return /^[+-]?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { fault: "is not a number" };
  },
  boolean(found) {
    const word = String(found).trim().toLowerCase();
    if (yes.has(word)) return { value: true };
    return no.has(word) ? { value: false } : { fault: "is neither yes nor no" };
  },
  time(found) {
    const text = typeof found === "number" ? new Date(found) : String(found).trim();
    if (text instanceof Date)
      return Number.isNaN(text.getTime()) ? { fault: "is no time" } : { value: text.toISOString() };
    return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))
      ? { value: text }
      : { fault: "is no time in ISO 8601" };
  },
};
