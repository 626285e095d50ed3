import type { Refinement } from "../constraint.ts";

const split = (words: string) => words.split(",").map((word) => word.trim());

export type FollowUpWord =
  | { readonly kind: "refine"; readonly refine: Refinement }
  /** Drops the field that follows. */
  | { readonly kind: "drop-next" }
  /** Drops the field before it. */
  | { readonly kind: "drop-before" };

const refine = (refinement: Refinement, words: string) =>
  split(words).map((word): readonly [string, FollowUpWord] => [word, { kind: "refine", refine: refinement }]);
const drop = (kind: "drop-next" | "drop-before", words: string) =>
  split(words).map((word): readonly [string, FollowUpWord] => [word, { kind }]);

export const refinements: readonly (readonly [string, FollowUpWord])[] = [
  ...refine(
    "cheaper",
    "cheaper, something cheaper, cheaper ones, less expensive, less pricey, lower price, lower priced, a lower price, too expensive, too pricey, that's too much, too much, more affordable, cheapest, the cheapest, more budget friendly, bit cheaper, a bit cheaper, a little cheaper, any cheaper, inexpensive, out of my budget, over my budget, over budget, cost less, costs less, " +
      "便宜, 便宜点, 便宜点的, 便宜一点, 便宜一点的, 便宜些, 便宜些的, 更便宜, 更便宜的, 再便宜点, 再便宜一点, 再便宜些, 便宜的, 太贵了, 太贵, 有点贵, 贵了, 贵了点, 有点贵了, 实惠点, 实惠一点, 实惠些, 价格低一点, 价格低点, 价格再低点, 低价的, 最便宜的, 最便宜, 便宜货, 稍微便宜点, 便宜一些, 便宜一些的, 价格更低, 太贵了吧, 超预算了, 超预算, 平价一点, 平价点",
  ),
  ...refine(
    "dearer",
    "more expensive, something more expensive, pricier, dearer, more premium, higher end, higher-end, fancier, nicer, more upscale, more luxurious, better quality, higher quality, higher price, something nicer, more high end, upscale, a step up, too cheap, " +
      "贵一点, 贵点, 贵一点的, 贵点的, 更贵, 更贵的, 贵些, 贵一些, 高档一点, 高档点, 更高档, 更高档的, 高档些, 高端一点, 高端点, 更高端的, 更高端, 更好的, 好一点的, 好点的, 更好一点, 品质好一点, 质量好点, 质量好一点, 质量更好的, 太便宜了, 上档次一点, 上档次的",
  ),
  ...refine(
    "faster",
    "faster, sooner, quicker, earlier, faster delivery, quicker delivery, sooner delivery, faster shipping, quicker shipping, something faster, something that arrives sooner, that arrives sooner, arrives sooner, arrive sooner, arriving sooner, arrives earlier, arrive earlier, arrives faster, get here sooner, gets here sooner, gets here faster, deliver faster, delivered sooner, delivered faster, ships faster, too slow, too late, too long to arrive, " +
      "快点, 快一点, 快点的, 快一点的, 更快, 更快的, 早点, 早点到, 早点到的, 早一点, 早一点到, 早一点到的, 早点送到, 快点到, 快点送到, 快一点到, 更早到, 更早到的, 更早, 再快点, 再快一点, 再早点, 送快点, 到得快, 到货快点, 到货快一点, 太慢了, 太慢, 能快点吗, 能早点吗, 早些, 早些到, 快些, 尽快到, 送货快的, 送得快的, 更快到, 更快到的, 到货更快, 能更快到的, 发货快的, 太晚了",
  ),
  ...refine(
    "bigger",
    "bigger, something bigger, larger, something larger, a size up, one size up, size up, next size up, too small, roomier, a bit bigger, a bit larger, a little bigger, a little larger, bigger one, bigger ones, larger one, larger size, bigger size, more spacious, " +
      "大一点, 大一点的, 大点, 大点的, 更大, 更大的, 再大点, 再大一点, 大些, 大些的, 大一号, 大一号的, 大一码, 大一码的, 太小了, 太小, 有点小, 小了, 小了点, 再大些, 大一些, 大一些的, 尺寸大一点, 尺码大一点, 稍大一点",
  ),
  ...refine(
    "smaller",
    "smaller, something smaller, a size down, one size down, size down, next size down, too big, too large, more compact, a bit smaller, a little smaller, smaller one, smaller ones, smaller size, tinier, too bulky, " +
      "小一点, 小一点的, 小点, 小点的, 更小, 更小的, 再小点, 再小一点, 小些, 小些的, 小一号, 小一号的, 小一码, 小一码的, 太大了, 太大, 有点大, 大了, 大了点, 再小些, 小一些, 小一些的, 尺寸小一点, 尺码小一点, 稍小一点, 紧凑一点, 小巧一点, 小巧点",
  ),
  ...drop(
    "drop-next",
    "forget, forget about, never mind, nevermind, drop, ignore, remove, without, lose, scrap, skip, disregard, no, any, don't care about, i don't care about, do not care about, don't mind, don't worry about, no need for, take off, take away, get rid of, clear, delete, cancel, no longer need, whatever, no limit on, no restriction on, leave out, without any, open to any, flexible on, " +
      "去掉, 取消, 忽略, 不管, 别管, 不限, 不限制, 不考虑, 不用管, 不要, 删掉, 删除, 不在乎, 去除, 不看, 不用考虑, 先不管, 不需要, 没有, 放开, 算了, 忘了, 忘掉, 不论, 任何, 无视, 移除, 不设, 别考虑, 不计较, 不介意",
  ),
  ...drop(
    "drop-before",
    "doesn't matter, does not matter, don't matter, is irrelevant, irrelevant, is not important, isn't important, not important, unimportant, is flexible, flexible, no limit, is open, doesn't matter anymore, isn't an issue, is no issue, not an issue, is no object, no object, can be anything, is fine, are fine, is ok, is okay, are ok, works, will do, would do, would be fine, is all right, is alright, can go, is unlimited, " +
      "无所谓, 不限, 不限了, 随便, 随意, 都行, 都可以, 均可, 都没问题, 都成, 都没关系, 也行, 也可以, 不重要, 不用管, 不管了, 不要了, 没要求, 没有要求, 不要紧, 没关系, 可以放宽, 放宽, 不用考虑, 不是问题, 取消, 去掉, 算了, 不限制, 不设限, 不作要求, 不做要求, 任意, 都好, 没限制, 没有限制, 不考虑了, 随便了, 先不管",
  ),
];

/** Said of the whole conversation: what was asked before is forgotten. */
export const freshStarts: readonly string[] = split(
  "start over, start again, start fresh, start from scratch, start afresh, let's start over, begin again, reset, reset all, reset everything, clear, clear all, clear it all, clear everything, forget it all, forget everything, forget all of it, forget all that, forget all of that, forget what i said, scrap all that, scrap everything, never mind all that, new search, " +
    "重新来, 重新来过, 重新开始, 重来, 从头开始, 从头来, 从头再来, 清空, 全部清空, 全部清除, 重置, 重新找, 重新搜, 忘了刚才的, 忘掉之前的, 忘掉刚才的, 前面的都不要了, 之前的都不要了, 刚才的都不要了, 推倒重来",
);

/** Words of a price that no number bounds: they say which end of the prices comes first. */
export const priceWords: readonly (readonly [string, "cheaper" | "dearer"])[] = [
  ...split(
    "cheap, cheaper, cheapest, the cheapest, dirt cheap, really cheap, very cheap, super cheap, cheap and cheerful, inexpensive, affordable, more affordable, most affordable, the most affordable, least expensive, the least expensive, less expensive, low cost, low priced, low price, lowest price, the lowest price, budget friendly, wallet friendly, economical, " +
      "not too expensive, not too pricey, nothing too expensive, nothing too pricey, not expensive, not very expensive, isn't too expensive, not crazy expensive, won't break the bank, that won't break the bank, " +
      "便宜, 便宜的, 便宜点, 便宜点的, 便宜一点, 便宜一点的, 便宜些, 便宜些的, 便宜一些的, 更便宜的, 比较便宜的, 最便宜, 最便宜的, 价格最低的, 价格最低, 实惠, 实惠的, 实惠点, 实惠点的, 平价, 平价的, 低价, 低价的, 廉价, 廉价的, 价格便宜, 价格便宜的, 价格实惠, " +
      "不贵, 不贵的, 不太贵, 不太贵的, 不要太贵, 不要太贵的, 别太贵, 别太贵的, 别太贵了, 不能太贵, 不能太贵的, 太贵的不要, 不是太贵的, 不是很贵的",
  ).map((word) => [word, "cheaper"] as const),
  ...split(
    "most expensive, the most expensive, priciest, the priciest, dearest priced, highest priced, the highest price, 最贵, 最贵的, 价格最高, 价格最高的",
  ).map((word) => [word, "dearer"] as const),
];

/** Words for the fields that a follow-up can drop. */
export const fieldWords: readonly (readonly [string, string])[] = [
  ...split(
    "budget, price, price limit, price range, cost, money, price cap, 预算, 价格, 价钱, 价位, 价格限制, 预算限制, 钱, 价格要求, 预算要求",
  ).map((word) => [word, "price"] as const),
  ...split("color, colour, colors, colours, 颜色, 色彩, 颜色要求").map((word) => [word, "color"] as const),
  ...split("material, fabric, materials, 材质, 材料, 面料, 料子, 材质要求").map(
    (word) => [word, "material"] as const,
  ),
  ...split("size, sizes, sizing, dimensions, 尺码, 尺寸, 大小, 码数, 尺码要求").map(
    (word) => [word, "size"] as const,
  ),
  ...split("brand, brands, 品牌, 牌子, 品牌要求").map((word) => [word, "brand"] as const),
  ...split(
    "deadline, delivery date, delivery, delivery time, date, arrival date, arrival, timing, when it arrives, shipping date, 送货时间, 到货时间, 时间, 日期, 配送时间, 送达时间, 交货时间, 送到时间, 什么时候到, 送货日期, 到货日期",
  ).map((word) => [word, "deliverBy"] as const),
  ...split("width, 宽度").map((word) => [word, "width"] as const),
  ...split("height, 高度").map((word) => [word, "height"] as const),
  ...split("length, 长度").map((word) => [word, "length"] as const),
  ...split("depth, 深度").map((word) => [word, "depth"] as const),
  ...split("weight, weight limit, 重量").map((word) => [word, "weight"] as const),
  ...split("capacity, 容量").map((word) => [word, "capacity"] as const),
  ...split("quantity, 数量").map((word) => [word, "quantity"] as const),
];
