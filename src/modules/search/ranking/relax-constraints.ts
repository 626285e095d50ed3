import type { Constraint } from "../../language/index.ts";
import type { IndexedProducts } from "./catalogue.ts";
import type { PriceIn } from "./compare-offer.ts";
import { breaking, type Matcher } from "./match-constraints.ts";
import type { Judged } from "./order-results.ts";

/** One constraint to give up or to loosen, and how many products that opens. */
export interface Relaxed {
  readonly drop: Constraint;
  /** What to ask instead; absent where it is to be given up. */
  readonly instead?: Constraint;
  /** A second one that must be given up with it, where no single one opens anything. */
  readonly also?: Constraint;
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

const softnessOf = ({ field }: Constraint): number =>
  Object.hasOwn(softness, field) ? softness[field] : unnamedSoftness;

const mostPairs = 3;

/**
 * For each must the products that it alone keeps out, the softest first. A must that alone opens nothing is not
 * offered; where none does, pairs are that together keep products out, at most three.
 */
export function relaxConstraints(
  meant: readonly number[],
  { documents, conflicts, soldOut }: Judged,
  {
    musts,
    products,
    convert,
  }: { readonly musts: readonly Matcher[]; readonly products: IndexedProducts; readonly convert: PriceIn },
): Relaxed[] {
  const opened = new Map<string, Opening>();
  for (const place of meant) {
    if (conflicts[place] === 0) continue;
    const broken = [...musts.keys()].filter((must) => breaking(documents[place])(musts[must]));
    // No patience makes arrive what is sold out.
    const late = broken.some((must) => musts[must].constraint.field === "deliverBy");
    if (broken.length > 2 || (late && soldOut[place] === 1)) continue;
    const constraints = broken
      .map((must) => musts[must].constraint)
      .sort((a, b) => softnessOf(a) - softnessOf(b));
    const key = broken.join(" ");
    const opening = opened.get(key) ?? { constraints, documents: [] };
    opening.documents.push(documents[place]);
    opened.set(key, opening);
  }
  const openings = [...opened.values()];
  const singles = openings.filter(({ constraints }) => constraints.length === 1);
  const offered = singles.length > 0 ? singles : openings;
  return offered
    .map((opening) => relaxed(opening, products, convert))
    .sort((a, b) => hardness(a) - hardness(b) || b.count - a.count)
    .slice(0, singles.length > 0 ? undefined : mostPairs);
}

/** What opens when one or two constraints are given up, the softer first. */
interface Opening {
  readonly constraints: readonly Constraint[];
  readonly documents: number[];
}

const hardness = ({ drop, also }: Relaxed): number =>
  softnessOf(drop) + (also === undefined ? 0 : softnessOf(also));

function relaxed(
  { constraints: [drop, also], documents }: Opening,
  products: IndexedProducts,
  convert: PriceIn,
): Relaxed {
  const pair = also === undefined ? {} : { also };
  if (drop.field !== "price") return { drop, ...pair, count: documents.length };
  const prices = documents.flatMap((document) => {
    const { price, currency } = products.at(document);
    if (price === undefined) return [];
    const comparable =
      currency === undefined || drop.currency === undefined ? price : convert(price, currency, drop.currency);
    return comparable === undefined ? [] : [comparable];
  });
  return { ...loosened(drop, prices), ...pair };
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
