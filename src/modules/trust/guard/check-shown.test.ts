import { describe, expect, it } from "vitest";
import { wordsValue } from "./check-shown.ts";

const en = { locale: "en" } as const;
const zh = { locale: "zh" } as const;

describe("what a claim shows", () => {
  it.each([
    [1299, "$1,299.00", { ...en, currency: "USD" }],
    [1299, "US$1,299.00", { ...zh, currency: "USD" }],
    [5000, "¥5,000", { ...zh, currency: "CNY" }],
    [5000, "CN¥5,000.00", { ...en, currency: "CNY" }],
    [5000, "5000元", { ...zh, currency: "CNY" }],
    [5000, "¥5,000", { ...en, currency: "JPY" }],
    [19.999, "€20.00", { ...en, currency: "EUR" }],
    [899, "899.00", en],
    [{ amount: 899, currency: "USD" }, "$899.00", en],
    [12, "12", en],
    [12, "12 products", en],
    [3, "Three", en],
    [2, "两款", zh],
    ["2026-03-06", "2026-03-06", en],
    ["2026-03-06", "Fri 2026-03-06", en],
    ["2026-03-06", "Friday, March 6", en],
    ["2026-03-06", "6 Mar 2026", en],
    ["2026-03-06", "周五（3月6日）", zh],
    ["2026-03-06", "2026年3月6日，星期五", zh],
    [{ date: "2026-03-06", how: "van" }, "Fri 2026-03-06", en],
    ["Navy Sofa", "Navy Sofa", en],
    ["Navy Sofa", "“Navy Sofa”", en],
    ["Extra-long corner sofa in navy linen", "Extra-long corner sofa…", en],
    ["in stock", "有货", zh],
    [true, "in stock", en],
    [false, "无货", zh],
    [null, "not stated", en],
    [null, "未说明", zh],
    [{ value: 180, unit: "cm" }, "180 cm", en],
    [["navy", "linen"], "linen", en],
    [["navy", "linen"], "navy, linen", en],
    ["navy", "藏青色", { ...zh, alsoSaid: () => ["藏青色", "藏蓝"] }],
  ] as const)("words %j as %s", (value, shown, wordings) => {
    expect(wordsValue(value, shown, wordings)).toBe(true);
  });

  it.each([
    ["another amount", 1299, "$1,289.00", { ...en, currency: "USD" }],
    ["another currency", 1299, "€1,299.00", { ...en, currency: "USD" }],
    ["a currency that nothing states", 1299, "$1,299.00", en],
    ["a currency that the amount does not state", { amount: 1299 }, "$1,299.00", en],
    ["two numbers", 12, "12 of 40", en],
    ["words beside a number", 12, "12 free gifts", en],
    ["a multiple", 5, "5万", zh],
    ["rounding by more than a cent", 19.5, "$20", { ...en, currency: "USD" }],
    ["another day", "2026-03-06", "Fri 2026-03-13", en],
    ["another weekday", "2026-03-06", "Thu 2026-03-06", en],
    ["another year", "2026-03-06", "March 6, 2027", en],
    ["a weekday alone", "2026-03-06", "Friday", en],
    ["a day and a word", "2026-03-06", "before Fri 2026-03-06", en],
    ["another weekday in Chinese", "2026-03-06", "周四（3月6日）", zh],
    ["a day that does not exist", "2026-02-31", "2026-02-31", en],
    ["another title", "Navy Sofa", "Navy Sofa Bed", en],
    ["a title cut to nothing", "Navy Sofa", "Navy…", en],
    ["the other stock", "in stock", "out of stock", en],
    ["something where nothing is stated", null, "navy", en],
    ["one more than is listed", ["navy", "linen"], "navy, leather", en],
    ["another unit", { value: 180, unit: "cm" }, "180 in", en],
    ["a shape that has no wording", { some: "thing" }, "thing", en],
  ] as const)("does not take %s for the value", (_, value, shown, wordings) => {
    expect(wordsValue(value, shown, wordings)).toBe(false);
  });
});
