import { describe, expect, it } from "vitest";
import { type Constraint, readShopRequest, type ShopRequest } from "../../language/index.ts";
import type { Product } from "../product.ts";
import { type Asked, buildCatalogue, type Catalogue, type Found, findProducts, statedAt } from "./index.ts";

const now = "2026-03-04T10:00";

const sofas: Product[] = [
  {
    id: "navy",
    title: "Harlow Linen Sofa",
    categories: ["Living Room", "Sofas"],
    price: 850,
    currency: "USD",
    stock: 4,
    attributes: { color: "navy", material: "linen" },
  },
  {
    id: "unsaid",
    title: "Ines Sofa",
    categories: ["Living Room", "Sofas"],
    price: 640,
    currency: "USD",
    stock: 2,
  },
  {
    id: "green",
    title: "Gilda Velvet Sofa",
    categories: ["Living Room", "Sofas"],
    price: 700,
    currency: "USD",
    stock: 2,
    attributes: { color: "green", material: "velvet" },
  },
  {
    id: "sectional",
    title: "Calder Sectional Sofa",
    categories: ["Living Room", "Sectionals"],
    price: 800,
    currency: "USD",
    stock: 3,
    attributes: { color: "blue", material: "linen" },
  },
  {
    id: "sold",
    title: "Juno Linen Sofa",
    categories: ["Living Room", "Sofas"],
    price: 500,
    currency: "USD",
    stock: 0,
    attributes: { color: "navy", material: "linen" },
  },
  {
    id: "dear",
    title: "Dunmore Linen Sofa",
    categories: ["Living Room", "Sofas"],
    price: 987.3,
    currency: "USD",
    stock: 1,
    attributes: { color: "navy", material: "linen" },
  },
  {
    id: "lamp",
    title: "Navy Table Lamp with Linen Shade",
    categories: ["Lighting", "Table Lamps"],
    price: 60,
    currency: "USD",
    stock: 9,
    attributes: { color: "navy" },
  },
];

const catalogue = buildCatalogue(sofas, { version: "1" });

function find(text: string, asked: Partial<Asked> = {}, within: Catalogue = catalogue): Found {
  const request = readShopRequest(text, { now, words: within.words });
  return findProducts(request, {
    catalogue: within,
    arrival: () => undefined,
    locale: request.language,
    ...asked,
  });
}

const ids = ({ results }: Found): string[] => results.map(({ id }) => id);
const must = (field: string, value: Constraint["value"], op: Constraint["op"] = "="): Constraint => ({
  field,
  op,
  value,
  strength: "must",
});
const requestFor = (residue: string, ...constraints: Constraint[]): ShopRequest => ({
  text: residue,
  language: "en",
  residue,
  constraints,
});
const findFor = (request: ShopRequest, asked: Partial<Asked> = {}, within = catalogue): Found =>
  findProducts(request, { catalogue: within, arrival: () => undefined, locale: "en", ...asked });

describe("constraints", () => {
  it("leave out what states otherwise, and keep what does not say below what says so", () => {
    const found = find("navy sofa");
    expect(ids(found).slice(0, 2).sort()).toEqual(["dear", "navy"]);
    expect(ids(found)).not.toContain("green");
    expect(ids(found).indexOf("unsaid")).toBeGreaterThan(1);
    const colour = found.leftOut.find(({ reason }) => reason === "color");
    expect(colour?.examples).toContainEqual({ id: "green", title: "Gilda Velvet Sofa" });
  });

  it("put what is sold out after what can be had, and say so", () => {
    const found = find("linen sofa");
    const sold = found.results.find(({ id }) => id === "sold");
    expect(sold?.availability).toBe("out of stock");
    const meant = ids(found).filter((id) => id !== "lamp");
    expect(meant.at(-1)).toBe("sold");
  });

  it("exclude a kind that is not wanted by title and category", () => {
    expect(ids(find("sofa, not a sectional"))).not.toContain("sectional");
  });

  it("answer the whole request with why each fits", () => {
    const [first] = find("navy linen sofa under $900, not a sectional").results;
    expect(first?.id).toBe("navy");
    expect(first?.why).toContainEqual({
      field: "color",
      value: "navy",
      status: "matches",
      evidence: { field: "attributes.color", value: "navy" },
    });
    expect(first?.why.find(({ field }) => field === "price")?.evidence).toEqual({
      field: "price",
      value: "850",
    });
  });

  it("never compare prices of different currencies without a rate", () => {
    const yuan = { ...must("price", 900, "<="), currency: "CNY" };
    const unrated = findFor(requestFor("velvet sofa", yuan));
    const standing = unrated.results.find(({ id }) => id === "green")?.why[0]?.status;
    expect(standing).toBe("not stated");
    const rated = findFor(requestFor("velvet sofa", yuan), { rates: { USD: 1, CNY: 7 } });
    expect(ids(rated)).not.toContain("green");
  });

  it("take part as words alone where no product states their field", () => {
    const bare = buildCatalogue(
      [
        { id: "a", title: "Black Shelf Bracket" },
        { id: "b", title: "White Shelf Bracket" },
      ],
      { version: "1" },
    );
    expect(ids(findFor(requestFor("shelf bracket", must("color", "black")), {}, bare))).toEqual(["a", "b"]);
  });

  it("exclude by the title what is not wanted, but not its imitation", () => {
    const bare = buildCatalogue(
      [
        { id: "real", title: "Leather Armchair" },
        { id: "faux", title: "Faux Leather Armchair" },
      ],
      { version: "1" },
    );
    expect(ids(findFor(requestFor("armchair", must("material", "leather", "!=")), {}, bare))).toEqual([
      "faux",
    ]);
  });

  it("read a colour in the title as stated, even beside another in the attribute", () => {
    const found = findFor(requestFor("lamp", must("color", "navy")), {}, catalogue);
    expect(found.results[0]?.id).toBe("lamp");
    const [lamp] = sofas.filter(({ id }) => id === "lamp");
    expect(statedAt({ ...lamp, attributes: { color: "white" } }, must("color", "navy"))).toEqual({
      standing: "matches",
      evidence: { field: "title", value: lamp.title },
    });
  });

  it("keep what is for a brand, below what is of it", () => {
    const cases = buildCatalogue(
      [
        { id: "for", title: "Case for Orrin Phone", brand: "Tarrow" },
        { id: "by", title: "Phone Case", brand: "Orrin" },
        { id: "other", title: "Leather Case", brand: "Quillon" },
      ],
      { version: "1" },
    );
    const found = findFor(requestFor("case", must("brand", "Orrin")), {}, cases);
    expect(ids(found)).toEqual(["by", "for"]);
    expect(found.results[1]?.why[0]?.status).toBe("not stated");
  });

  it("prefer what is known of the person, and exclude nothing by it", () => {
    const liked = findFor(requestFor("sofa"), { likes: [must("color", "green")] });
    expect(liked.results[0]?.id).toBe("green");
    expect(ids(liked)).toContain("navy");
  });

  it("judge an arrival by the promise that was given", () => {
    const promised = (product: Product) =>
      product.id === "navy" ? { date: "2026-03-06", how: "courier" } : { date: "2026-03-10", how: "courier" };
    const found = findFor(requestFor("linen sofa", must("deliverBy", "2026-03-06", "<=")), {
      arrival: promised,
    });
    expect(ids(found)).toEqual(["navy"]);
    expect(found.results[0]?.arrival).toEqual({ date: "2026-03-06", how: "courier" });
  });
});

describe("when nothing fits", () => {
  it("offers each must that alone opens something, the softest first, with its count", () => {
    const found = findFor(
      requestFor("sofa", must("color", "navy"), { ...must("price", 400, "<="), currency: "USD" }),
    );
    expect(found.results).toEqual([]);
    expect(found.relaxations[0]).toMatchObject({
      drop: { field: "price" },
      instead: { value: 500, op: "<=" },
      count: 1,
    });
    expect(found.counterfactual?.outcome).toContain("1");
  });

  it("rounds a price that opens something to what one would say", () => {
    const found = findFor(requestFor("dunmore sofa", must("price", 100, "<="), must("color", "navy")));
    const relaxed = found.relaxations.find(({ drop }) => drop.field === "price");
    expect(Number(relaxed?.instead?.value) % 10).toBe(0);
  });

  it("offers nothing while something fits", () => {
    expect(find("navy sofa").relaxations).toEqual([]);
  });
});

describe("words", () => {
  it("find a Chinese request's products in an English catalogue, and the reverse", () => {
    expect(ids(find("沙发"))).toContain("navy");
    const chinese = buildCatalogue(
      [
        { id: "z", title: "藏青色亚麻沙发" },
        { id: "y", title: "实木餐桌" },
      ],
      { version: "1" },
    );
    expect(ids(find("sofa", {}, chinese))).toEqual(["z"]);
  });

  it("find by a slip of the fingers", () => {
    expect(ids(find("sectoinal"))[0]).toBe("sectional");
  });

  it("find text in a further language, and show the title in the person's", () => {
    const both = buildCatalogue([{ id: "k", title: "Kettle", text: { zh: { title: "电热水壶" } } }], {
      version: "1",
    });
    const found = find("电热水壶", {}, both);
    expect(found.results[0]).toMatchObject({ id: "k", title: "电热水壶" });
  });

  it("find nothing for what the catalogue has no word of", () => {
    expect(find("qqqqzzzz xxyyzzww")).toMatchObject({ results: [], considered: 0 });
  });
});

describe("variants", () => {
  const shirts = buildCatalogue(
    ["red", "blue", "green"]
      .map(
        (color): Product => ({ id: color, groupId: "tee", title: "Cotton T-Shirt", attributes: { color } }),
      )
      .concat([{ id: "other", title: "Cotton T-Shirt with Pocket" }]),
    { version: "1" },
  );

  it("show one of each group first, and lose none", () => {
    const found = find("cotton t-shirt", {}, shirts);
    expect(ids(found).slice(0, 2)).toContain("other");
    expect(ids(found).sort()).toEqual(["blue", "green", "other", "red"]);
  });
});

describe("a refinement", () => {
  it("shows only what is cheaper than what was shown", () => {
    const found = findFor(
      { ...requestFor("sofa"), refine: "cheaper" },
      { anchor: { price: 700, currency: "USD" } },
    );
    expect(ids(found)).toEqual(["unsaid", "sold"]);
  });

  it("puts first what arrives first", () => {
    const days: Readonly<Record<string, string>> = { green: "2026-03-05", navy: "2026-03-07" };
    const arrival = ({ id }: Product) =>
      Object.hasOwn(days, id) ? { date: days[id], how: "courier" } : undefined;
    const found = findFor({ ...requestFor("sofa"), refine: "faster" }, { arrival });
    expect(ids(found).slice(0, 2)).toEqual(["green", "navy"]);
  });
});

describe("a change of price or stock", () => {
  it("holds in the new version and leaves the old one as it was", () => {
    const next = catalogue.withChanges(
      [
        { id: "green", price: 99, stock: 0 },
        { id: "unsaid", price: null },
      ],
      "2",
    );
    expect(next.version).toBe("2");
    expect(next.product("green")).toMatchObject({ price: 99, stock: 0, title: "Gilda Velvet Sofa" });
    expect(next.product("unsaid")).not.toHaveProperty("price");
    expect(catalogue.product("green")?.price).toBe(700);
    const sold = find("velvet sofa", {}, next).results.find(({ id }) => id === "green");
    expect(sold?.availability).toBe("out of stock");
  });
});

describe("a large catalogue", () => {
  const many = buildCatalogue(
    Array.from(
      { length: 3_000 },
      (_, at): Product => ({ id: `s${at}`, title: "Plain Sofa", price: 100 + at }),
    ),
    { version: "1" },
  );

  it("is searched to its end where a must decides", () => {
    const found = findFor(requestFor("plain sofa", must("price", 3_099, ">=")), {}, many);
    expect(ids(found)).toEqual(["s2999"]);
    expect(found.leftOut).toMatchObject([{ reason: "price", count: 2_999 }]);
  });

  it("is counted to its end where nothing does", () => {
    expect(findFor(requestFor("plain sofa"), {}, many)).toMatchObject({ total: 3_000, considered: 3_000 });
  });
});
