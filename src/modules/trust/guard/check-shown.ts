import type { Claim, Json, Locale } from "../../../kernel/index.ts";
import { reordersText } from "./disguise.ts";
import type { Fault } from "./fault.ts";
import { wordsDate } from "./read-shown-date.ts";
import { wordsCount, wordsMeasure, wordsMoney } from "./read-shown-number.ts";

/** What checking a shown form needs to know besides the claim. */
export interface Wordings {
  readonly locale: Locale;
  /** The currency (ISO 4217) that the evidence states beside a bare amount, where it states one. */
  readonly currency?: string;
  /** Other ways of saying a value: a colour's name in the reader's language. */
  readonly alsoSaid?: (value: string, locale: Locale) => readonly string[];
}

/** Values that stand for a state, and how templates say them. */
const states: Readonly<Record<string, readonly string[]>> = {
  "in stock": ["in stock", "有货", "有现货", "现货"],
  "out of stock": ["out of stock", "缺货", "无货", "暂时缺货", "没有货"],
  "not stated": ["not stated", "未说明", "未注明", "没有说明", "没有写明"],
};

/** How a template may say that something is absent: the evidence has no value. */
const absent = states["not stated"] ?? [];

/** `available: true` is said as a stock. */
const truths: ReadonlyMap<boolean, string> = new Map([
  [true, "in stock"],
  [false, "out of stock"],
]);

const plain = (text: string): string => {
  const folded = text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
  return folded.replace(/^["'“‘「『《](.*)["'”’」』》]$/u, "$1");
};

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !isList(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A long title may be cut where an ellipsis says so, and no shorter than this. */
const leastOfACutTitle = 12;

function wordsText(value: string, shown: string, { locale, alsoSaid }: Wordings): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return wordsDate(value, shown);
  const said = plain(shown);
  if (said === plain(value)) return true;
  if (states[value]?.includes(said)) return true;
  if (said.endsWith("…") || shown.endsWith("…")) {
    const kept = plain(shown.replace(/…$/u, ""));
    return kept.length >= leastOfACutTitle && plain(value).startsWith(kept);
  }
  return (alsoSaid?.(value, locale) ?? []).some((other) => plain(other) === said);
}

const listSeparator = /\s*[,，、;；/]\s*|\s+(?:and|or|和|或)\s+|和|或/u;

/** Whether `shown` really words `value`. A value of a shape that is in no rule here is not worded by anything. */
export function wordsValue(value: Json, shown: string, wordings: Wordings): boolean {
  if (value === null) return absent.includes(plain(shown));
  if (typeof value === "boolean") return states[truths.get(value) ?? ""]?.includes(plain(shown)) ?? false;
  if (typeof value === "number") {
    return wordsCount(value, shown, wordings.locale) || wordsMoney(value, wordings.currency, shown);
  }
  if (typeof value === "string") return wordsText(value, shown, wordings);
  if (isList(value)) return wordsList(value, shown, wordings);
  return isObject(value) && wordsObject(value, shown, wordings);
}

function wordsList(values: readonly Json[], shown: string, wordings: Wordings): boolean {
  if (values.some((value) => wordsValue(value, shown, wordings))) return true;
  const pieces = shown.split(listSeparator);
  return (
    pieces.length > 1 &&
    pieces.every((piece) => piece !== "" && values.some((value) => wordsValue(value, piece, wordings)))
  );
}

/** `{ amount, currency? }`, `{ value, unit }`, or `{ date, … }`. */
function wordsObject(value: { readonly [key: string]: Json }, shown: string, wordings: Wordings): boolean {
  const { amount, currency, date, unit, value: measured } = value;
  if (typeof amount === "number") {
    return wordsMoney(amount, typeof currency === "string" ? currency : undefined, shown);
  }
  if (typeof measured === "number" && typeof unit === "string") {
    return wordsMeasure(measured, unit, shown);
  }
  return typeof date === "string" && wordsText(date, shown, wordings);
}

/** What is wrong with the way a claim is shown. */
export function checkShown(claim: Claim, wordings: Wordings): readonly Fault[] {
  const { kind, shown, evidence } = claim;
  if (reordersText(shown)) {
    return [{ kind: "injection", detail: `${kind} of ${evidence.id} holds controls that reorder text` }];
  }
  if (wordsValue(evidence.value, shown, wordings)) return [];
  return [{ kind: "unbacked", detail: `${kind} of ${evidence.id} is not what its evidence says` }];
}
