import { create, insertMultiple, search } from "@orama/orama";
import { flat } from "./flat-product.ts";
import type { PeerKind } from "./peer.ts";

/** Orama with English stems, tolerance of one edit, and a boosted title. */
export const orama: PeerKind = {
  name: "Orama",
  async open(products) {
    const index = create({
      schema: {
        title: "string",
        brand: "string",
        categories: "string",
        attributes: "string",
        description: "string",
      },
      components: { tokenizer: { stemming: true, language: "english" } },
    });
    await insertMultiple(index, products.map(flat), 1_000);
    return {
      search(text) {
        const found = search(index, {
          term: text,
          tolerance: 1,
          limit: 1_000,
          boost: { title: 3, categories: 1.5 },
        });
        if (found instanceof Promise) throw new TypeError("Orama answered with a promise");
        return found.hits.map(({ id }) => String(id));
      },
    };
  },
};
