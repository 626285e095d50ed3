import type { Constraint } from "../../language/index.ts";
import type { IndexedProducts } from "./catalogue.ts";
import type { PriceIn } from "./compare-offer.ts";
import type { Matcher } from "./match-constraints.ts";
import type { Judged } from "./order-results.ts";

/** One constraint to give up or to loosen, and how many products that opens. */
export interface Relaxed {
  readonly drop: Constraint;
  /** What to ask instead; absent where it is to be given up. */
  readonly instead?: Constraint;
  readonly count: number;
}

/** The order in which people would rather give way; fields that are not named stand in the middle. */
const softness: Readonly<Record<string, number>> = {
  quantity: 0,
  price: 1,
  deliverBy: 2,
  brand: 3,
  color: 4,
  material: 5,
  type: 8,
  size: 9,
};
const unnamedSoftness = 6;

/** For each must the products that it alone keeps out, the softest first. A must that alone opens nothing is not offered. */
export function relaxConstraints(
  meant: readonly number[],
  { documents, conflicts }: Judged,
  {
    musts,
    products,
    convert,
  }: { readonly musts: readonly Matcher[]; readonly products: IndexedProducts; readonly convert: PriceIn },
): Relaxed[] {
  const offers = musts.flatMap(({ constraint }, bit) => {
    const opened = meant.filter((place) => conflicts[place] === 1 << bit);
    if (opened.length === 0) return [];
    const prices = opened.flatMap((place) => {
      const { price, currency } = products.at(documents[place]);
      if (price === undefined) return [];
      const comparable =
        currency === undefined || constraint.currency === undefined
          ? price
          : convert(price, currency, constraint.currency);
      return comparable === undefined ? [] : [comparable];
    });
    return [
      constraint.field === "price"
        ? loosened(constraint, prices)
        : { drop: constraint, count: opened.length },
    ];
  });
  const softnessOf = ({ field }: Constraint): number =>
    Object.hasOwn(softness, field) ? softness[field] : unnamedSoftness;
  return offers.sort((a, b) => softnessOf(a.drop) - softnessOf(b.drop) || b.count - a.count);
}

/** The least step of the price that opens something: up for a ceiling, down for a floor. */
function loosened(constraint: Constraint, prices: readonly number[]): Relaxed {
  const { op } = constraint;
  const drop = { drop: constraint, count: prices.length };
  if (op === "<" || op === "<=") {
    const ceiling = roundedUp(Math.min(...prices));
    const count = prices.filter((price) => price <= ceiling).length;
    return { drop: constraint, instead: { ...withoutSpan(constraint), op: "<=", value: ceiling }, count };
  }
  if (op === ">" || op === ">=") {
    const floor = Math.floor(Math.max(...prices));
    const count = prices.filter((price) => price >= floor).length;
    return { drop: constraint, instead: { ...withoutSpan(constraint), op: ">=", value: floor }, count };
  }
  return drop;
}

function withoutSpan({ field, op, value, strength, unit, currency, system }: Constraint): Constraint {
  return {
    field,
    op,
    value,
    strength,
    ...(unit !== undefined && { unit }),
    ...(currency !== undefined && { currency }),
    ...(system !== undefined && { system }),
  };
}

/** To the next amount that one would say: of two figures, whole below ten. `987.3` → `990`. */
function roundedUp(amount: number): number {
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, amount))) - 1));
  return Math.ceil(amount / step) * step;
}
