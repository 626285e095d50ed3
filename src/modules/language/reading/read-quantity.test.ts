import { describe, expect, it } from "vitest";
import { readShopRequest } from "../read-shop-request.ts";

const count = (text: string) =>
  readShopRequest(text, { now: "2026-03-04T10:00" })
    .constraints.filter(({ field }) => field === "quantity")
    .map(({ value }) => value);

describe("a quantity", () => {
  it.each([
    ["bar stools x4 walnut", 4],
    ["4x mugs", 4],
    ["椅子x4", 4],
    ["i need a hundred paper plates", 100],
    ["mug ceramic x6", 6],
    ["wool socks 3 pairs grey", 3],
    ["椅子，数量4", 4],
    ["I want buy 3 shirt cotton", 3],
    ["i want twenty paper lanterns", 20],
  ])("is read as people write it: %s", (text, value) => {
    expect(count(text)).toEqual([value]);
  });

  it.each([
    "need 4 door wardrobe",
    "need 2 person tent",
    "bmw x5 floor mats",
    "1000片拼图",
    "猫把三把椅子都抓坏了",
    "want 500 dollars sofa",
  ])("is not what a thing has: %s", (text) => {
    expect(count(text)).toEqual([]);
  });

  it("that is said twice counts once", () => {
    expect(count("we lost eight mugs, so I need eight mugs")).toEqual([8]);
  });
});
