import type { Operator } from "../constraint.ts";

export type Bound = Extract<Operator, "=" | "<=" | ">=" | "~">;

/** Dimensions that a measure can have; the names are constraint fields. */
export type Dimension =
  | "width"
  | "height"
  | "length"
  | "depth"
  | "diameter"
  | "thickness"
  | "weight"
  /** What a thing carries; it is no weight of its own. */
  | "load"
  | "capacity";

/** What a word beside a number says about it. */
export interface NumberCue {
  readonly bound?: Bound;
  /** `price`: the number is money. A dimension: it is that one. */
  readonly of?: Dimension | "price";
  /** A word that says nothing but may stand between the others: "is", 在, 是. */
  readonly idle?: true;
  /** A single letter, which is a side only behind a length: "80cm w". */
  readonly letter?: true;
  /** Opens "between … and …" or "from … to …". */
  readonly range?: true;
}

const split = (words: string) => words.split(",").map((word) => word.trim());
const rows = (words: string, cue: NumberCue): readonly (readonly [string, NumberCue])[] =>
  split(words).map((word) => [word, cue]);

/** "can't spend more than", "shouldn't be over": every refusal with every verb. */
const refusals =
  "can't, cant, cannot, can not, don't want to, dont want to, do not want to, won't, will not, shouldn't, should not, not to, not, never, wouldn't, mustn't, must not, doesn't";
const refused = (verbs: string, comparisons: string, cue: NumberCue) =>
  split(refusals).flatMap((refusal) =>
    split(verbs).flatMap((verb) =>
      split(comparisons).map((comparison) => [`${refusal} ${verb} ${comparison}`, cue] as const),
    ),
  );

const chineseRefusals =
  "不,别,不要,不想,不能,不可,不可以,不得,不会,不希望,不愿意,不打算,不用,不必,不应,不应该,不宜,千万别,绝不,没必要";
/** 不想超过: every refusal with every comparison. */
const refusedInChinese = (comparisons: string, cue: NumberCue) =>
  split(chineseRefusals).flatMap((refusal) =>
    split(comparisons).map((comparison) => [`${refusal}${comparison}`, cue] as const),
  );

/** Words before a number. */
export const beforeNumber: readonly (readonly [string, NumberCue])[] = [
  ...rows(
    "until, till, up until, less of, less that, lower of, lower that, not more of, not more that, no more of, no more that, under, below, less than, lower than, at most, at the most, up to, max, maximum, max of, maximum of, a maximum of, " +
      "no more than, not more than, not over, nothing over, nothing above, not above, not exceeding, no higher than, " +
      "no greater than, within, at or below, at or under, beneath, <, <=, ≤, no bigger than, no larger than, " +
      "not to exceed, doesn't exceed, not exceed, can't exceed, can't be more than, can't be over, smaller than, " +
      "must not exceed, shouldn't exceed, keep it under, stay under, underneath, capped at, cap of, limit of, never over, " +
      "不超过, 不过, 不要超过, 别超过, 不能超过, 不可超过, 不得超过, 不超, 别超, 不高于, 低于, 少于, 小于, 最多, 至多, 不到, 控制在, 上限, " +
      "不大于, 不多于, 最高, 顶多, 最大, 不高过, 不超出, 别高于, 不要高于",
    { bound: "<=" },
  ),
  ...refused("spend, pay, cost", "more than, over, above, beyond", { bound: "<=", of: "price" }),
  ...refused("be, go, measure, weigh", "more than, over, above, beyond", { bound: "<=" }),
  ...refused("cost", "less than, under, below", { bound: ">=", of: "price" }),
  ...refused("be, measure, weigh", "less than, under, below", { bound: ">=" }),
  ...refusedInChinese("超过, 高于, 大于, 多于, 多过, 超出, 超", { bound: "<=" }),
  ...refusedInChinese("低于, 少于, 小于, 不到", { bound: ">=" }),
  ...refusedInChinese("贵于, 贵过", { bound: "<=", of: "price" }),
  ...refusedInChinese("宽于, 宽过", { bound: "<=", of: "width" }),
  ...refusedInChinese("高过", { bound: "<=", of: "height" }),
  ...refusedInChinese("长于, 长过", { bound: "<=", of: "length" }),
  ...refusedInChinese("重于, 重过", { bound: "<=", of: "weight" }),
  ...rows("sub, less than or equal to, without going over", { bound: "<=" }),
  ...rows("greater than or equal to, more than or equal to", { bound: ">=" }),
  ...rows("no more expensive than, not more expensive than, i have, we have, i've got", {
    bound: "<=",
    of: "price",
  }),
  ...rows(
    "cheaper than, more cheap than, cheaper as, less expensive than, for less than, can pay, can pay max, pay max, pay up to, pay at most, spend max, costing less than, spend up to, spend at most, spend no more than, not pay more than, " +
      "don't want to spend more than, don't want to pay more than, not spend more than, budget cap, price cap, 便宜于, 不贵于, 最贵",
    { bound: "<=", of: "price" },
  ),
  ...rows(
    "over, above, more than, at least, minimum, min, minimum of, a minimum of, no less than, not less than, not under, " +
      "not below, nothing under, nothing below, no lower than, starting at, starting from, greater than, upwards of, " +
      "in excess of, exceeding, >, >=, ≥, no smaller than, bigger than, larger than, higher than, " +
      "超过, 高于, 大于, 多于, 至少, 最少, 不低于, 不少于, 不小于, 起码, 最低, 最小, 不要低于, 别低于, 不能低于, 低不过",
    { bound: ">=" },
  ),
  ...rows("pricier than, more expensive than, costing at least, costing more than", {
    bound: ">=",
    of: "price",
  }),
  ...rows(
    "around, about, approximately, roughly, approx, approx., circa, close to, near, nearly, almost, ~, ≈, " +
      "somewhere around, in the region of, in the neighborhood of, something like, more or less, like, " +
      "大概, 大约, 约, 差不多, 接近, 将近, 大致, 大概在, 约莫, 左右在, 近",
    { bound: "~" },
  ),
  ...rows("exactly, precisely, 正好, 刚好, 恰好", { bound: "=" }),
  ...rows(
    "between, anywhere between, somewhere between, from, anywhere from, in the range of, range of, ranging from, 介于, 在, 从",
    {
      range: true,
    },
  ),
  ...rows(
    "budget, budget of, a budget of, budget is, budget's, my budget, my budget is, on a budget of, can spend, budget to, budget now, budget now is, budget is now, " +
      "willing to spend, willing to pay, looking to spend, happy to spend, want to spend, spend, spending, " +
      "预算, 预算是, 预算在, 预算为, 预算就, 我的预算, 我预算",
    { bound: "<=", of: "price" },
  ),
  ...rows(
    "worth, price, priced, priced at, price range, price is, costs, costing, cost, for about, price point, paying, " +
      "价格, 价格在, 价钱, 价位, 价位在, 售价, 单价, 价, 总价, 价格是, 人均",
    { of: "price" },
  ),
  ...rows(
    "is, of, at, it's, be, to be, :, ：, =, that's, in, the, total, only, just, about only, now, 改成, 改为, 改到, 调到, 调成, 调整到, 提到, 提高到, 降到, 降低到, 加到, 增加到, 放宽到, 付, 出, 掏, 一个, 一件, 一把, 一张, 一双, 每个, 每件, 每把, 每张, 是, 为, 花, 花费, 花个, 要, 有, 需要, 就, 能, 得, 都, 只有, 只, 可以, 应该",
    { idle: true },
  ),
  ...rows("width, width of, wide, 宽, 宽度, 宽为, 宽度在", { of: "width" }),
  ...rows("height, height of, tall, high, 高, 高度, 高度在", { of: "height" }),
  ...rows("length, length of, long, 长, 长度, 长度在", { of: "length" }),
  ...rows("depth, depth of, deep, 深, 深度, 深度在, 进深", { of: "depth" }),
  ...rows("weight, weight of, weighing, weighs, weigh, 重, 重量, 重量在, 净重, 自重, 毛重", { of: "weight" }),
  ...rows("capacity, capacity of, volume, volume of, holding, holds, 容量, 容积, 容量在, 电池容量", {
    of: "capacity",
  }),
  ...rows("diameter, diameter of, 直径, 口径", { of: "diameter" }),
  ...rows("thickness, thickness of, thick, 厚, 厚度, 加厚", { of: "thickness" }),
  ...rows(
    "weight capacity, weight capacity of, max weight, maximum weight, supports, support, supports up to, holds up to, load capacity, carries, can hold, weight limit, 承重, 载重, 承重力, 最大承重, 最大载重, 承受",
    { of: "load" },
  ),
  ...rows("narrower than, no wider than, not wider than, not wider, 窄于, 不宽于", {
    bound: "<=",
    of: "width",
  }),
  ...rows("wider than, 宽于, 宽过", { bound: ">=", of: "width" }),
  ...rows("shorter than, no longer than, not longer than, 短于, 不长于", { bound: "<=", of: "length" }),
  ...rows("longer than, 长于, 长过", { bound: ">=", of: "length" }),
  ...rows("lower in height than, no taller than, not taller than, 矮于, 不高过", {
    bound: "<=",
    of: "height",
  }),
  ...rows("taller than, 高过", { bound: ">=", of: "height" }),
  ...rows("shallower than, no deeper than, not deeper than", { bound: "<=", of: "depth" }),
  ...rows("deeper than, 深于", { bound: ">=", of: "depth" }),
  ...rows("lighter than, no heavier than, not heavier than, 轻于, 不重于", { bound: "<=", of: "weight" }),
  ...rows("heavier than, 重于", { bound: ">=", of: "weight" }),
];

/** Words after a number and its unit. */
export const afterNumber: readonly (readonly [string, NumberCue])[] = [
  ...rows(
    "or less, or under, and under, or below, and below, max, maximum, at most, at the most, tops, or lower, or cheaper, " +
      "or fewer, limit, cap, or smaller, and less, budget max, 以内, 以下, 之内, 之下, 内, 封顶, 顶天, 顶天了, 往下, 打住, 为限, 及以下, 或以下, " +
      "或更少, 或更低, 不能再多, 以內",
    { bound: "<=" },
  ),
  ...rows("budget, to spend, 预算, 的预算, 块预算", { bound: "<=", of: "price" }),
  ...rows("装, 装的", { idle: true }),
  ...rows(
    "or more, and up, and above, or above, or over, and over, or up, plus, +, minimum, min, at least, upwards, and upwards, " +
      "or higher, or greater, or larger, or bigger, 以上, 之上, 起, 往上, 起步, 及以上, 或以上, 或更多, 朝上, 开外",
    { bound: ">=" },
  ),
  ...rows(
    "or so, or thereabouts, ish, give or take, or around that, approx, approximately, roughly, 左右, 上下, 出头, 上下浮动, 前后, 的样子, 这样, 多点, 多一点, 出点头",
    {
      bound: "~",
    },
  ),
  ...rows("or wider, and wider, 或更宽, 或者更宽", { bound: ">=", of: "width" }),
  ...rows("or narrower, 或更窄", { bound: "<=", of: "width" }),
  ...rows("or taller, and taller, 或更高, 或者更高", { bound: ">=", of: "height" }),
  ...rows("or longer, and longer, 或更长, 或者更长", { bound: ">=", of: "length" }),
  ...rows("or shorter, 或更短", { bound: "<=", of: "length" }),
  ...rows("or deeper, 或更深", { bound: ">=", of: "depth" }),
  ...rows("or shallower, 或更浅", { bound: "<=", of: "depth" }),
  ...rows("or heavier, 或更重", { bound: ">=", of: "weight" }),
  ...rows("or lighter, 或更轻", { bound: "<=", of: "weight" }),
  ...rows("or thicker, 或更厚", { bound: ">=", of: "thickness" }),
  ...rows("or thinner, 或更薄", { bound: "<=", of: "thickness" }),
  ...rows("w", { of: "width", letter: true }),
  ...rows("h", { of: "height", letter: true }),
  ...rows("d", { of: "depth", letter: true }),
  ...rows("l", { of: "length", letter: true }),
  ...rows("wide, in width, width, across, 宽, 宽度, 的宽度", { of: "width" }),
  ...rows("tall, high, in height, height, 高, 高度, 的高度", { of: "height" }),
  ...rows("long, in length, length, 长, 长度, 的长度", { of: "length" }),
  ...rows("deep, in depth, depth, 深, 深度, 的深度", { of: "depth" }),
  ...rows("in diameter, diameter, 直径", { of: "diameter" }),
  ...rows("thick, in thickness, thickness, 厚, 厚度", { of: "thickness" }),
  ...rows("in weight, weight, heavy, 重, 重量, 的重量", { of: "weight" }),
  ...rows("capacity, in capacity, in volume, volume, 容量, 的容量, 大容量", { of: "capacity" }),
];

/** Words between the two ends of a range. `and` joins them only after a word that opens a range. */
export const rangeJoins = {
  any: ["-", "~", "to", "到", "至", "—", "through"],
  opened: ["and", "&", "until", "till", "up to", "和", "与", "跟"],
} as const;

/** Closes 在…之间. */
export const rangeCloses = ["之间", "中间", "间", "这个范围", "区间", "范围内", "的范围", "不等"] as const;
