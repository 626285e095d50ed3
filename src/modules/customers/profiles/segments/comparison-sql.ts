import { createHash } from "node:crypto";
import { RapportError } from "../../../../platform/errors.ts";
import { comparedWord, readIsoSeconds } from "../comparable.ts";
import type { Comparison } from "./filter.ts";

/** Adds a parameter to the statement that is being written, and gives its `$n`. */
export type Bind = (value: unknown) => string;

/** How what is compared is asked in SQL, each true, false or null: see `comparable.ts`. */
export interface Compared {
  /** Whether its number, or the second of its date, passes a test such as `> $1`. */
  readonly number: (kind: "n" | "d", test: string) => string;
  readonly isAmong: (words: readonly string[]) => string;
  readonly begins: (word: string) => string;
  readonly exists: string;
}

/** What stands in a row's `kind`, `number` and `word`. */
export const rowOf = (table: string, bind: Bind): Compared => ({
  number: (kind, test) => `${table}.kind = '${kind}' and ${table}.number ${test}`,
  isAmong: (words) => `${table}.word = any(${bind(words)}::text[])`,
  begins: (word) => `${table}.word like ${bind(`${escaped(word)}%`)}::text`,
  exists: `${table}.kind is not null`,
});

/** What is a number of this kind always, and never a word. */
export const numberOf = (sql: string, its: "n" | "d"): Compared => ({
  number: (kind, test) => (kind === its ? `${sql} ${test}` : never(test)),
  isAmong: () => "false",
  begins: () => "false",
  exists: "true",
});

/** False, and yet it names the parameters of the test: PostgreSQL takes none that a statement does not name. */
const never = (test: string): string => `false and null::double precision ${test}`;

/** Numbered columns of a profile, by the kind of what stands in them; a kind that none has is never there. */
export type ColumnsByKind = Readonly<Partial<Record<Kind, number>>>;
export type Kind = "n" | "d" | "w" | "o";

export function columnsOf(table: string, columns: ColumnsByKind, bind: Bind): Compared {
  const all = Object.values(columns).map((column) => `${table}.c${column} is not null`);
  return {
    number: (kind, test) =>
      columns[kind] === undefined ? never(test) : `${table}.c${columns[kind]} ${test}`,
    isAmong: (words) =>
      columns.w === undefined
        ? "false"
        : `${table}.c${columns.w} = any(${bind(words.map(digestOf))}::double precision[])`,
    begins: () => "false",
    exists: all.length === 0 ? "false" : `(${all.join(" or ")})`,
  };
}

/** A word as `profile_digest` has it. */
const digestOf = (word: string): number =>
  Number.parseInt(createHash("md5").update(word).digest("hex").slice(0, 13), 16);

/** The kinds that a comparison looks at; none where no column can answer it. */
export function kindsAsked({ is, in: anyOf = [], startsWith, exists, ...bounded }: Comparison): Kind[] {
  if (startsWith !== undefined) return [];
  if (exists) return ["n", "d", "w", "o"];
  const values = [...(is === undefined ? [] : [is]), ...anyOf];
  const limits = bounds.flatMap((bound) => bounded[bound] ?? []);
  return [
    ...new Set([
      ...values.map((value): Kind => (typeof value === "number" ? "n" : "w")),
      ...limits.map((limit): Kind => (typeof limit === "number" ? "n" : "d")),
    ]),
  ];
}

const operators = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;
type Operator = keyof typeof operators;
const bounds: readonly Operator[] = ["gt", "gte", "lt", "lte"];

/** A comparison as SQL, true, false or null. Throws `customers/bad-segment` for a bound that is no number or date. */
export function comparisonSql(comparison: Comparison, compared: Compared, bind: Bind): string {
  const { is, in: anyOf, startsWith, exists } = comparison;
  const parts = [
    ...(is === undefined ? [] : [oneOf([is], compared, bind)]),
    ...(anyOf === undefined ? [] : [oneOf(anyOf, compared, bind)]),
    ...(startsWith === undefined ? [] : [compared.begins(comparedWord(startsWith))]),
    ...(exists === undefined ? [] : [compared.exists]),
    ...bounds.flatMap((operator) => {
      const bound = comparison[operator];
      return bound === undefined ? [] : [boundSql(operator, bound, compared, bind)];
    }),
  ];
  return parts.map((part) => `(${part})`).join(" and ");
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

function oneOf(values: readonly (string | number | boolean)[], compared: Compared, bind: Bind): string {
  const numbers = values.filter((value) => typeof value === "number");
  const words = values
    .filter((value) => typeof value !== "number")
    .map((value) => comparedWord(String(value)));
  return [
    ...(numbers.length > 0 ? [compared.number("n", `= any(${bind(numbers)}::double precision[])`)] : []),
    ...(words.length > 0 ? [compared.isAmong(words)] : []),
  ]
    .map((part) => `(${part})`)
    .join(" or ");
}

function boundSql(operator: Operator, bound: number | string, compared: Compared, bind: Bind): string {
  const seconds = typeof bound === "string" ? readIsoSeconds(bound) : undefined;
  if (typeof bound === "string" && seconds === undefined) {
    throw new RapportError(
      "customers/bad-segment",
      `"${operator}" takes a number, or a date such as 2026-03-01: a bound of this filter is neither`,
    );
  }
  const [kind, value] = typeof bound === "number" ? (["n", bound] as const) : (["d", seconds] as const);
  return compared.number(kind, `${operators[operator]} ${bind(value)}::double precision`);
}

const secondsOfDay = 86_400;

/**
 * A comparison of whole days since the last event, as one of that event's second: so that an index serves it, though
 * the days grow by themselves.
 */
export function recencySql(comparison: Comparison, compared: Compared, now: Date, bind: Bind): string {
  const nowSeconds = now.getTime() / 1_000;
  /** At least so many days ago; an event ahead of the clock counts as of today. */
  const atLeast = (days: number) =>
    days <= 0
      ? "true"
      : compared.number("d", `<= ${bind(nowSeconds - days * secondsOfDay)}::double precision`);
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
  return [compared.exists, ...parts].map((part) => `(${part})`).join(" and ");
}

function daysIn(bound: number | string): number {
  if (typeof bound === "number") return bound;
  throw new RapportError(
    "customers/bad-segment",
    "days since the last event are compared with a number of days",
  );
}
