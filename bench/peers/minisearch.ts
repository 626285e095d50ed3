import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import type { Product } from "../../src/modules/search/product.ts";
import type { Peer } from "./peer.ts";

/** MiniSearch with Porter stems, prefix and fuzziness 0.2, and a boosted title. */
export function miniSearch(products: readonly Product[]): Peer {
  const index = new MiniSearch<Record<string, string>>({
    fields: ["title", "brand", "categories", "attributes", "description"],
    processTerm: (term) => stemmer(term.toLowerCase()),
    searchOptions: { boost: { title: 3, categories: 1.5 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(products.map(flat));
  return { name: "MiniSearch", search: (text) => index.search(text).map(({ id }) => String(id)) };
}

/** A product as five texts. */
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
