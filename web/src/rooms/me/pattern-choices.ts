import { type Locale, languages, type Translate } from "../../i18n/index.ts";

const partKeys = {
  morning: "me.patterns.part.morning",
  afternoon: "me.patterns.part.afternoon",
  evening: "me.patterns.part.evening",
  night: "me.patterns.part.night",
} as const;

const isPart = (value: string): value is keyof typeof partKeys => Object.hasOwn(partKeys, value);

/** A part of the day or a language in words; a size system or a currency goes by its own letters. */
export function choiceName(value: string, t: Translate, locale: Locale): string {
  if (value === "") return t("me.patterns.anySystem");
  if (isPart(value)) return t(partKeys[value]);
  const language = languages.find((one) => one.locale === value);
  return language ? language.name : currencyName(value, locale);
}

function currencyName(code: string, locale: Locale): string {
  if (!/^[A-Z]{3}$/.test(code)) return code;
  return new Intl.DisplayNames(locale === "en" ? "en" : "zh-CN", { type: "currency" }).of(code) ?? code;
}
