/** Time is an input. `now()` is an instant; a local date and time is a string, `YYYY-MM-DDTHH:mm`. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const fixedClock = (at: Date | string): Clock => ({ now: () => new Date(at) });

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The last second that was asked for in each zone: turns of one second share it, and no zone's offset is finer. */
const lastAsked = new Map<string, { readonly second: number; readonly local: string }>();

/**
 * The wall-clock time of an instant in an IANA zone, as `YYYY-MM-DDTHH:mm`.
 * `localDateTime(new Date("2026-03-04T02:00Z"), "Asia/Shanghai")` → `2026-03-04T10:00`
 */
export function localDateTime(at: Date, timeZone: string): string {
  const second = Math.floor(at.getTime() / 1_000);
  const last = lastAsked.get(timeZone);
  if (last?.second === second) return last.local;
  const local = format(at, timeZone);
  lastAsked.set(timeZone, { second, local });
  return local;
}

function format(at: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formatters.set(timeZone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * A local date and time as it was written, to the minute; `undefined` for anything else, February 30th included.
 * `readLocalDateTime("2026-03-04T10:00:59")` → `2026-03-04T10:00`
 */
export function readLocalDateTime(written: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(written)) return undefined;
  const minute = written.slice(0, 16);
  const instant = new Date(`${minute}Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(minute);
  return exists ? minute : undefined;
}
