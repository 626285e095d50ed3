import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShopRequest } from "../read-shop-request.ts";

const now = "2026-03-04T10:00";
const said = (text: string) =>
  readShopRequest(text, { now }).constraints.map(({ field, op, value, unit }) =>
    [field, op, value, ...(unit ? [unit] : [])].flat(),
  );

describe("a measure", () => {
  it.each([
    ["shelf 80 cm wide 30 cm deep", "width = 80 cm", "depth = 30 cm"],
    ["shelf width 80 cm depth 30 cm", "width = 80 cm", "depth = 30 cm"],
    ["desk at least 120 cm wide at most 60 cm deep", "width >= 120 cm", "depth <= 60 cm"],
    ["书桌 宽一米二以上 深度不超过60厘米", "width >= 1.2 m", "depth <= 60 cm"],
    ["80厘米宽 30厘米深的架子", "width = 80 cm", "depth = 30 cm"],
    ["长桌 1.2米 高80厘米", "length = 1.2 m", "height = 80 cm"],
    ["wardrobe, 200 cm or taller", "height >= 200 cm"],
    ["lamp no taller than 50 cm", "height <= 50 cm"],
    ["书桌至少一米二宽深度别超过六十厘米", "width >= 1.2 m", "depth <= 60 cm"],
    ["bookcase 80cm w x 200cm h", "width = 80 cm", "height = 200 cm"],
    ["rug eight by ten feet", "size = 8x10 ft"],
    ["half a metre wide cabinet", "width = 0.5 m"],
  ])("%s belongs to the side beside it", (text, ...sides) => {
    expect(said(text).map((side) => side.join(" "))).toEqual(sides);
  });

  it("keeps its side whatever measures stand beside it", () => {
    const sides = [
      ["wide", "width"],
      ["deep", "depth"],
      ["tall", "height"],
    ] as const;
    const measure = fc.tuple(fc.integer({ min: 10, max: 300 }), fc.constantFrom(...sides));
    fc.assert(
      fc.property(fc.array(measure, { minLength: 1, maxLength: 3 }), (measures) => {
        const text = measures.map(([length, [word]]) => `${length} cm ${word}`).join(" ");
        expect(said(`shelf ${text}`).map(([field, , value]) => [field, value])).toEqual([
          ...new Map(measures.map(([length, [, field]]) => [`${field} ${length}`, [field, length]])).values(),
        ]);
      }),
    );
  });
});

describe("a price", () => {
  it.each([
    ["a rug between two hundred and three hundred dollars", "between", [200, 300]],
    ["a rug between two hundred and fifty and four hundred dollars", "between", [250, 400]],
    ["between one hundred and one thousand dollars", "between", [100, 1000]],
    ["price is from 600 until 900 euro", "between", [600, 900]],
    ["lamp until 50 euros", "<=", 50],
    ["a table, more cheap than 1500 dollar", "<=", 1500],
    ["the budget is only 300 dollar", "<=", 300],
    ["价格不想超过两千", "<=", 2000],
    ["我最多付四百欧元", "<=", 400],
    ["价格一个不超过六百元", "<=", 600],
    ["预算改成一千块", "<=", 1000],
    ["电视预算五千 周六送到", "<=", 5000],
  ])("%s is bounded as it is said", (text, op, value) => {
    expect(readShopRequest(text, { now }).constraints[0]).toMatchObject({ field: "price", op, value });
  });
});
