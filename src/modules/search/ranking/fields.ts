import type { Product } from "../product.ts";

/**
 * What is indexed of a product. `weight` is how much one occurrence counts, `length` how strongly a longer field
 * thins its words (the `b` of BM25F, Robertson and Zaragoza 2009), `bits` the room for a count while building.
 */
export const fields = [
  { name: "title", weight: 3, length: 0.5, bits: 4 },
  { name: "categories", weight: 1.5, length: 0.4, bits: 4 },
  { name: "brand", weight: 1.5, length: 0.2, bits: 3 },
  { name: "attributes", weight: 0.8, length: 0.6, bits: 6 },
  { name: "description", weight: 0.4, length: 0.7, bits: 8 },
] as const;

const affirmed = /^(?:yes|true|y|是|有)$/i;

/** The texts of a product, in the order of `fields`. An attribute that says only "yes" is its name. */
export function* fieldTexts(product: Product): Generator<[field: number, text: string]> {
  yield [0, product.title];
  for (const text of Object.values(product.text ?? {})) yield [0, text.title];
  for (const category of product.categories ?? []) yield [1, category];
  if (product.brand !== undefined) yield [2, product.brand];
  for (const [name, value] of Object.entries(product.attributes ?? {})) {
    for (const stated of typeof value === "string" ? [value] : value) {
      yield [3, affirmed.test(stated) ? name : stated];
    }
  }
  if (product.description !== undefined) yield [4, product.description];
  for (const text of Object.values(product.text ?? {})) {
    if (text.description !== undefined) yield [4, text.description];
  }
}
