import { describe, expect, it } from "vitest";
import type { Constraint, ShopRequest } from "../../language/index.ts";
import type { Product } from "../product.ts";
import { type Asked, buildCatalogue, type Found, findProducts, statedAt } from "./index.ts";

const must = (field: string, value: Constraint["value"], op: Constraint["op"] = "="): Constraint => ({
  field,
  op,
  value,
  strength: "must",
});
const shoe = (id: string, more: Partial<Product>): Product => ({
  id,
  title: "Running Shoes",
  categories: ["Shoes"],
  ...more,
});

function find(
  products: readonly Product[],
  constraints: readonly Constraint[],
  asked: Partial<Asked> = {},
): Found {
  const request: ShopRequest = {
    text: "running shoes",
    language: "en",
    residue: "running shoes",
    constraints,
  };
  const catalogue = buildCatalogue(products, { version: "1" });
  return findProducts(request, { catalogue, arrival: () => undefined, locale: "en", ...asked });
}
const ids = ({ results }: Found): string[] => results.map(({ id }) => id);

describe("many musts", () => {
  const names = Array.from({ length: 40 }, (_, at) => `feature ${at}`);
  const all = Object.fromEntries(names.map((name) => [name, "yes"]));
  const wanted = names.map((name) => must(name, "yes"));

  it("each exclude, however many there are", () => {
    const products = [
      shoe("dear", { price: 900, attributes: all }),
      shoe("lacking", { price: 90, attributes: { ...all, "feature 39": "no" } }),
      shoe("right", { price: 90, attributes: all }),
    ];
    const found = find(products, [...wanted, must("price", 500, "<")]);
    expect(ids(found)).toEqual(["right"]);
    expect(found.leftOut.map(({ reason }) => reason).sort()).toEqual(["feature 39", "price"]);
  });

  it("are each counted once when they are said twice", () => {
    const products = [shoe("dear", { price: 900 })];
    const twice = find(
      products,
      Array.from({ length: 40 }, () => must("price", 500, "<=")),
    );
    expect(twice.relaxations).toMatchObject([{ drop: { field: "price" }, count: 1 }]);
    expect(twice.factors.filter(({ name }) => name.includes("500"))).toHaveLength(1);
  });
});

describe("a day by which it must be there", () => {
  const arrival = () => ({ date: "2026-03-05", how: "courier" });
  const byFriday = must("deliverBy", "2026-03-06", "<=");
  const sold = shoe("sold", { stock: 0 });

  it("is never met by what is sold out, which is left out as such", () => {
    const found = find([sold, shoe("here", { stock: 3 })], [byFriday], { arrival });
    expect(ids(found)).toEqual(["here"]);
    expect(found.total).toBe(1);
    expect(found.leftOut).toMatchObject([{ reason: "out of stock", count: 1 }]);
  });

  it("is not offered to be given up for what is sold out", () => {
    expect(find([sold], [byFriday], { arrival })).toMatchObject({ results: [], relaxations: [] });
  });

  it("may be met where neither stock nor arrival is stated", () => {
    const found = find([shoe("unsaid", {})], [byFriday]);
    expect(found.results[0]?.why).toMatchObject([{ field: "deliverBy", status: "not stated" }]);
  });
});

describe("when two musts fail together", () => {
  const products = [
    shoe("blue", { price: 900, attributes: { color: "blue", size: "EU 42" } }),
    shoe("green", { price: 990, attributes: { color: "green", size: "EU 42" } }),
    shoe("small", { price: 300, attributes: { color: "blue", size: "EU 36" } }),
  ];
  const asked = [must("color", "red"), must("size", "EU 42"), must("price", 500, "<=")];

  it("offers pairs, the softest first, each with its count", () => {
    const { results, relaxations, counterfactual } = find(products, asked);
    expect(results).toEqual([]);
    expect(relaxations).toMatchObject([
      { drop: { field: "price" }, instead: { value: 900 }, also: { field: "color" }, count: 1 },
      { drop: { field: "color" }, also: { field: "size" }, count: 1 },
    ]);
    expect(counterfactual?.change).toMatch(/900.* and without .*red/);
  });

  it("offers no pair where one alone opens something", () => {
    const one = [...products, shoe("almost", { price: 600, attributes: { color: "red", size: "EU 42" } })];
    expect(find(one, asked).relaxations).toMatchObject([{ drop: { field: "price" }, count: 1 }]);
    expect(find(one, asked).relaxations[0]).not.toHaveProperty("also");
  });
});

describe("a title beside an attribute", () => {
  const wood = must("material", "solid wood");

  it("does not make a material of a colour that is called after one", () => {
    const table: Product = {
      id: "table",
      title: "Extending glass dining table, natural",
      attributes: { material: "glass", color: "natural" },
      text: { zh: { title: "伸缩玻璃餐桌 原木色" } },
    };
    expect(statedAt(table, wood)).toMatchObject({
      standing: "conflicts",
      evidence: { field: "attributes.material" },
    });
  });

  it("still names a material", () => {
    const table: Product = { id: "table", title: "原木餐桌", attributes: { material: "glass" } };
    expect(statedAt(table, wood).standing).toBe("matches");
  });

  it("states an amount of data where no attribute does", () => {
    const amount: Constraint = { ...must("capacity", 64), unit: "GB" };
    const at = (title: string) => statedAt({ id: "phone", title }, amount).standing;
    expect([at("Phone with 64GB Memory"), at("Phone with 32 GB"), at("Phone")]).toEqual([
      "matches",
      "conflicts",
      "not stated",
    ]);
  });
});

describe("whom it is for", () => {
  const standing = (value: string, product: Partial<Product>) =>
    statedAt({ id: "boots", title: "Hiking Boots", ...product }, must("for", value)).standing;

  it.each([
    ["women", { title: "Men's Hiking Boots" }, "conflicts"],
    ["women", { title: "Women's Hiking Boots" }, "matches"],
    ["women", { attributes: { gender: "men" } }, "conflicts"],
    ["女士", { text: { zh: { title: "男式登山靴" } } }, "conflicts"],
    ["wife", { attributes: { department: "Men" } }, "conflicts"],
    ["men", { attributes: { gender: "unisex" } }, "matches"],
    ["women", { title: "Children's Hiking Boots" }, "conflicts"],
    ["kids", { categories: ["儿童", "鞋"] }, "matches"],
    ["women", {}, "not stated"],
  ])("asked %s of %o: %s", (value, product, expected) => {
    expect(standing(value, product)).toBe(expected);
  });
});
