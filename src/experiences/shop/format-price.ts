import type { Locale } from "../../kernel/index.ts";

const tags: Readonly<Record<Locale, string>> = { en: "en-US", zh: "zh-CN" };
const formats = new Map<string, Intl.NumberFormat>();

/** `$1,299.00`, `CN¥899.00`, or a bare number where the catalogue states no currency. */
export function formatPrice(
  { amount, currency }: { amount: number; currency?: string },
  locale: Locale,
): string {
  const key = `${locale} ${currency ?? ""}`;
  let format = formats.get(key);
  if (!format) {
    format = currency
      ? new Intl.NumberFormat(tags[locale], { style: "currency", currency })
      : new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    formats.set(key, format);
  }
  return format.format(amount);
}
