import { type Locale, tagOf } from "../i18n/index.ts";

/**
 * `money(1299, "USD", "en")` → `$1,299`; `money(5000, "CNY", "zh")` → `¥5,000`. A currency is always told apart
 * (`CN¥5,000` in English), and one that is not stated is not guessed.
 */
export function money(amount: number, currency: string | undefined, locale: Locale): string {
  const whole = { trailingZeroDisplay: "stripIfInteger" } as const;
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat(tagOf(locale), { ...whole, maximumFractionDigits: 2 }).format(amount);
  }
  return new Intl.NumberFormat(tagOf(locale), { ...whole, style: "currency", currency }).format(amount);
}
