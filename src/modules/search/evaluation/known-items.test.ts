import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadMapping, readCatalogue } from "../catalogue/index.ts";
import type { Product } from "../product.ts";
import { buildCatalogue, type Catalogue } from "../ranking/index.ts";
import { answer, gradesOf } from "./evaluate-search.ts";
import { mean, ndcg10 } from "./figures.ts";
import type { JudgedSet } from "./judged-set.ts";
import { judgedSetsOf } from "./known-items.ts";

const electronics = `${process.env.RAPPORT_SHARED ?? "../shared"}/data/catalog/electronics.json`;

/** What a plain BM25F over the same fields reaches or a little more, so that a loss of any ingredient shows. */
const floors: Readonly<Record<string, number>> = {
  "part of title": 0.52,
  "words of title": 0.57,
  paraphrase: 0.74,
  typo: 0.47,
  category: 0.88,
  "brand and category": 0.68,
};

describe.skipIf(!existsSync(electronics))("the electronics catalogue", () => {
  let sets: readonly JudgedSet[] = [];
  let catalogue: Catalogue;
  beforeAll(async () => {
    const products: Product[] = [];
    const mapping = await loadMapping("examples/mappings/flat-list.yaml");
    for await (const record of readCatalogue(electronics, mapping)) {
      if ("product" in record) products.push(record.product);
    }
    sets = judgedSetsOf(products);
    catalogue = buildCatalogue(products, { version: "1" });
  });

  it.each(Object.entries(floors))("answers by %s at an NDCG of at least %f", (name, floor) => {
    const set = sets.find((one) => one.name === name);
    expect(set?.queries.length).toBeGreaterThan(40);
    const grades = new Map<string, Map<string, number>>();
    for (const { query, product, grade } of set?.judgements ?? []) {
      grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(product, grade));
    }
    const figures = (set?.queries ?? []).map(({ id, text }) =>
      ndcg10(answer(text, catalogue), gradesOf(grades.get(id), catalogue)),
    );
    expect(mean(figures)).toBeGreaterThan(floor);
  });
});
