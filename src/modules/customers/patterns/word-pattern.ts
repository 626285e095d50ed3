import { wordConstraint, wordName } from "../../language/index.ts";
import { kindName } from "./kind-names.ts";
import type { LearnedItem } from "./learn-pattern.ts";
import type { PatternName } from "./observation.ts";

type Locale = "en" | "zh";
export type Words = Readonly<Record<Locale, string>>;

export const patternTitles: Readonly<Record<PatternName, Words>> = {
  sizes: { en: "Sizes", zh: "尺码" },
  colours: { en: "Colours", zh: "颜色" },
  materials: { en: "Materials", zh: "材质" },
  brands: { en: "Brands", zh: "品牌" },
  budgets: { en: "Budgets", zh: "预算" },
  hours: { en: "Times of day", zh: "时段" },
  language: { en: "Language", zh: "语言" },
};

const partsOfDay: Readonly<Record<string, Words>> = {
  morning: { en: "in the morning, 6:00–12:00", zh: "上午 6:00–12:00" },
  afternoon: { en: "in the afternoon, 12:00–18:00", zh: "下午 12:00–18:00" },
  evening: { en: "in the evening, 18:00–24:00", zh: "晚上 18:00–24:00" },
  night: { en: "at night, 0:00–6:00", zh: "夜里 0:00–6:00" },
};

const languages: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en", { type: "language" }),
  zh: new Intl.DisplayNames("zh-CN", { type: "language" }),
};

/** What an item holds, however it came: learned, or given by the person. */
export interface Worded {
  readonly value?: string | number;
  readonly system?: string;
  readonly for?: string;
  readonly currency?: string;
  readonly low?: number;
  readonly high?: number;
}

function languageName(tag: string, locale: Locale): string {
  try {
    return languages[locale].of(tag) ?? tag;
  } catch {
    // An unknown tag is shown as it stands.
    return tag;
  }
}

const money = (value: number, currency: string | undefined, op: "<=" | "=", locale: Locale): string =>
  wordConstraint(
    { field: "price", op, value, strength: "must", ...(currency !== undefined && { currency }) },
    locale,
  );

type WordItem = (item: Worded, locale: Locale) => string;

const ofKind = ({ for: kind }: Worded, locale: Locale): string =>
  kind === undefined ? "" : locale === "en" ? `${kindName(kind, locale)} in ` : `${kindName(kind, locale)}，`;

const wordItems: Readonly<Record<PatternName, WordItem>> = {
  sizes: (item, locale) =>
    locale === "en"
      ? `${ofKind(item, locale)}${[item.system ?? "size", item.value].join(" ")}`
      : `${ofKind(item, locale)}尺码 ${[item.system, item.value].filter((part) => part !== undefined).join(" ")}`,
  colours: ({ value = "" }, locale) => wordName(String(value), locale),
  materials: ({ value = "" }, locale) => wordName(String(value), locale),
  brands: ({ value = "" }) => String(value),
  budgets(item, locale) {
    const { low, high = Number(item.value), currency } = item;
    const kind = item.for === undefined ? "" : kindName(item.for, locale);
    if (low === undefined || low >= high) {
      const most = money(high, currency, "<=", locale);
      return locale === "en" ? `${kind} ${most}`.trim() : `${kind}${most}`;
    }
    const [from, to] = [low, high].map((amount) => money(amount, currency, "=", locale));
    return locale === "en" ? `${kind} for ${from} to ${to}`.trim() : `${kind}${from}到${to}`;
  },
  hours: ({ value = "" }, locale) => partsOfDay[String(value)]?.[locale] ?? String(value),
  language: ({ value = "" }, locale) => languageName(String(value), locale),
};

/** The item alone: "shoes in EU 38", "navy", "鞋，尺码 EU 38". */
export const wordItem = (pattern: PatternName, item: Worded, locale: Locale): string =>
  wordItems[pattern](item, locale);

interface Verbs {
  readonly orders: Words;
  readonly events: Words;
}

const chooses: Verbs = {
  orders: { en: "You mostly buy {item}", zh: "您多买{item}" },
  events: { en: "You mostly look at {item}", zh: "您多看{item}" },
};
const verbs: Readonly<Record<PatternName, Verbs>> = {
  sizes: chooses,
  colours: {
    orders: { en: "You often buy {item}", zh: "您常买{item}" },
    events: { en: "You often look at {item}", zh: "您常看{item}" },
  },
  materials: {
    orders: { en: "You often buy things of {item}", zh: "您常买{item}的商品" },
    events: { en: "You often look at things of {item}", zh: "您常看{item}的商品" },
  },
  brands: {
    orders: { en: "You often buy from {item}", zh: "您常买{item}" },
    events: { en: "You often look at {item}", zh: "您常看{item}" },
  },
  budgets: {
    orders: { en: "You usually choose {item}", zh: "您通常选{item}" },
    events: { en: "You usually choose {item}", zh: "您通常选{item}" },
  },
  hours: {
    orders: { en: "You mostly order {item}", zh: "您多在{item}下单" },
    events: { en: "You mostly shop {item}", zh: "您多在{item}逛店" },
  },
  language: {
    orders: { en: "You use the shop in {item}", zh: "您使用商店的语言是{item}" },
    events: { en: "You use the shop in {item}", zh: "您使用商店的语言是{item}" },
  },
};

const counts: Verbs = {
  orders: { en: " ({events} of {of} orders)", zh: "（{of} 次下单中有 {events} 次）" },
  events: { en: " ({events} of {of} times)", zh: "（{of} 次中有 {events} 次）" },
};

const said = (template: string, slots: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? ""));

/** A learned item as it is told to its person: "You mostly buy shoes in EU 38 (4 of 5 orders)". */
export function wordLearned(pattern: PatternName, { item, range, evidence }: LearnedItem): Words {
  const { events, of, counted } = evidence;
  const wordIn = (locale: Locale): string =>
    said(verbs[pattern][counted][locale], { item: wordItem(pattern, { ...item, ...range }, locale) }) +
    said(counts[counted][locale], { events, of });
  return { en: wordIn("en"), zh: wordIn("zh") };
}

/** What the person told us themselves. */
export const wordGiven = (pattern: PatternName, item: Worded): Words => ({
  en: `You told us: ${wordItem(pattern, item, "en")}`,
  zh: `您告诉我们：${wordItem(pattern, item, "zh")}`,
});
