const split = (words: string) => words.split(",").map((word) => word.trim());

/** How a word before a date bounds it. `arrives`: it speaks of delivery and bounds nothing. */
export type Direction =
  | "by"
  | "before"
  | "within"
  | "in"
  | "on"
  | "after"
  | "from"
  | "for"
  | "not-before"
  | "arrives";

const rows = (words: string, direction: Direction) => split(words).map((word) => [word, direction] as const);

const refusals = "not, can't, cannot, can not, must not, mustn't, shouldn't, should not, don't, won't, no";
const verbs = ", arrive, come, be, get here, be here, be delivered, deliver, ship";
/** "can't arrive later than": every refusal with every verb. */
const refused = split(refusals).flatMap((refusal) =>
  split(verbs).flatMap((verb) =>
    ["later than", "after"].map((limit) => [`${refusal} ${verb} ${limit}`, "by"] as const),
  ),
);

export const beforeDate: readonly (readonly [string, Direction])[] = [
  ...rows(
    "by, until, till, no later than, not later than, on or before, by the end of, at the latest by, at the latest, latest, no later, in time for, 最晚, 最迟, 不晚于, 不迟于, 截止, 最晚在, 最迟在",
    "by",
  ),
  ...refused,
  ...rows("不能晚于, 不要晚于, 别晚于, 不可晚于, 不得晚于, 不能迟于, 别迟于", "by"),
  ...rows("before, ahead of, prior to, earlier than, 早于, 赶在", "before"),
  ...rows(
    "within, within the next, in the next, in under, in less than, inside of, in no more than, in max, over the next, sometime, 在, 未来",
    "within",
  ),
  ...rows("in, in about, in around, in at most", "in"),
  ...rows("on, exactly on, 就在", "on"),
  ...rows("after, later than, 晚于", "after"),
  ...rows("from, starting, starting from", "from"),
  ...rows("for, in time for my party, 为了, 赶", "for"),
  ...rows("not before, no earlier than, not earlier than, 不早于, 不要早于, 别早于", "not-before"),
  ...rows(
    "delivered, delivery, deliver, delivering, arrive, arrives, arriving, arrival, to arrive, must arrive, should arrive, needs to arrive, arriving here, here, get here, gets here, get it, get it here, get them, have it, have them, " +
      "receive, receive it, received, shipped, ship, shipping, ships, need it, need them, i need it, i need them, want it, want them, i want it, i need this, need this, comes, come, coming, to my door, delivered to me, at my door, it, them, " +
      "to be delivered, be here, here by, can be here, in my hands, pick up, pickup, to me, to get here, needed, " +
      "送到, 到货, 送达, 到, 能到, 收到, 拿到, 送货, 要, 要到, 能送到, 希望, 我要, 需要, 得到, 能收到, 想, 想要, 得, 要用, 必须, 务必, 一定要, 要在, 希望在, 能在, 可以在, 得在, 想在, 需要在, 争取",
    "arrives",
  ),
];

/** How a word after a date bounds it. */
export const afterDate: readonly (readonly [string, Direction])[] = [
  ...rows("之前, 前, 之前的, 前的", "before"),
  ...rows(
    "以前, 为止, 截止, at the latest, latest, or sooner, or earlier, or before, 或之前, 或更早, 及以前, 及之前, 或以前",
    "by",
  ),
  ...rows("from now, from today, 之内, 以内, 内, 里, 之内的", "within"),
  ...rows("后, 之后, 以后, or later, onwards, or after", "after"),
  ...rows("当天, 那天, 当日, 这天", "on"),
  ...rows(
    "delivery, arrival, shipping, delivered, arrive, 送到, 到货, 送达, 到, 能到, 能到的, 就到, 就要, 要, 要用, 要的, 能送到, 能送达, 收到, 能收到, 能到货, 可以到, 可以送到, 可送达, 拿到, 能拿到, 送货, 送货上门, 送来, 发货, 到手, 到家, 送, 能送, 送到家, 就能到, 就能送到, 必须到, 一定要到, 得到, 得送到, 要送到, 要到, 要收到, 要拿到, 可到, 达, 用, 寄到, 配送, 能配送, 派送, 送上门, 前送达, 必达, 能到的话, 能送到的话, 送到的话, 送到的, 到的, 到货的, 送达的, 能送到的, 需要, 急用, 要急用, 给我送到, 给送到, 给我送来, 就需要, 必须送到, 务必送到, 一定要送到, 务必送达, 要送达, 需送达, 需要送到, 需要到货, 要到货, 能不能到, 可以收到, 到我手上, 能到手",
    "arrives",
  ),
];

export const timesOfDay: readonly string[] = split(
  "morning, afternoon, evening, night, noon, at noon, midday, lunchtime, eod, end of day, 上午, 下午, 中午, 晚上, 早上, 傍晚, 凌晨, 早晨, 夜里, 白天, 一早, 晚",
);
