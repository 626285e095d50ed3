import { type Locale, tagOf } from "../i18n/index.ts";

const localDate = /^\d{4}-\d{2}-\d{2}$/;

/** A local day, `YYYY-MM-DD`, with its weekday: `Fri, 6 Mar` in English, `3月6日周五` in Chinese. */
export function dayWithWeekday(date: string, locale: Locale): string {
  if (!localDate.test(date)) return date;
  // A day has no time zone: it is read and written in UTC, so that no reader's zone shifts it.
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : tagOf(locale), {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  }).format(at);
}

/** An instant in the reader's own time zone: `6 March 2026 at 10:15`. */
export function moment(instant: string, locale: Locale): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : tagOf(locale), {
    dateStyle: "long",
    timeStyle: "short",
  }).format(at);
}
