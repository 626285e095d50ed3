import type { Unit } from "../tables/units.ts";

/** A number that a text states, with what it counts. */
export interface Quantity {
  readonly kind: "amount" | "ordinal" | "decade" | "month" | "weekday" | "clock" | "rate";
  /** In `unit`, magnitude words multiplied in; months 1 to 12, weekdays 0 (Sunday) to 6, clock in minutes; a rate is one a `unit`. */
  readonly value: number;
  readonly unit: Unit | undefined;
  /** The tokens that say it, first and last, and the one that holds the number. */
  readonly first: number;
  readonly last: number;
  readonly at: number;
  /** Which way it is a bound. */
  readonly bound: "more" | "less" | undefined;
  /** Said roughly: `about 60`, `1.5 million`, 约300. */
  readonly isRough: boolean;
  /** `one` and `first` are often no count at all, so alone they prove nothing. */
  readonly isLoose: boolean;
}
