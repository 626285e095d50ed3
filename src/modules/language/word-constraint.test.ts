import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Constraint } from "./constraint.ts";
import { wordConstraint } from "./index.ts";

const must = (
  field: string,
  op: Constraint["op"],
  value: Constraint["value"],
  rest: Partial<Constraint> = {},
) => ({ field, op, value, strength: "must", ...rest }) satisfies Constraint;

describe("a chip", () => {
  it.each([
    [must("price", "<=", 900, { currency: "USD" }), "under $900", "900美元以内"],
    [must("price", "between", [0.1 + 0.2, 1200]), "0.3–1,200", "0.3–1200"],
    [must("deliverBy", "<=", "2026-03-06"), "by Fri 2026-03-06", "周五 2026-03-06 或之前送到"],
    [must("size", "=", "55 inch"), "size 55 inch", "55英寸"],
    [must("size", ">=", "55 inch"), "size at least 55 inch", "55英寸以上"],
    [must("size", "=", "1.8m"), "size 1.8m", "1.8米"],
    [must("size", "=", "8x10", { unit: "ft" }), "size 8x10 ft", "8x10英尺"],
    [must("size", "=", "41", { system: "EU" }), "size EU 41", "尺码 EU 41"],
    [must("size", "=", "XL"), "size XL", "尺码 XL"],
    [must("capacity", "=", 1.7, { unit: "l" }), "capacity 1.7 l", "容量 1.7 升"],
    [must("capacity", ">=", 512, { unit: "GB" }), "capacity at least 512 GB", "容量 512 GB以上"],
    [must("length", "=", 2, { unit: "m" }), "length 2 m", "长 2 米"],
    [must("diameter", "<=", 30, { unit: "cm" }), "diameter under 30 cm", "直径 30 厘米以内"],
    [must("type", "!=", "sectional"), "not sectional", "不要转角沙发"],
    [must("type", "!=", "papasan"), "not papasan", "不要papasan"],
    [must("neckline", "=", "crew"), "neckline: crew", "neckline：crew"],
    [must("color", "=", "navy", { strength: "prefer" }), "ideally navy", "最好藏青色"],
  ])("of %o says %s and %s", (constraint, english, chinese) => {
    expect(wordConstraint(constraint, "en")).toBe(english);
    expect(wordConstraint(constraint, "zh")).toBe(chinese);
  });

  it.each([
    [must("price", "<=", 1e308), "a price", "价格"],
    [must("price", "<=", "plenty"), "a price", "价格"],
    [must("price", "=", Number.NaN), "a price", "价格"],
    [must("deliverBy", "<=", "soon"), "a delivery date", "送达日期"],
    [must("deliverBy", "<=", "2026-02-30"), "a delivery date", "送达日期"],
    [must("deliverBy", "<=", 5), "a delivery date", "送达日期"],
    [must("width", "<=", 1e308, { unit: "cm" }), "width", "宽"],
  ])("of %o, which cannot be said, stays neutral", (constraint, english, chinese) => {
    expect(wordConstraint(constraint, "en")).toBe(english);
    expect(wordConstraint(constraint, "zh")).toBe(chinese);
  });

  it("of any number is short", () => {
    const fields = fc.constantFrom("price", "deliverBy", "width", "size", "quantity", "ram");
    fc.assert(
      fc.property(
        fields,
        fc.double(),
        fc.constantFrom("en" as const, "zh" as const),
        (field, value, locale) => {
          expect(wordConstraint(must(field, "<=", value), locale).length).toBeLessThan(50);
        },
      ),
    );
  });
});
