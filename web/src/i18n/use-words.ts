import { useTranslation } from "react-i18next";
import { asLocale, type Locale, type Translate } from "./index.ts";

/** The sentences of the reader's language, and which language that is. */
export function useWords(): { readonly t: Translate; readonly locale: Locale } {
  const { t, i18n } = useTranslation();
  return { t, locale: asLocale(i18n.language) };
}
