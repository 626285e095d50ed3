import { describe, expect, it } from "vitest";
import { type CatalogueProduct, catalogueWords } from "./catalogue-words.ts";
import { readShopRequest } from "./index.ts";

const now = "2026-03-04T10:00";
const laptops = Array.from({ length: 40 }, (_, at) => ({
  title: `Zentro laptop ${at}`,
  brand: "Zentro",
  attributes: {
    "screen size": at % 2 ? "13-inch" : "15-inch",
    ram: at % 3 ? "16GB" : "8GB",
    finish: at % 2 ? "wood" : "none",
  },
}));
const tables = Array.from({ length: 40 }, (_, at) => ({
  title: `Oak wood table ${at} with high shelf`,
  brand: "Table",
  attributes: {
    height: at % 2 ? "high" : "low",
    waterproof: at % 2 ? "yes" : "no",
    style: at % 2 ? "wabi sabi" : "shaker",
    适用: "婚房专用",
  },
}));
const words = catalogueWords([...laptops, ...tables]);
const said = (text: string) =>
  readShopRequest(text, { now, words }).constraints.map(({ field, op, value }) => [field, op, value]);

describe("a catalogue's own words", () => {
  it("name its attributes' values", () => {
    expect(said("13-inch laptop with 16GB RAM")).toEqual([
      ["screen size", "=", "13-inch"],
      ["ram", "=", "16GB"],
    ]);
    expect(said("wabi sabi table")).toEqual([["style", "=", "wabi sabi"]]);
    expect(said("婚房专用的桌子")).toEqual([["适用", "=", "婚房专用"]]);
  });

  it("read an attribute of yes and no by its name", () => {
    expect(said("waterproof table")).toEqual([["waterproof", "=", "yes"]]);
    expect(said("not waterproof table")).toEqual([["waterproof", "!=", "yes"]]);
  });

  it("name a brand, unless the brand's name is a thing", () => {
    expect(said("Zentro laptop")).toEqual([["brand", "=", "Zentro"]]);
    expect(said("a table")).toEqual([]);
  });

  it("leave a word of many titles alone where the attribute is not stated", () => {
    expect(said("high table")).toEqual([]);
  });

  const shop = catalogueWords(
    Array.from({ length: 30 }, (_, at): CatalogueProduct[] => [
      {
        title: `Sonica set ${at}`,
        attributes: {
          connectivity: at % 2 ? "wireless" : "wired",
          type: at % 3 ? "over-ear" : "in-ear",
          waterproof: at % 2 ? "yes" : "no",
        },
      },
      {
        title: `Zentro computer ${at}`,
        attributes: { ram: at % 2 ? "16GB" : "8GB", storage: at % 2 ? "1TB SSD" : "512GB SSD" },
      },
      {
        title: `Trail bike ${at}`,
        attributes: { "frame size": at % 2 ? "medium" : "large", type: "mountain bike" },
      },
      { title: `Clean ${at}`, attributes: { type: at % 2 ? "robotic" : "upright", features: "cordless" } },
    ]).flat(),
  );
  const asked = (text: string) =>
    readShopRequest(text, { now, words: shop }).constraints.map(
      ({ field, op, value }) => `${field} ${op} ${value}`,
    );

  it.each([
    ["wireless headphones, over-ear", ["connectivity = wireless", "type = over-ear"]],
    ["wired headphones or wireless", ["connectivity in wired,wireless"]],
    ["headphones, not in-ear", ["type != in-ear"]],
    ["16 gb of ram and 1tb ssd", ["ram = 16GB", "storage = 1TB SSD"]],
    ["robotic vacuum, cordless", ["type = robotic", "features = cordless"]],
    ["mountain bike, medium frame", ["frame size = medium"]],
    ["无线耳机 不要入耳式", ["connectivity = wireless", "type != in-ear"]],
    ["防水耳机", ["waterproof = yes"]],
    ["不防水的耳机", ["waterproof != yes"]],
    ["16G内存 1TB固态", ["ram = 16GB", "storage = 1TB SSD"]],
    ["无绳吸尘器", ["features = cordless"]],
    ["headphones", []],
    ["mountain bike", []],
  ])("are read by the attribute's own name, in either language: %s", (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it("are learned from 50,000 products in less than two seconds of CPU", () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      ...laptops[at % 40],
      title: `${laptops[at % 40].title} ${at}`,
    }));
    const start = process.cpuUsage();
    catalogueWords(many);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});
