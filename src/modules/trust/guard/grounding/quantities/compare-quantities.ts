import type { Quantity } from "./quantity.ts";

/** Digits that say something: 3 of `1.50 million`'s 1.5 is 2; of 60, 1. */
function significantDigits(value: number): number {
  const digits = value
    .toPrecision(12)
    .replace(/e.*$/u, "")
    .replace(".", "")
    .replace(/^[-0]+/u, "")
    .replace(/0+$/u, "");
  return Math.max(1, digits.length);
}

const isNear = (one: number, other: number, share: number): boolean =>
  Math.abs(one - other) <= share * Math.max(Math.abs(one), Math.abs(other));

/** Whether `said` is `exact` rounded to as many digits as `said` has. */
function isRounding(said: number, exact: number): boolean {
  const digits = significantDigits(said);
  return Number(exact.toPrecision(digits)) === Number(said.toPrecision(digits)) && isNear(said, exact, 0.06);
}

const dated = new Set<Quantity["kind"]>(["amount", "ordinal"]);

/** A `7th` may be a 7 of a date, so an ordinal and a bare amount compare; months with months alone. */
export const areOfOneKind = (one: Quantity, other: Quantity): boolean =>
  one.kind === other.kind || (dated.has(one.kind) && dated.has(other.kind) && !one.unit && !other.unit);

/** Whether what a text says is what the source says, units converted and rounding allowed where it is announced. */
export function says(said: Quantity, source: Quantity): boolean {
  if (!areOfOneKind(said, source)) return false;
  if (said.kind === "rate") return said.unit?.factor === source.unit?.factor;
  if (!said.unit || !source.unit)
    return said.value === source.value || (said.isRough && isRounding(said.value, source.value));
  if (said.unit.measure !== source.unit.measure) return false;
  if (said.unit.factor === source.unit.factor)
    return said.value === source.value || (said.isRough && isRounding(said.value, source.value));
  const converted = (source.value * source.unit.factor) / said.unit.factor;
  return isNear(said.value, converted, 0.005) || isRounding(said.value, converted);
}
