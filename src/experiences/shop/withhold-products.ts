import type { ShopChoice } from "./choice.ts";

/** The choice without the products and the relaxations that the guard withheld. */
export function withholdProducts(choice: ShopChoice, parts: ReadonlySet<string>): ShopChoice {
  const results = choice.results.filter(({ id }) => !parts.has(`product:${id}`));
  const relaxations = choice.relaxations.filter((_, index) => !parts.has(`relaxation:${index}`));
  return { ...choice, results, relaxations };
}
