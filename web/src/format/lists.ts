import type { Locale } from "../i18n/index.ts";

/** Several words one after the other. `Intl.ListFormat` of the type “unit” writes Chinese ones without a mark between. */
export const wordList = (words: readonly string[], locale: Locale): string =>
  words.join(locale === "zh" ? "、" : ", ");
