import { describe, expect, it } from "vitest";
import { readShopRequest } from "../../read-shop-request.ts";

const now = "2026-03-04T10:00";
const said = (text: string) =>
  readShopRequest(text, { now }).constraints.map(
    ({ op, value, strength }) => `${op} ${value}${strength === "prefer" ? "?" : ""}`,
  );

describe("the reach of a word", () => {
  it.each([
    ["ideally linen and no more than 2.5 m long", ["= linen?", "<= 2.5"]],
    ["preferably brass and if possible under $100", ["= brass?", "<= 100?"]],
    ["ideally blue and cotton, under $50", ["= blue?", "= cotton?", "<= 50"]],
    ["armchair for less than $450 if you can get it here by Tuesday", ["<= 450", "<= 2026-03-10"]],
  ])("of softness: %s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ["红的绿的都不要", ["!= red", "!= green"]],
    ["卫衣不要灰的黑的", ["!= grey", "!= black"]],
    ["不太想要塑料的水杯", ["!= plastic"]],
    ["皮的布的都不要，餐椅", ["!= leather", "!= fabric"]],
    ["白的黑的都不要 深度四十厘米以上", ["!= white", "!= black", ">= 40"]],
    ["不要红色不要白色", ["!= red", "!= white"]],
    ["沙发，不要折叠沙发，三千以内", ["!= 折叠沙发", "<= 3000"]],
    ["not a folding chair", ["!= folding chair"]],
    ["no-show socks", []],
    ["silver necklace -gold", ["!= gold"]],
    ["真皮包，不黑色", ["= leather", "!= black"]],
    ["everyone broke the plastic cups, so tumblers that are not plastic", ["!= plastic"]],
  ])("of an exclusion: %s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("alternatives", () => {
  it.each([
    ["black shoes or brown", ["in black,brown"]],
    ["black shoes or a red dress", ["= black", "= red"]],
  ])("may have their thing between: %s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("a follow-up", () => {
  it.each([
    ["什么颜色都行", "米色窗帘", "drop:color"],
    ["什么时候到都行", "鲜花周五送到", "drop:deliverBy"],
    ["any colour is fine", "beige curtains", "drop:color"],
    ["颜色都可以", "米色窗帘", "drop:color"],
  ])("%s lets its field go", (text, earlier, refine) => {
    expect(readShopRequest(text, { now, previous: readShopRequest(earlier, { now }) }).refine).toBe(refine);
  });

  it("keeps the bound of a budget that changes", () => {
    const previous = readShopRequest("自行车八百块以内", { now });
    expect(readShopRequest("预算改成一千块", { now, previous }).constraints).toMatchObject([
      { field: "price", op: "<=", value: 1000, replaces: true },
    ]);
  });
});
