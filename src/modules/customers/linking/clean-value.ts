const statesNothing = new Set([
  "na",
  "n a",
  "nan",
  "null",
  "none",
  "nil",
  "unknown",
  "not known",
  "not stated",
  "undefined",
  "missing",
  "tbc",
  "tba",
  "无",
  "未知",
  "不详",
  "空",
  "暂无",
  "未填",
  "没有",
]);

/** Letters without case, width, accents or punctuation, words one space apart; "" where nothing is stated. */
export function cleanValue(raw: string): string {
  const text = raw
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}@]+/gu, " ")
    .trim();
  return statesNothing.has(text) ? "" : text;
}

/** An address for e-mail as it is compared: no case, no spaces, no `mailto:`. */
export const cleanEmail = (raw: string): string => {
  const text = raw
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/\s+/g, "");
  return statesNothing.has(text) ? "" : text;
};

/** The digits and letters of a number, with no marks between. */
export const cleanCode = (raw: string): string => cleanValue(raw).replaceAll(" ", "");

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `[year, month, day]` as written; a month and a day that cannot be are kept, since typing errors make them. */
export type DateParts = readonly [year: number, month: number, day: number];

/** Reads a date in any of the usual orders; of two that fit, the day comes first unless `monthFirst`. */
export function readDate(raw: string, monthFirst: boolean): DateParts | undefined {
  const text = raw
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?z?$/, "");
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return plausible(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const yearFirst = /^(\d{4})\s*[-/.年 ]\s*(\d{1,2})\s*[-/.月 ]\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (yearFirst) return plausible(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (yearLast) {
    const [first, second] = [Number(yearLast[1]), Number(yearLast[2])];
    const monthIsFirst = second > 12 || (monthFirst && first <= 12);
    const year = fullYear(yearLast[3]);
    return monthIsFirst ? plausible(year, first, second) : plausible(year, second, first);
  }
  return readWordedDate(text);
}

function readWordedDate(text: string): DateParts | undefined {
  const words = text.split(/[\s,.-]+/).filter((word) => word !== "");
  const month = words.findIndex((word) => monthNames.includes(word.slice(0, 3)));
  const numbers = words
    .filter((_, index) => index !== month)
    .map((word) => word.replace(/(st|nd|rd|th)$/, ""));
  if (month < 0 || numbers.length !== 2 || !numbers.every((word) => /^\d{1,4}$/.test(word))) return undefined;
  const [day, year] = numbers[0].length === 4 ? [numbers[1], numbers[0]] : numbers;
  return plausible(fullYear(year), monthNames.indexOf(words[month].slice(0, 3)) + 1, Number(day));
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year > 30 ? 1900 : 2000);
};

const plausible = (year: number, month: number, day: number): DateParts | undefined =>
  year >= 1800 && year < 2200 && month < 100 && day < 100 ? [year, month, day] : undefined;

/** Whether dates that could be read either way put the month first, by those that can be read one way only. */
export function monthComesFirst(values: Iterable<string>): boolean {
  let monthFirst = 0;
  let dayFirst = 0;
  for (const value of values) {
    const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}$/.exec(value.trim());
    if (!parts) continue;
    if (Number(parts[1]) > 12) dayFirst++;
    if (Number(parts[2]) > 12) monthFirst++;
  }
  return monthFirst > dayFirst;
}
