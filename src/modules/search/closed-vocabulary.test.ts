import { expect, test } from "vitest";
import { closedVocabulary } from "./closed-vocabulary.ts";
import type { Product } from "./product.ts";

test("the closed lists hold each stated value once, and no list that is too long to choose from", () => {
  const products: Product[] = [
    { id: "1", title: "Cup", brand: "Ada", attributes: { color: "red", code: "1" } },
    { id: "2", title: "Cup", brand: "Ada", attributes: { color: ["blue", "red"], code: "2" } },
    { id: "3", title: "Cup", attributes: { code: "3" } },
  ];
  expect(closedVocabulary(products, 2)).toEqual({ brand: ["Ada"], color: ["blue", "red"] });
});
