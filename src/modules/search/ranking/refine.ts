import type { Constraint, Refinement } from "../../language/index.ts";
import type { Product } from "../product.ts";
import type { IndexedProducts } from "./catalogue.ts";
import type { Offering } from "./match-constraints.ts";
import type { Judged } from "./order-results.ts";

/** What "cheaper" and "faster" are measured from: the product that was shown first. */
export interface Anchor {
  readonly price?: number;
  readonly currency?: string;
}

/** "Cheaper" and "dearer" than a product that was shown are a must on the price. */
export function refiningConstraint(
  refine: Refinement | undefined,
  anchor: Anchor = {},
): Constraint | undefined {
  if ((refine !== "cheaper" && refine !== "dearer") || anchor.price === undefined) return undefined;
  return {
    field: "price",
    op: refine === "cheaper" ? "<" : ">",
    value: anchor.price,
    strength: "must",
    ...(anchor.currency !== undefined && { currency: anchor.currency }),
  };
}

/** What a refinement puts first, the least first; `undefined` where the product does not say. */
type Measure = (product: Product, offering: Offering) => number | undefined;

const measures: Readonly<Record<string, Measure>> = {
  cheaper: ({ price }) => price,
  dearer: ({ price }) => (price === undefined ? undefined : -price),
  faster: (product, { arrival }) => {
    const promise = arrival(product);
    return promise === undefined ? undefined : Date.parse(promise.date);
  },
  bigger: (product) => negated(sizeOf(product)),
  smaller: sizeOf,
};

const negated = (size: number | undefined): number | undefined => (size === undefined ? undefined : -size);

/** What says how big a thing is, the most telling first. */
const sizeNames = ["size", "screen size", "width", "overall width", "capacity", "length", "height", "weight"];
const letters = ["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl"];

function sizeOf({ attributes = {} }: Product): number | undefined {
  for (const name of sizeNames) {
    const stated = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (typeof stated !== "string") continue;
    const letter = letters.indexOf(stated.toLowerCase());
    if (letter >= 0) return letter;
    const number = Number.parseFloat(stated);
    if (Number.isFinite(number)) return number;
  }
  return undefined;
}

/** Puts what was meant in the order of the refinement; what does not say comes after. */
export function refineOrder(
  ordered: readonly Judged[],
  refine: Refinement | undefined,
  products: IndexedProducts,
  offering: Offering,
): Judged[] {
  const measure = refine !== undefined && Object.hasOwn(measures, refine) ? measures[refine] : undefined;
  if (measure === undefined) return [...ordered];
  const measured = ordered.map((judged) => ({
    judged,
    at: measure(products.at(judged.document), offering) ?? Number.POSITIVE_INFINITY,
  }));
  measured.sort(
    (a, b) =>
      Number(b.judged.meant) - Number(a.judged.meant) ||
      Number(a.judged.outOfStock) - Number(b.judged.outOfStock) ||
      a.judged.notStated - b.judged.notStated ||
      (a.at === b.at ? 0 : a.at - b.at),
  );
  return measured.map(({ judged }) => judged);
}
