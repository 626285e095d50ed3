import type { Product } from "../../src/modules/search/product.ts";

/** A product as an id and five texts, which is what peers take. */
export function flat(product: Product): Record<string, string> {
  const { id, title, brand = "", categories = [], attributes = {}, description = "" } = product;
  return {
    id,
    title,
    brand,
    description,
    categories: categories.join(" "),
    attributes: Object.values(attributes).flat().join(" "),
  };
}
