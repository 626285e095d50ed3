import { describe, expect, it } from "vitest";
import { readShopRequest } from "../read-shop-request.ts";

const now = "2026-03-04T10:00";
const values = (text: string) =>
  readShopRequest(text, { now })
    .constraints.filter(({ field }) => field === "color" || field === "material")
    .map(({ value }) => value);
const sizes = (text: string) =>
  readShopRequest(text, { now })
    .constraints.filter(({ field }) => field === "size")
    .map(({ value }) => value);

describe("a word that names a thing first", () => {
  it.each([
    ["silk scarf emerald", ["silk", "emerald"]],
    ["sweater medium charcoal, around 70 euros", ["charcoal"]],
    ["jacket size small olive or khaki", [["olive", "khaki"]]],
    ["cushions mustard or terracotta under $60", [["mustard", "terracotta"]]],
    ["vase ceramic terracotta ~ 30 eur", ["ceramic", "terracotta"]],
    ["vase, would prefer glass, turquoise", ["glass", "turquoise"]],
    ["lilac bridesmaid dress", ["lilac"]],
    ["玻璃水壶", ["glass"]],
    ["帆布袋 不要黑色", ["canvas", "black"]],
  ])("is a value where the words beside it say so: %s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    "charcoal grill, at least 50 cm wide",
    "golden retriever calendar",
    "Has anybody used the gold membership?",
    "The Color Purple paperback",
    "《红与黑》小说",
    "rose or lavender soap",
    "lavender candle",
    "hand cream rose",
    "a lamp to match my navy blue sofa",
    "跟我家旧橡木书桌配的台灯",
    "牛仔靴",
    "彩色铅笔",
  ])("is none in %s", (text) => {
    expect(values(text)).toEqual([]);
  });

  it.each([
    ["mint green blanket", "mint"],
    ["薄荷绿的毯子", "mint"],
    ["象牙白花瓶", "ivory"],
    ["sage green curtains", "sage"],
  ])("%s has the colour's shortest specific name", (text, colour) => {
    expect(values(text)).toEqual([colour]);
  });
});

describe("a word of size", () => {
  it("counts before things and in wishes, and not in a story", () => {
    expect(sizes("a small walnut coffee table for our living room, under $300 please")).toEqual(["S"]);
    expect(sizes("medium hoodie")).toEqual(["M"]);
    expect(sizes("I run a small bakery and we go through a lot of flour, do you carry it in bulk?")).toEqual(
      [],
    );
  });

  it("knows halves, and the thing of the line before", () => {
    expect(sizes("跑鞋 美码九码半")).toEqual(["9.5"]);
    const followedBy = (text: string, earlier: string) =>
      readShopRequest(text, { now, previous: readShopRequest(earlier, { now }) }).constraints;
    expect(followedBy("换成1.8米的", "松木床1.5米")).toMatchObject([
      { field: "size", value: "1.8m", replaces: true },
    ]);
    expect(followedBy("change it to queen", "twin bed frame")).toMatchObject([
      { field: "size", value: "queen" },
    ]);
  });
});
