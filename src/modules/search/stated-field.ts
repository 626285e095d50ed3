import type { Json } from "../../kernel/index.ts";
import { availabilityOf } from "./delivery/index.ts";
import type { Product } from "./product.ts";

const plain = ["title", "description", "brand", "price", "currency", "stock", "url"] as const;

/**
 * What a product states in a field, by its path: `price`, `availability`, `categories`, `attributes.color`,
 * `text.zh.title`. `undefined` where it states nothing there.
 */
export function statedField(product: Product, field: string): Json | undefined {
  for (const name of plain) if (name === field) return product[name];
  if (field === "availability") return availabilityOf(product);
  if (field === "categories") return product.categories?.join(" > ");
  const [root, ...path] = field.split(".");
  if (root === "attributes") return own(product.attributes, path.join("."));
  if (root === "text") {
    const text = own(product.text, path[0] ?? "");
    return path[1] === "title" || path[1] === "description" ? text?.[path[1]] : undefined;
  }
  return undefined;
}

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
