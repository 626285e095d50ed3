import { RapportError } from "../../../../platform/errors.ts";
import { comparableOf, comparedWord, readIsoSeconds } from "../comparable.ts";
import type { Comparison } from "./filter.ts";

/** Adds a parameter to the statement that is being written, and gives its `$n`. */
export type Bind = (value: unknown) => string;

/** SQL of what is compared: see `comparable.ts`. */
export interface Compared {
  readonly kind: string;
  readonly number: string;
  readonly word: string;
}

export const columnsOf = (table: string): Compared => ({
  kind: `${table}.kind`,
  number: `${table}.number`,
  word: `${table}.word`,
});

const operators = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;
type Operator = keyof typeof operators;
const bounds: readonly Operator[] = ["gt", "gte", "lt", "lte"];

/** A comparison as SQL, true, false or null. Throws `customers/bad-segment` for a bound that is no number or date. */
export function comparisonSql(comparison: Comparison, { kind, number, word }: Compared, bind: Bind): string {
  const { is, in: anyOf, startsWith, exists } = comparison;
  const parts = [
    ...(is === undefined ? [] : [oneOf([is], { kind, number, word }, bind)]),
    ...(anyOf === undefined ? [] : [oneOf(anyOf, { kind, number, word }, bind)]),
    ...(startsWith === undefined
      ? []
      : [`${word} like ${bind(`${escaped(comparedWord(startsWith))}%`)}::text`]),
    ...(exists === undefined ? [] : [`${kind} is not null`]),
    ...bounds.flatMap((operator) => {
      const bound = comparison[operator];
      return bound === undefined ? [] : [boundSql(operator, bound, { kind, number }, bind)];
    }),
  ];
  return parts.map((part) => `(${part})`).join(" and ");
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

function oneOf(
  values: readonly (string | number | boolean)[],
  { kind, number, word }: Compared,
  bind: Bind,
): string {
  const numbers = values.filter((value) => typeof value === "number");
  const words = values.filter((value) => typeof value !== "number").map((value) => comparableOf(value).word);
  return [
    ...(numbers.length > 0
      ? [`${kind} = 'n' and ${number} = any(${bind(numbers)}::double precision[])`]
      : []),
    ...(words.length > 0 ? [`${word} = any(${bind(words)}::text[])`] : []),
  ]
    .map((part) => `(${part})`)
    .join(" or ");
}

function boundSql(
  operator: Operator,
  bound: number | string,
  { kind, number }: Pick<Compared, "kind" | "number">,
  bind: Bind,
): string {
  const seconds = typeof bound === "string" ? readIsoSeconds(bound) : undefined;
  if (typeof bound === "string" && seconds === undefined) {
    throw new RapportError(
      "customers/bad-segment",
      `"${operator}" takes a number, or a date such as 2026-03-01: a bound of this filter is neither`,
    );
  }
  const [ofKind, value] = typeof bound === "number" ? ["n", bound] : ["d", seconds];
  return `${kind} = '${ofKind}' and ${number} ${operators[operator]} ${bind(value)}::double precision`;
}

const secondsOfDay = 86_400;

/**
 * A comparison of whole days since the last event, as one of that event's second: so that an index serves it, though
 * the days grow by themselves.
 */
export function recencySql(
  comparison: Comparison,
  { kind, number }: Compared,
  now: Date,
  bind: Bind,
): string {
  const nowSeconds = now.getTime() / 1_000;
  /** At least so many days ago; an event ahead of the clock counts as of today. */
  const atLeast = (days: number) =>
    days <= 0 ? "true" : `${number} <= ${bind(nowSeconds - days * secondsOfDay)}::double precision`;
  const lessThan = (days: number) => `not (${atLeast(days)})`;
  const { gt, gte, lt, lte, is, in: anyOf, exists } = comparison;
  const exactly = (days: unknown) =>
    typeof days === "number" && Number.isInteger(days)
      ? `${atLeast(days)} and ${lessThan(days + 1)}`
      : "false";
  const parts = [
    ...(gt === undefined ? [] : [atLeast(Math.floor(daysIn(gt)) + 1)]),
    ...(gte === undefined ? [] : [atLeast(Math.ceil(daysIn(gte)))]),
    ...(lt === undefined ? [] : [lessThan(Math.ceil(daysIn(lt)))]),
    ...(lte === undefined ? [] : [lessThan(Math.floor(daysIn(lte)) + 1)]),
    ...(is === undefined ? [] : [exactly(is)]),
    ...(anyOf === undefined ? [] : [anyOf.map((days) => `(${exactly(days)})`).join(" or ")]),
    ...(exists === undefined ? [] : ["true"]),
  ];
  return [`${kind} = 'd'`, ...parts].map((part) => `(${part})`).join(" and ");
}

function daysIn(bound: number | string): number {
  if (typeof bound === "number") return bound;
  throw new RapportError(
    "customers/bad-segment",
    "days since the last event are compared with a number of days",
  );
}
