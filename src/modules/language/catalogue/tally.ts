import { proseNames } from "../tables/catalogue-generics.ts";

/** What the vocabulary needs of a product. */
export interface CatalogueProduct {
  readonly title: string;
  readonly brand?: string;
  readonly categories?: readonly string[];
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
}

/** How often a catalogue states what, and some of its products to judge words by. */
export interface Tally {
  /** Attribute → value as first spelled → number of products. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly brands: ReadonlyMap<string, number>;
  readonly sample: readonly CatalogueProduct[];
}

const longestValue = 40;
/** An attribute with more values than this describes and does not class. */
const mostValues = 2_000;
const sampleSize = 4_000;

const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === "string" ? [value] : value;

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

export function tally(products: Iterable<CatalogueProduct>): Tally {
  const attributes = new Map<string, Map<string, number>>();
  const brands = new Map<string, number>();
  const all: CatalogueProduct[] = [];
  for (const product of products) {
    all.push(product);
    if (product.brand) count(brands, product.brand.trim());
    for (const [name, stated] of Object.entries(product.attributes ?? {})) {
      if (proseNames.has(name.toLowerCase())) continue;
      let counts = attributes.get(name);
      if (!counts) {
        counts = new Map();
        attributes.set(name, counts);
      }
      for (const value of listOf(stated)) {
        const clean = value.trim();
        if (clean !== "" && clean.length <= longestValue && counts.size <= mostValues) count(counts, clean);
      }
    }
  }
  for (const [name, values] of attributes)
    if (values.size > mostValues || values.size === 0) attributes.delete(name);
  const step = Math.max(1, Math.floor(all.length / sampleSize));
  return { attributes, brands, sample: all.filter((_, at) => at % step === 0) };
}

/** Whether a product states a value of an attribute. */
export function states(product: CatalogueProduct, field: string, value: string): boolean {
  if (field === "brand") return product.brand?.trim().toLowerCase() === value.toLowerCase();
  const stated = product.attributes?.[field];
  return (
    stated !== undefined && listOf(stated).some((one) => one.trim().toLowerCase() === value.toLowerCase())
  );
}
