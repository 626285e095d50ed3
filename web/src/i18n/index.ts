import i18next, { type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../../src/kernel/index.ts";
import { keep, readKept } from "../app/kept.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type Translate = TFunction;
export type { Locale };

/** Each language with its own name and the tag that documents and `Intl` know it by. */
export const languages: readonly { readonly locale: Locale; readonly name: string; readonly tag: string }[] =
  [
    { locale: "en", name: en.language.en, tag: "en" },
    { locale: "zh", name: en.language.zh, tag: "zh-CN" },
  ];

export const asLocale = (tag: string): Locale => (tag.toLowerCase().startsWith("zh") ? "zh" : "en");

export const tagOf = (locale: Locale): string =>
  languages.find((language) => language.locale === locale)?.tag ?? "en";

/** Starts i18next in the language that was chosen here before, or else in the browser's. */
export function startLanguages(): void {
  const locale = asLocale(readKept("locale") ?? navigator.language);
  i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: "en",
    resources: { en: { translation: en }, zh: { translation: zh } },
    // React escapes what it renders, so escaping here would show entities to the reader.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = tagOf(locale);
}

export function chooseLanguage(locale: Locale): void {
  keep("locale", locale);
  document.documentElement.lang = tagOf(locale);
  i18next.changeLanguage(locale);
}
