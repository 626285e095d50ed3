import { describe, expect, it } from "vitest";
import { fixedClock } from "../../platform/clock.ts";
import { inspectors } from "./inspect-texts.ts";

const looks = inspectors(fixedClock("2026-03-04T10:00:00Z"));
const seenIn = (text: string, locale: "en" | "zh" = "en") =>
  looks.flatMap((look) => look({ id: "p", text, claims: [] }, locale)).map(({ detail }) => detail);

describe("a text that is about to go", () => {
  it.each([
    ["Call Lin on 13812345678", "phone"],
    ["Ring (415) 555-2671 for it", "phone"],
    ["Write to lin@shop.example", "email"],
    ["Pay with 4111 1111 1111 1111", "card"],
    ["To DE89 3704 0044 0532 0130 00 please", "iban"],
    ["Until 2026-03-06 ring 13812345678", "phone"],
    ["证件号 11010519491231002X", "identity-card"],
  ])("is seen to lead to somebody: %s", (text, type) => {
    expect(seenIn(text, /\p{Script=Han}/u.test(text) ? "zh" : "en")).toContain(type);
  });

  it.each([
    "Walnut stool, 160 × 80 × 75 cm, ¥1,299.00, 12 in stock",
    "Charles Chair by Ada & Daughters, made in Lyon",
    "iPhone 15 Pro Max 256 GB, model A3106",
    "Arrives on Friday, 6 March 2026",
    "arrives Fri 2026-11-27, at 10 2026-11-28",
    "胡桃木凳子，高 45 厘米，¥399，3 月 6 日（周五）送到",
  ])("may name sizes, prices, makers and days: %s", (text) => {
    expect(seenIn(text, /\p{Script=Han}/u.test(text) ? "zh" : "en")).toEqual([]);
  });
});
