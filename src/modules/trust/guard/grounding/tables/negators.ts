import { wordList } from "../../privacy/tables/word-list.ts";

/** Words that turn what they stand with into its opposite. Contractions in n't are read as `not`. */
export const negators: ReadonlySet<string> = new Set(
  wordList(`
    not no never none neither nor nobody nothing nowhere without hardly barely scarcely cannot
    fail fails failed failing unable lack lacks lacked lacking refuse refuses refused cease ceases ceased
    不 没 没有 未 无 非 勿 别 从不 从未 从没 并非 并不 并未 不再 无法 不能 不会 不是 不得 不可 毫不 毫无 绝不 决不 未能 尚未 未曾 不曾 拒绝 免 免收 免于
  `),
);

/** Phrases that hold a negator and negate nothing, as joined words of lower case. */
export const notNegating: readonly (readonly string[])[] = [
  ["not", "only"],
  ["not", "just"],
  ["not", "merely"],
  ["not", "least"],
  ["no", "doubt"],
  ["no", "matter"],
  ["no", "wonder"],
  ["no", "problem"],
  ["without", "doubt"],
  ["免", "疫"],
  ["避", "免"],
  ["难", "免"],
  ["以", "免"],
  ["不", "仅"],
  ["不", "但"],
  ["不", "只"],
  ["不", "过"],
  ["不", "同"],
  ["非", "常"],
  ["无", "论"],
  ["别", "人"],
  ["特", "别"],
  ["级", "别"],
  ["区", "别"],
  ["分", "别"],
  ["性", "别"],
  ["未", "来"],
  ["不", "断"],
  ["不", "久"],
];
