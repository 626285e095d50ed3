import type { Constraint } from "../../language/index.ts";

/** How what a product states compares with a constraint. */
export type Standing = "matches" | "conflicts" | "not stated";

/** "About" allows this share to either side. */
const about = 0.25;

/** Compares a number with a constraint on numbers. `undefined` where the constraint holds none. */
export function compareNumber({ op, value }: Constraint, stated: number): boolean | undefined {
  const [least, most] = Array.isArray(value) ? value.map(Number) : [Number(value), Number(value)];
  if (!Number.isFinite(least) || !Number.isFinite(most)) return undefined;
  switch (op) {
    case "=":
      return stated === least;
    case "!=":
      return stated !== least;
    case "<":
      return stated < least;
    case "<=":
      return stated <= least;
    case ">":
      return stated > least;
    case ">=":
      return stated >= least;
    case "~":
      return Math.abs(stated - least) <= about * least;
    case "between":
      return stated >= least && stated <= most;
    case "in":
      return Array.isArray(value) && value.some((one) => Number(one) === stated);
  }
}

/** How many units of each currency buy the same; see `../money.ts`. */
export type PriceIn = (amount: number, from: string, to: string) => number | undefined;

/**
 * Compares a price. Where both name a currency and they differ, only a configured rate makes them comparable;
 * without one the price is not stated in the currency that was asked for.
 */
export function comparePrice(
  constraint: Constraint,
  stated: { readonly price?: number; readonly currency?: string },
  convert: PriceIn,
): Standing {
  if (stated.price === undefined) return "not stated";
  const comparable =
    constraint.currency === undefined || stated.currency === undefined
      ? stated.price
      : convert(stated.price, stated.currency, constraint.currency);
  const fits = comparable === undefined ? undefined : compareNumber(constraint, comparable);
  return fits === undefined ? "not stated" : fits ? "matches" : "conflicts";
}

/** Compares local dates, `YYYY-MM-DD`, which sort as text. */
export function compareDate({ op, value }: Constraint, stated: string): boolean | undefined {
  const [least, most] = Array.isArray(value) ? value.map(String) : [String(value), String(value)];
  switch (op) {
    case "=":
      return stated === least;
    case "!=":
      return stated !== least;
    case "<":
      return stated < least;
    case "<=":
    case "~":
      return stated <= least;
    case ">":
      return stated > least;
    case ">=":
      return stated >= least;
    case "between":
      return stated >= least && stated <= most;
    case "in":
      return Array.isArray(value) && value.some((one) => String(one) === stated);
  }
}
