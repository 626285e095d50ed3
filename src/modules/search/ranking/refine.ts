import type { Constraint, Refinement } from "../../language/index.ts";
import type { Product } from "../product.ts";
import type { IndexedProducts } from "./catalogue.ts";
import type { Offering } from "./match-constraints.ts";
import { type Judged, tierOf } from "./order-results.ts";

/** What "cheaper" and "dearer" are measured from: the product that was shown first. */
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
  bigger: (product) => {
    const size = sizeOf(product);
    return size === undefined ? undefined : -size;
  },
  smaller: sizeOf,
};

/** What says how big a thing is, the most telling first. */
const sizeNames = ["size", "screen size", "width", "overall width", "capacity", "length", "height", "weight"];
const letters = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"];
const words: Readonly<Record<string, string>> = { small: "S", medium: "M", large: "L" };

function sizeOf({ attributes = {} }: Product): number | undefined {
  for (const name of sizeNames) {
    const stated = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (typeof stated !== "string") continue;
    const plain = stated.trim().toLowerCase();
    const letter = letters.indexOf(Object.hasOwn(words, plain) ? words[plain] : plain.toUpperCase());
    const size = letter >= 0 ? letter : Number.parseFloat(plain);
    if (Number.isFinite(size)) return size;
  }
  return undefined;
}

/** Puts each tier in the order of the refinement; in it, what does not say comes last. */
export function refineOrder(
  ordered: Uint32Array,
  refine: Refinement | undefined,
  judged: Judged,
  { products, offering }: { readonly products: IndexedProducts; readonly offering: Offering },
): Uint32Array {
  const measure = refine !== undefined && Object.hasOwn(measures, refine) ? measures[refine] : undefined;
  if (measure === undefined) return ordered;
  const measured = Array.from(ordered, (place) => ({
    place,
    tier: tierOf(judged, place),
    size: measure(products.at(judged.documents[place]), offering) ?? Number.POSITIVE_INFINITY,
  }));
  measured.sort((a, b) => a.tier - b.tier || (a.size === b.size ? 0 : a.size - b.size));
  return Uint32Array.from(measured, ({ place }) => place);
}
