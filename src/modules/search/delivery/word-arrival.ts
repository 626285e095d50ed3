import type { Locale } from "../../../kernel/index.ts";
import { dayNumber } from "./days.ts";
import type { Arrival } from "./promise-arrival.ts";

const dates: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }),
  zh: new Intl.DateTimeFormat("zh-CN", { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" }),
};

const sentences: Record<Locale, (leaves: string, days: number, carrier: string) => string> = {
  en: (leaves, days, carrier) => `leaves the warehouse ${leaves}, ${workingDays(days)} by ${carrier}`,
  zh: (leaves, days, carrier) => `${leaves}出库，${carrier}${days === 0 ? "当日达" : `${days}个工作日送达`}`,
};

/** How a promise comes about, in one short sentence: `leaves the warehouse Thu 5 Mar, 2 working days by courier`. */
export function wordArrival({ leaves, days, carrier }: Arrival, locale: Locale): string {
  const date = dates[locale].format(dayNumber(leaves) * 86_400_000).replace(",", "");
  return sentences[locale](date, days, carrier[locale]);
}

function workingDays(days: number): string {
  if (days === 0) return "the same day";
  return days === 1 ? "1 working day" : `${days} working days`;
}
