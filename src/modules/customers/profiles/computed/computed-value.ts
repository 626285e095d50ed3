import type { ComputedTrait } from "./definition.ts";
import { type DayTally, daysSince, joinTallies, type Tally, windowStart } from "./tally.ts";

/** A computed trait's value, with what it stands on. */
export interface ComputedValue {
  readonly value: unknown;
  readonly sources: readonly string[];
  /** The latest event that is in it. */
  readonly collectedAt: Date;
  readonly events: number;
}

/** The value of all days together that lie in the window; `undefined` where no event does. */
export function computedValueOf(
  definition: Pick<ComputedTrait, "function" | "currency" | "windowDays">,
  days: readonly DayTally[],
  now: Date,
): ComputedValue | undefined {
  const from = definition.windowDays === undefined ? "" : windowStart(now, definition.windowDays);
  const within = days.filter(({ day }) => day >= from);
  const whole = joined(within);
  if (!whole) return undefined;
  return {
    value: shown(definition, whole, within, now),
    sources: [...new Set(within.map(({ source }) => source))].sort(),
    collectedAt: whole.last.at,
    events: whole.events,
  };
}

const joined = (tallies: readonly Tally[]): Tally | undefined =>
  tallies.length === 0 ? undefined : tallies.reduce(joinTallies);

function shown(
  definition: Pick<ComputedTrait, "function" | "currency">,
  whole: Tally,
  days: readonly DayTally[],
  now: Date,
): unknown {
  switch (definition.function) {
    case "count":
      return whole.events;
    case "sum":
      return definition.currency === undefined ? Number(whole.total) : amountsOf(days);
    case "recency":
      return daysSince(whole.last.at, now);
    case "first":
      return whole.first.value;
    case "last":
      return whole.last.value;
  }
}

/** One amount, or a list of one a currency: amounts of two currencies are never added. */
function amountsOf(days: readonly DayTally[]): unknown {
  const units = [...new Set(days.map(({ unit }) => unit))].sort();
  const amounts = units.map((unit) => {
    const total = joined(days.filter((day) => day.unit === unit))?.total ?? "0";
    return { amount: Number(total), ...(unit !== "" && { currency: unit }) };
  });
  return amounts.length === 1 ? amounts[0] : amounts;
}
