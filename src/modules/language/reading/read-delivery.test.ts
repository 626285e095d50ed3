import { describe, expect, it } from "vitest";
import { readShopRequest } from "../read-shop-request.ts";

const days = (text: string) =>
  readShopRequest(text, { now: "2026-03-04T10:00" })
    .constraints.filter(({ field }) => field === "deliverBy")
    .map(({ op, value }) => `${op} ${value}`);

describe("a day", () => {
  it.each([
    "My old blender died this morning in a cloud of smoke, so now I need a new one",
    "I'm redoing my home office, and this month it's the lamp's turn; ideally brass",
    "I spent last winter freezing, so this year I'm getting a jumper",
    "We had a picnic last weekend, please show me tumblers",
    "it broke yesterday",
    "沙发今天坏了，想买个新的",
    "今年流行什么颜色的沙发",
    "上周末搬家了，需要一张书桌",
    "昨天买的杯子碎了",
  ])("that is only spoken of is no date of delivery: %s", (text) => {
    expect(days(text)).toEqual([]);
  });

  it.each([
    ["sofa tomorrow", "<= 2026-03-05"],
    ["tomorrow: 3 lamps", "<= 2026-03-05"],
    ["rug this week please", "<= 2026-03-08"],
    ["sofa, this Friday", "= 2026-03-06"],
    ["明天 沙发 白色", "<= 2026-03-05"],
    ["书桌 后天", "<= 2026-03-06"],
    ["I want a wool rug in beige for the living room and the hall this weekend", "<= 2026-03-08"],
  ])("that closes what is wanted is one: %s", (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  it.each([
    ["it can't arrive later than Friday", "<= 2026-03-06"],
    ["before Thursday next week", "< 2026-03-12"],
    ["by Friday of this week", "<= 2026-03-06"],
    ["下周的周四送到", "= 2026-03-12"],
  ])("%s is bounded as the words around it say", (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });
});
