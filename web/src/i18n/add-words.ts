import i18next from "i18next";
import { type Locale, languages } from "./index.ts";

/** Adds a room's sentences to those that every page has. They come with the room's own pages, when it is entered. */
export function addWords(words: Readonly<Record<Locale, object>>): void {
  for (const { locale } of languages) i18next.addResourceBundle(locale, "translation", words[locale], true);
}
