import type { Constraint } from "../constraint.ts";
import { readAmount } from "../numbers/amount.ts";
import { units } from "../tables/units.ts";
import { tokenise } from "../text/tokens.ts";
import { type Fitting, opposite, remembering } from "./fit.ts";

/** A stated measure in the base unit of what it measures; without a unit, the bare number. */
export interface Measure {
  readonly value: number;
  readonly high?: number;
  readonly quantity?: string;
}

const byName = new Map(units.filter(({ name }) => name !== "").map((unit) => [unit.name, unit]));

/** The first measure of a text: "1.5 liters", "13-inch", "5 ft 2 in", "10 x 20 cm" gives the first side. */
export const statedMeasure = remembering((text: string): Measure | undefined => {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at].kind !== "number" && tokens[at].kind !== "han") continue;
    const amount = readAmount(tokens, at, "en");
    if (!amount) continue;
    const { unit, low, high } = amount;
    if (!unit) return { value: low, ...(high !== undefined && { high }) };
    const rest = unit.name === "ft" ? readAmount(tokens, amount.to, "en") : undefined;
    const inches = rest?.unit?.name === "in" ? rest.low * rest.unit.factor : 0;
    return {
      value: low * unit.factor + inches,
      ...(high !== undefined && { high: high * unit.factor }),
      quantity: unit.quantity,
    };
  }
  return undefined;
});

/** Rounding in catalogues, and what "about" allows. */
const exact = 0.01;
const about = 0.1;

function holds(op: Constraint["op"], wanted: readonly number[], stated: Measure): boolean {
  const [low, high = low] = wanted;
  const top = stated.high ?? stated.value;
  const near = (share: number) => top >= low * (1 - share) && stated.value <= low * (1 + share);
  switch (op) {
    case "=":
    case "!=":
      return near(exact);
    case "in":
      return wanted.some((value) => Math.abs(stated.value - value) <= value * exact);
    case "~":
      return near(about);
    case "<":
      return stated.value < low;
    case "<=":
      return stated.value <= low * (1 + 1e-6);
    case ">":
      return top > low;
    case ">=":
      return top >= low * (1 - 1e-6);
    case "between":
      return top >= low * (1 - 1e-6) && stated.value <= high * (1 + 1e-6);
  }
}

/** Compares numbers with units. Units of different kinds, or a unit on one side only, cannot be compared. */
export function fitMeasure(constraint: Constraint, stated: string): Fitting {
  const measure = statedMeasure(stated);
  const values = (typeof constraint.value === "object" ? constraint.value : [constraint.value]).map(
    (value) => (typeof value === "number" ? { value } : statedMeasure(value)),
  );
  const unit = constraint.unit === undefined ? undefined : byName.get(constraint.unit);
  const wanted = values
    .map((value) => value && value.value * (unit?.factor ?? 1))
    .filter((value) => value !== undefined);
  const quantity = unit?.quantity ?? values.find((value) => value && "quantity" in value && value.quantity);
  const kind = typeof quantity === "object" && "quantity" in quantity ? quantity.quantity : quantity;
  if (!measure || wanted.length === 0 || wanted.length < values.length || measure.quantity !== kind)
    return "unclear";
  const held = holds(constraint.op, wanted, measure) ? "matches" : "conflicts";
  return constraint.op === "!=" ? opposite[held] : held;
}
