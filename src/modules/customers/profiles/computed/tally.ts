import { addDecimals } from "../project/decimal.ts";

/** The earliest or the latest event of a tally. `position` settles what happened at the same instant. */
export interface Edge {
  readonly at: Date;
  readonly position: number;
  readonly value: unknown;
}

/**
 * What some events come to, under one definition, from one source, in one unit. Tallies of any parts of the events
 * join into that of the whole, in any order: late events, merged people and days that leave a window are all exact.
 */
export interface Tally {
  readonly events: number;
  /** An exact decimal; "0" where the definition is no sum. */
  readonly total: string;
  readonly first: Edge;
  readonly last: Edge;
}

const isBefore = (one: Edge, other: Edge): boolean =>
  one.at.getTime() === other.at.getTime() ? one.position < other.position : one.at < other.at;

export const joinTallies = (one: Tally, other: Tally): Tally => ({
  events: one.events + other.events,
  total: addDecimals(one.total, other.total),
  first: isBefore(other.first, one.first) ? other.first : one.first,
  last: isBefore(one.last, other.last) ? other.last : one.last,
});

/** One day (UTC) of a tally, as it is kept. */
export interface DayTally extends Tally {
  readonly source: string;
  readonly day: string;
  readonly unit: string;
}

const msOfDay = 86_400_000;

export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);

/** The first day (UTC) that lies wholly after an instant, or begins with it. */
export const firstWholeDayFrom = (at: Date): string =>
  utcDay(new Date(Math.ceil(at.getTime() / msOfDay) * msOfDay));

/** The first day of a window of so many days that ends with today. */
export const windowStart = (now: Date, windowDays: number): string =>
  utcDay(new Date(now.getTime() - (windowDays - 1) * msOfDay));

/** Whole days since the last event. */
export const daysSince = (last: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - last.getTime()) / msOfDay));
