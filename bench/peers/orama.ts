import { create, insertMultiple, search } from "@orama/orama";
import type { Product } from "../../src/modules/search/product.ts";
import { flat } from "./minisearch.ts";
import type { Peer } from "./peer.ts";

/** Orama with English stems, tolerance of one edit, and a boosted title. */
export async function orama(products: readonly Product[]): Promise<Peer> {
  const index = create({
    schema: {
      title: "string",
      brand: "string",
      categories: "string",
      attributes: "string",
      description: "string",
    },
  });
  await insertMultiple(index, products.map(flat), 1_000);
  return {
    name: "Orama",
    search: (text) => {
      const found = search(index, { term: text, tolerance: 1, limit: 1_000, boost: { title: 3, categories: 1.5 } });
      if (found instanceof Promise) throw new Error("Orama answered later than asked");
      return found.hits.map(({ id }) => String(id));
    },
  };
}
