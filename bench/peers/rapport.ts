import { answer } from "../../src/modules/search/evaluation/evaluate-search.ts";
import { buildCatalogue, rankProducts } from "../../src/modules/search/ranking/index.ts";
import type { PeerKind } from "./peer.ts";

/** The shop's own road: reading the request, constraints included, and ranking. */
export const rapport: PeerKind = {
  name: "Rapport",
  open(products) {
    const catalogue = buildCatalogue(products, { version: "bench" });
    return {
      *search(text) {
        for (const document of answer(text, catalogue)) yield catalogue.indexed.at(document).id;
      },
    };
  },
};

/** The same ranking of the bare words, without reading what they state. */
export const rapportWords: PeerKind = {
  name: "Rapport, words alone",
  open(products) {
    const catalogue = buildCatalogue(products, { version: "bench" });
    return {
      search(text) {
        const request = { text, language: "en", residue: text, constraints: [] } as const;
        const asked = { catalogue, arrival: () => undefined, locale: "en", limit: 1_000 } as const;
        return Array.from(rankProducts(request, asked), (document) => catalogue.indexed.at(document).id);
      },
    };
  },
};
