import { wordList } from "../../privacy/tables/word-list.ts";

/** How much of something is meant, from none (0) to all (5). A difference of steps is a difference of claim. */
const steps: readonly (readonly [level: number, written: string])[] = [
  [0, "none no never neither nobody 从不 从未 没有"],
  [1, "few little rarely seldom hardly scarcely minority 少数 很少 极少 少量 偶尔"],
  [
    2,
    "some several sometimes occasionally partly partially multiple certain various 一些 有些 部分 某些 有时 若干",
  ],
  [3, "many much often frequently numerous commonly typically 许多 很多 经常 常常 往往 大量 不少"],
  [
    4,
    "most mostly usually mainly largely generally majority predominantly primarily 大多 大多数 多数 通常 一般 主要 大部分",
  ],
  [
    5,
    "all every always each everyone everybody everything entire entirely completely whole fully both 所有 全部 一切 总是 每 全都 完全 始终 任何 一律",
  ],
];

export const quantifierLevel: ReadonlyMap<string, number> = new Map(
  steps.flatMap(([level, written]) => wordList(written).map((word) => [word, level] as const)),
);

/** The level of `all` and `always`, which leave no exception. */
export const wholly = 5;

/** Steps apart from which two quantifiers say what cannot both be meant. */
export const stepsThatContradict = 3;

/** Words that leave a claim open. */
export const hedges: ReadonlySet<string> = new Set(
  wordList(`
    may might could perhaps possibly probably maybe allegedly reportedly supposedly presumably apparently likely
    seems appears seemingly potentially 可能 也许 或许 大概 据说 据称 似乎 恐怕 疑似 估计 未必
  `),
);

/** Words that say a claim is certain. */
export const certainties: ReadonlySet<string> = new Set(
  wordList(
    "certainly definitely surely undoubtedly always guaranteed must 一定 必定 必然 肯定 绝对 无疑 保证",
  ),
);

/** Which way a number is a bound: `more` than it or `less`. Phrases as words of lower case. */
export const bounds: readonly (readonly [phrase: readonly string[], way: "more" | "less"])[] = [
  ...[
    "more than",
    "over",
    "at least",
    "above",
    "exceeding",
    "no less than",
    "upwards of",
    "no fewer than",
    "minimum of",
  ].map((phrase) => [phrase.split(" "), "more"] as const),
  ...[
    "less than",
    "fewer than",
    "under",
    "at most",
    "below",
    "up to",
    "no more than",
    "maximum of",
    "almost",
    "nearly",
  ].map((phrase) => [phrase.split(" "), "less"] as const),
  ...["超过", "多于", "高于", "大于", "至少", "不少于", "不低于", "逾"].map(
    (word) => [[word], "more"] as const,
  ),
  ...["不到", "少于", "低于", "小于", "至多", "最多", "不超过", "不足", "近"].map(
    (word) => [[word], "less"] as const,
  ),
];
