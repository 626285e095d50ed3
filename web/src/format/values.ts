import { type Locale, type Translate, tagOf } from "../i18n/index.ts";
import { moment } from "./dates.ts";
import { wordList } from "./lists.ts";
import { money } from "./money.ts";
import { traitName } from "./people.ts";

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Words that values are told with, which the dictionary of the page's room holds. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  /** What a field of a value is called, such as the city of an address. */
  nameOf(field: string): string;
}

export const valueWords = (t: Translate): ValueWords => ({
  yes: t("people.value.yes"),
  no: t("people.value.no"),
  nothing: t("people.value.nothing"),
  nameOf: (field) => traitName(field, t),
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Any value that a fact may have, for a reader: instants in their own time zone, money in its own currency, lists and
 * fields one after the other. Texts stay as they are.
 */
export function wordValue(value: unknown, locale: Locale, words: ValueWords): string {
  if (value === null || value === undefined || value === "") return words.nothing;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number")
    return new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 4 }).format(value);
  if (typeof value === "string") return instant.test(value) ? moment(value, locale) : value;
  if (Array.isArray(value)) return wordValues(value, locale, words);
  if (isRecord(value)) return wordRecord(value, locale, words);
  return String(value);
}

function wordValues(values: readonly unknown[], locale: Locale, words: ValueWords): string {
  if (values.length === 0) return words.nothing;
  return wordList(
    values.map((one) => wordValue(one, locale, words)),
    locale,
  );
}

function wordRecord(record: Readonly<Record<string, unknown>>, locale: Locale, words: ValueWords): string {
  const { amount, currency } = record;
  if (typeof amount === "number" && typeof currency === "string") return money(amount, currency, locale);
  const [colon, separator] = locale === "zh" ? ["：", "；"] : [": ", "; "];
  const parts = Object.entries(record).map(
    ([name, value]) => `${words.nameOf(name)}${colon}${wordValue(value, locale, words)}`,
  );
  return parts.length === 0 ? words.nothing : parts.join(separator);
}

/** A local day in full, `6 March 2026`; anything else as it is. */
export function fullDay(date: string, locale: Locale): string {
  const at = new Date(day.test(date) ? `${date}T00:00:00Z` : date);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : tagOf(locale), {
    dateStyle: "long",
    ...(day.test(date) && { timeZone: "UTC" }),
  }).format(at);
}

export const wordCount = (count: number, locale: Locale): string =>
  new Intl.NumberFormat(tagOf(locale)).format(count);
