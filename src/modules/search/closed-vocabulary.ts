import type { Product } from "./product.ts";

/**
 * Every value of each attribute that products state, and their brands: the closed lists that a reading from outside
 * may choose from. Fields with more than `most` values are left out, because nobody chooses from such a list.
 */
export function closedVocabulary(
  products: Iterable<Product>,
  most = 200,
): Readonly<Record<string, readonly string[]>> {
  const values = new Map<string, Set<string>>();
  const take = (field: string, value: string): void => {
    const known = values.get(field) ?? new Set();
    if (known.size <= most) values.set(field, known.add(value));
  };
  for (const { brand, attributes = {} } of products) {
    if (brand !== undefined) take("brand", brand);
    for (const [field, stated] of Object.entries(attributes)) {
      for (const value of typeof stated === "string" ? [stated] : stated) take(field, value);
    }
  }
  const closed = [...values].filter(([, known]) => known.size <= most);
  return Object.fromEntries(closed.map(([field, known]) => [field, [...known].sort()]));
}
