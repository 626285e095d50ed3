import { type DestinationStream, destination, pino } from "pino";
import type { LogLevel } from "./config.ts";
import { RapportError } from "./errors.ts";

interface WriteLine {
  (fields: object, message: string): void;
  (message: string): void;
}

/** Facts as fields, then a message that is the same each time. */
export interface Log {
  readonly error: WriteLine;
  readonly warn: WriteLine;
  readonly info: WriteLine;
  readonly debug: WriteLine;
}

/**
 * Fields that hold, or may hold, what is personal or secret; compared without case, hyphens and underscores, at any
 * depth. A new kind of personal field is a new word here.
 */
const personal = new Set(
  (
    "text title note query search body reply answer input request residue understanding prompt remembered " +
    "name displayname firstname lastname fullname email mail phone address postcode destination birthday ip " +
    "remoteaddress useragent " +
    "password secret token csrf csrftoken cookie setcookie authorization apikey key session sessionid capability " +
    "headers params url referer"
  ).split(" "),
);

const isPersonal = (field: string): boolean => personal.has(field.toLowerCase().replaceAll(/[-_]/g, ""));

const removed = "[removed]";
const deepest = 6;

/** The value without what is personal in it. */
function withoutPersonalData(value: unknown, showMessages = false, depth = 0): unknown {
  if (value instanceof Error) return describeError(value, showMessages, depth);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (depth >= deepest || ArrayBuffer.isView(value)) return removed;
  if (Array.isArray(value)) return value.map((item) => withoutPersonalData(item, showMessages, depth + 1));
  return withoutPersonalFields(value, showMessages, depth);
}

const withoutPersonalFields = (
  fields: object,
  showMessages: boolean,
  depth: number,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, inner]) => [
      field,
      isPersonal(field) ? removed : withoutPersonalData(inner, showMessages, depth + 1),
    ]),
  );

const isOfOthers = (place: string): boolean => /node_modules|node:|wasm:/.test(place);

/** Where it was thrown, and the places in our own files on the way there. */
function placesOf({ stack = "" }: Error): string[] {
  const places = stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return places.filter((place, index) => index === 0 || !isOfOthers(place)).slice(0, 12);
}

/**
 * An error as its kind, code and place. The message of an error that is not ours may quote what a person wrote (a
 * database's "invalid input syntax: …"), so it is shown only where the level is `debug`.
 */
function describeError(error: Error, showMessages: boolean, depth: number): Record<string, unknown> {
  const ours = error instanceof RapportError;
  return {
    type: error.name,
    ...("code" in error && { code: error.code }),
    ...((ours || showMessages) && { message: error.message }),
    ...(ours && { details: withoutPersonalData(error.details, showMessages, depth + 1) }),
    at: placesOf(error),
    ...(error.cause instanceof Error &&
      depth < deepest && { cause: describeError(error.cause, showMessages, depth + 1) }),
  };
}

/**
 * A log of JSON lines on standard error (or `to`), without personal data: log facts as fields, never within the
 * message. `log.warn({ err, route, ms }, "a turn took long")`
 */
export function openLog(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Log {
  const showMessages = level === "debug";
  const lines = pino(
    {
      level,
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => withoutPersonalFields(fields, showMessages, 0),
      },
      serializers: { err: (value: unknown) => value, error: (value: unknown) => value },
    },
    to,
  );
  // A child of pino's would write its own fields past the formatter, so it is not handed on.
  return {
    error: lines.error.bind(lines),
    warn: lines.warn.bind(lines),
    info: lines.info.bind(lines),
    debug: lines.debug.bind(lines),
  };
}
