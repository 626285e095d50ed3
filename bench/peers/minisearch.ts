import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import { flat } from "./flat-product.ts";
import type { PeerKind } from "./peer.ts";

/** MiniSearch with Porter stems, prefix and fuzziness 0.2, and a boosted title. */
export const miniSearch: PeerKind = {
  name: "MiniSearch",
  open(products) {
    const index = new MiniSearch<Record<string, string>>({
      fields: ["title", "brand", "categories", "attributes", "description"],
      processTerm: (term) => stemmer(term.toLowerCase()),
      searchOptions: { boost: { title: 3, categories: 1.5 }, fuzzy: 0.2, prefix: true },
    });
    index.addAll(products.map(flat));
    return { search: (text) => index.search(text).map(({ id }) => String(id)) };
  },
};
