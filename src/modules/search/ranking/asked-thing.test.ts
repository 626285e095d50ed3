import { describe, expect, it } from "vitest";
import { readShopRequest } from "../../language/index.ts";
import type { Product } from "../product.ts";
import { buildCatalogue, type Found, findProducts, rankProducts } from "./index.ts";

const shop: Product[] = [
  { id: "phone", title: "Orrin One 64GB - Black", categories: ["Cell Phones", "Unlocked Cell Phones"] },
  {
    id: "case",
    title: "Tarrow - Case for Orrin One - Black",
    categories: ["Cell Phones", "Cell Phone Cases"],
  },
  { id: "adapter", title: "Power Adapter for Quill Laptops", categories: ["Power"] },
  { id: "headset", title: "Gaming Headset", categories: ["Audio"] },
  { id: "coffee", title: "Round Coffee Table", categories: ["Furniture"] },
  { id: "sofa", title: "Harlow Sofa, navy", categories: ["Furniture"] },
  { id: "men", title: "Men's Hiking Boots", categories: ["Shoes"], attributes: { gender: "men" } },
  { id: "runners", title: "Running Mesh Sneakers", categories: ["Shoes", "Sneakers"] },
  { id: "duvet", title: "Duvet Cover in beans print", description: "Yellow, and cooler in summer." },
  { id: "kettle", title: "Tea Kettle", attributes: { material: "ceramic" } },
];
const catalogue = buildCatalogue(shop, { version: "1" });
const read = (text: string) => readShopRequest(text, { now: "2026-03-04T10:00", words: catalogue.words });
const asked = { catalogue, arrival: () => undefined, locale: "en" } as const;
const find = (text: string): Found => findProducts(read(text), asked);
const ids = ({ results }: Pick<Found, "results">): string[] => results.map(({ id }) => id);

describe("what is asked for", () => {
  it.each([
    ["phone", ["phone"]],
    ["手机", ["phone"]],
    ["orrin case", ["case"]],
    ["case for orrin one", ["case"]],
    ["tarrow case orrin", ["case"]],
    ["couch", ["sofa"]],
    ["navy sofa that seats three", ["sofa"]],
    ["a sofa for my living room", ["sofa"]],
    ["sofaa", ["sofa"]],
    ["running shoes", ["runners"]],
    ["hiking boots waterproof", ["men"]],
    ["gaming headset", ["headset"]],
    ["陶瓷茶壶", ["kettle"]],
  ])("fits by its name: %s", (text, expected) => {
    const found = find(text);
    expect(ids(found)).toEqual(expected);
    expect(found).toMatchObject({ total: expected.length, similar: [] });
  });

  it.each([
    "jeans",
    "rice cooker",
    "gaming mouse",
    "laptop",
    "coffee maker",
    "coffee",
    "washing machine",
    "洗衣机",
    "电饭煲",
    "kids bike",
  ])("fits nothing where no product is called so: %s", (text) => {
    expect(find(text)).toMatchObject({ total: 0, results: [], relaxations: [], leftOut: [] });
  });

  it("is answered by what is near, told apart from what fits", () => {
    expect(find("gaming mouse").similar.map(({ id }) => id)).toEqual(["headset"]);
    expect(find("laptop").similar.map(({ id }) => id)).toEqual(["adapter"]);
  });

  it("is not put in place of another word that is known", () => {
    expect(find("jeans").similar).toEqual([]);
    expect(find("rice cooker").similar).toEqual([]);
  });

  it.each(["hello", "你好", "who are you?"])("is nothing in a greeting: %s", (text) => {
    expect(find(text)).toMatchObject({ total: 0, results: [], similar: [], considered: 0 });
  });

  it("does not narrow what is ranked for judging", () => {
    expect(rankProducts(read("gaming mouse"), asked).length).toBeGreaterThan(0);
  });
});

describe("for whom it is asked", () => {
  it.each(["women's hiking boots", "女士登山靴"])("leaves out what is for another: %s", (text) => {
    const found = find(text);
    expect(ids(found)).toEqual([]);
    expect(found.leftOut).toMatchObject([{ reason: "for", count: 1 }]);
    expect(found.relaxations).toMatchObject([{ drop: { field: "for" }, count: 1 }]);
  });

  it("does not narrow what does not say", () => {
    expect(ids(find("men's hiking boots"))).toEqual(["men"]);
    expect(ids(find("men's sneakers"))).toEqual(ids(find("sneakers")));
  });
});
