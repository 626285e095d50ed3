import type { Counterfactual, Factor, Locale } from "../../../kernel/index.ts";
import { wordConstraint } from "../../language/index.ts";
import type { Matcher } from "./match-constraints.ts";
import type { Relaxed } from "./relax-constraints.ts";

type Words = Readonly<Record<Locale, string>>;

const colon: Words = { en: ": ", zh: "：" };

const names: Readonly<Record<"words" | "must" | "prefer" | "stock" | "groups", Words>> = {
  words: { en: "words of the title, categories and description", zh: "标题、类别和描述中的词" },
  must: { en: "what must be", zh: "必须满足" },
  prefer: { en: "what would be good", zh: "最好满足" },
  stock: { en: "stock", zh: "库存" },
  groups: { en: "variants", zh: "同款变体" },
};

const effects: Readonly<Record<"words" | "must" | "text" | "prefer" | "stock" | "groups", Words>> = {
  words: { en: "order: what says more of the request comes first", zh: "排序：与需求词语更相符的在前" },
  must: {
    en: "leaves out what states otherwise, and puts what states it first",
    zh: "排除明确不符的，已注明相符的在前",
  },
  text: { en: "no product states it: counts as words only", zh: "没有商品注明此项：只作为词语参与排序" },
  prefer: { en: "moves what states it up", zh: "注明相符的上移" },
  stock: { en: "what is out of stock comes last", zh: "无货的排在最后" },
  groups: { en: "the first ten show one of each group first", zh: "前十个结果先各显示每款一件" },
};

/** What counted in the choice. */
export function factorsOf(matchers: readonly Matcher[], { locale }: { readonly locale: Locale }): Factor[] {
  return [
    { name: names.words[locale], effect: effects.words[locale] },
    ...matchers.map(({ constraint, filters }) => {
      const name = `${names[constraint.strength][locale]}${colon[locale]}${wordConstraint(constraint, locale)}`;
      const effect = constraint.strength === "prefer" ? "prefer" : filters ? "must" : "text";
      return { name, effect: effects[effect][locale] };
    }),
    { name: names.stock[locale], effect: effects.stock[locale] },
    { name: names.groups[locale], effect: effects.groups[locale] },
  ];
}

const without: Readonly<Record<Locale, (words: string) => string>> = {
  en: (words) => `without “${words}”`,
  zh: (words) => `不要求“${words}”`,
};
const otherwise: Readonly<Record<Locale, (words: string) => string>> = {
  en: (words) => `with “${words}”`,
  zh: (words) => `改为“${words}”`,
};
const and: Words = { en: " and ", zh: "，并" };
const opens: Readonly<Record<Locale, (count: number) => string>> = {
  en: (count) => `${count} more would fit`,
  zh: (count) => `会多出 ${count} 件符合的商品`,
};

/** What would change if the softest must that alone keeps products out were loosened. */
export function counterfactualOf([softest]: readonly Relaxed[], locale: Locale): Counterfactual | undefined {
  if (softest === undefined) return undefined;
  const { drop, instead, also, count } = softest;
  const changes = [
    instead
      ? otherwise[locale](wordConstraint(instead, locale))
      : without[locale](wordConstraint(drop, locale)),
    ...(also ? [without[locale](wordConstraint(also, locale))] : []),
  ];
  return { change: changes.join(and[locale]), outcome: opens[locale](count) };
}
