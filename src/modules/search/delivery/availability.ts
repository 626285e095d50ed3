import type { Availability, Product } from "../product.ts";

/** What a product says about being in stock. "Not available" outweighs a stock, and an empty stock outweighs "available". */
export function availabilityOf({ available, stock }: Pick<Product, "available" | "stock">): Availability {
  if (available === false || (stock !== undefined && stock <= 0)) return "out of stock";
  return available === true || stock !== undefined ? "in stock" : "not stated";
}
