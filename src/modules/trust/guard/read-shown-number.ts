import type { Locale } from "../../../kernel/index.ts";

/** A number as a text shows it, and what stands around it, spaces removed, in lower case. */
interface ShownNumber {
  readonly value: number;
  readonly around: string;
}

const digits = /[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/u;

/** How small counts are written out. Index is value. */
const words: Readonly<Record<Locale, readonly string[]>> = {
  en: "zero one two three four five six seven eight nine ten eleven twelve".split(" "),
  zh: "零 一 二 三 四 五 六 七 八 九 十 十一 十二".split(" "),
};

/** Words that may follow a count and state nothing. */
const counters: Readonly<Record<Locale, readonly string[]>> = {
  en: ["", "product", "products", "item", "items", "option", "options", "result", "results"],
  zh: [
    "",
    "个",
    "件",
    "款",
    "种",
    "项",
    "台",
    "双",
    "条",
    "张",
    "把",
    "件商品",
    "款商品",
    "个结果",
    "种商品",
  ],
};

/** Reads the one number of `shown`; `undefined` where there is none or more than one. */
function readShownNumber(shown: string): ShownNumber | undefined {
  const text = shown.normalize("NFKC").toLowerCase().trim();
  const found = digits.exec(text);
  if (!found) return undefined;
  const around = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  if (/\p{N}/u.test(around)) return undefined;
  return {
    value: Number(found[0].replaceAll(",", "").replace("−", "-")),
    around: around.replace(/\s/gu, ""),
  };
}

/** Whether `shown` words a bare count: `12`, `1,299`, `12 products`, `Three`, `12款`. */
export function wordsCount(value: number, shown: string, locale: Locale): boolean {
  const read = readShownNumber(shown);
  if (read) return read.value === value && counters[locale].includes(read.around);
  const text = shown.trim().toLowerCase();
  const name = words[locale][value];
  if (name === undefined) return false;
  // 两, not 二, counts things.
  const names = locale === "zh" && value === 2 ? [name, "两"] : [name];
  return names.some(
    (word) => text.startsWith(word) && counters[locale].includes(text.slice(word.length).trim()),
  );
}

const displays = ["code", "symbol", "narrowSymbol", "name"] as const;

/** Marks beside those that Intl writes. */
const moreMarks: Readonly<Record<string, readonly string[]>> = {
  CNY: ["元", "块", "块钱", "人民币", "rmb"],
  USD: ["usd$", "dollars"],
};

const knownMarks = new Map<string, ReadonlySet<string>>();

/** All that Intl writes around an amount of a currency (ISO 4217), in either language. */
function marksOf(currency: string): ReadonlySet<string> {
  const known = knownMarks.get(currency);
  if (known) return known;
  const marks = new Set(moreMarks[currency] ?? []);
  if (/^[A-Z]{3}$/.test(currency)) {
    for (const locale of ["en-US", "zh-CN"]) {
      for (const currencyDisplay of displays) {
        const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay });
        const read = readShownNumber(format.format(2));
        if (read) marks.add(read.around);
      }
    }
    knownMarks.set(currency, marks);
  }
  return marks;
}

/** How many decimals a currency is written with; two where none is stated. */
const decimalsOf = (currency: string | undefined): number =>
  currency && /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat("en-US", { style: "currency", currency }).resolvedOptions()
        .maximumFractionDigits ?? 2)
    : 2;

/**
 * Whether `shown` words an amount, rounded to the currency's smallest unit at most, in the currency where one is
 * stated and without any where none is.
 */
export function wordsMoney(amount: number, currency: string | undefined, shown: string): boolean {
  const read = readShownNumber(shown);
  if (!read) return false;
  const inCurrency = read.around === "" || (currency !== undefined && marksOf(currency).has(read.around));
  return inCurrency && (read.value === amount || read.value === Number(amount.toFixed(decimalsOf(currency))));
}

/** Whether `shown` words a measure: `180 cm`. */
export function wordsMeasure(value: number, unit: string, shown: string): boolean {
  const read = readShownNumber(shown);
  return read !== undefined && read.value === value && read.around === unit.toLowerCase().replace(/\s/gu, "");
}
