import { describe, expect, it } from "vitest";
import { convert, type Product, promiseArrival } from "../modules/search/index.ts";
import { demonstrationCalendar, demonstrationProducts, demonstrationRates, illustrate } from "./index.ts";

const products = [...demonstrationProducts()];
const stating = (name: string, value: string) => (product: Product) => product.attributes?.[name] === value;

describe("the demonstration's products", () => {
  it("are a few thousand, each with an id of its own", () => {
    expect(products.length).toBeGreaterThan(3_000);
    expect(products.length).toBeLessThan(6_000);
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
  });

  it("are the same for one seed, and others for another", () => {
    expect([...demonstrationProducts(1)]).toEqual(products);
    expect([...demonstrationProducts(2)]).not.toEqual(products);
  });

  it("are all told in both languages, each with its colour by name", () => {
    for (const { title, description, text } of products) {
      expect(title).toMatch(/^[\x20-\x7e]+$/);
      expect(description).toMatch(/^[A-Z][^\u4e00-\u9fff]+\.$/);
      expect(text?.zh?.title).toMatch(/系列 .*[\u4e00-\u9fff].* .*色|橄榄绿|灰绿|淡紫/);
      expect(text?.zh?.description).toMatch(/。$/);
    }
  });

  it("share a group where they differ in colour or size alone", () => {
    const told = products.map(
      ({ groupId, attributes }) => `${groupId} ${attributes?.color} ${attributes?.size}`,
    );
    expect(new Set(told).size).toBe(products.length);
    expect(new Set(products.map(({ groupId }) => groupId)).size).toBeLessThan(products.length / 3);
  });

  it("are mostly in stock, and some are not", () => {
    const out = products.filter(({ stock }) => stock === 0).length / products.length;
    expect(out).toBeGreaterThan(0.05);
    expect(out).toBeLessThan(0.2);
  });
});

describe("a sofa in navy linen by Friday, asked on Wednesday", () => {
  const now = "2026-03-04T10:00";
  const sofas = products.filter(
    (product) =>
      product.categories?.includes("sofa") &&
      stating("color", "navy")(product) &&
      stating("material", "linen")(product),
  );
  const arrives = (product: Product, country: string) =>
    promiseArrival(product, { now, destination: { country }, calendar: demonstrationCalendar })?.date ??
    "never";
  const costs = (product: Product, currency: string) =>
    convert(product.price ?? Number.NaN, "USD", currency, demonstrationRates) ?? Number.NaN;

  it("under $900 is there to be had without being a sectional, and some that arrive later, cost more or are sectional too", () => {
    const straight = sofas.filter((product) => !stating("type", "sectional")(product));
    const fitting = straight.filter((p) => costs(p, "USD") <= 900 && arrives(p, "US") <= "2026-03-06");
    expect(fitting.length).toBeGreaterThanOrEqual(2);
    expect(straight.some((product) => arrives(product, "US") > "2026-03-06")).toBe(true);
    expect(sofas.some((product) => stating("type", "sectional")(product))).toBe(true);
  });

  it("under 5,000 yuan is there to be had before Friday in China", () => {
    expect(
      sofas.filter((p) => costs(p, "CNY") <= 5_000 && arrives(p, "CN") < "2026-03-06").length,
    ).toBeGreaterThan(0);
  });
});

describe("the demonstration's pictures", () => {
  it("are drawn for every product, by kind and colour, and hold no text of it", () => {
    for (const product of products) {
      const picture = illustrate(product);
      expect(picture).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 400 400" role="img">/,
      );
      expect(picture).not.toMatch(/NaN|undefined|script|<text/);
    }
    const [navy, other] = ["navy", "red"].map((color) =>
      illustrate({ categories: ["", "sofa"], attributes: { color } }),
    );
    expect(navy).not.toBe(other);
  });

  it("of what is not the demonstration's show a parcel", () => {
    const hostile = illustrate({ categories: ["x", "constructor"], attributes: { color: "__proto__" } });
    expect(hostile).toBe(illustrate({}));
  });
});
