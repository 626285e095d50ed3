/** A value as filters compare it. A date is in seconds since 1970 (UTC where it names no zone). */
export type Comparable =
  | { readonly kind: "n" | "d"; readonly number: number; readonly word: string | null }
  | { readonly kind: "w"; readonly number: null; readonly word: string }
  | { readonly kind: "o"; readonly number: null; readonly word: null }
  | { readonly kind: null; readonly number: null; readonly word: null };

/** Longer words are compared by their beginning. */
export const comparedLength = 100;

const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Seconds since 1970 of an ISO 8601 date or instant; `undefined` for any other text. */
export function readIsoSeconds(text: string): number | undefined {
  const match = isoDate.exec(text);
  if (!match) return undefined;
  const zoned = match[1] !== undefined && match[4] === undefined ? `${text}Z` : text;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? undefined : at / 1_000;
}

/** Words are compared without case, in NFC. */
export const comparedWord = (text: string): string =>
  [...text.normalize("NFC").toLowerCase()].slice(0, comparedLength).join("");

/** How a JSON value is compared; `kind` null for what is not there. */
export function comparableOf(value: unknown): Comparable {
  if (value === null || value === undefined) return { kind: null, number: null, word: null };
  if (typeof value === "number") return { kind: "n", number: value, word: null };
  if (typeof value === "boolean") return { kind: "w", number: null, word: String(value) };
  if (typeof value !== "string") return { kind: "o", number: null, word: null };
  const seconds = readIsoSeconds(value);
  const word = comparedWord(value);
  return seconds === undefined ? { kind: "w", number: null, word } : { kind: "d", number: seconds, word };
}
