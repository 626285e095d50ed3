import type {
  Claim,
  Counterfactual,
  Destination,
  DraftPart,
  Factor,
  Influence,
  Locale,
} from "../../kernel/index.ts";

/** A sentence with `{slots}`; English says one thing differently from several. */
interface Sentence {
  readonly en: { readonly one: string; readonly other: string } | string;
  readonly zh: string;
}

export const sentences = {
  fits: {
    en: { one: "Found {count} product that fits.", other: "Found {count} products that fit." },
    zh: "找到 {count} 件符合的商品。",
  },
  unstated: {
    en: {
      one: "For {count} of those shown the catalogue does not state everything you asked for; it is marked and comes last.",
      other:
        "For {count} of those shown the catalogue does not state everything you asked for; they are marked and come last.",
    },
    zh: "所示商品中有 {count} 件的资料没有写全您提到的条件，已标注并排在后面。",
  },
  nearest: {
    en: "No product in the catalogue is called that. These come nearest.",
    zh: "目录里没有叫这个名字的商品，下面这些最接近。",
  },
  nothing: { en: "No product fits all of that.", zh: "没有商品符合全部条件。" },
  whatThen: {
    en: "What are you looking for? Say it in your own words.",
    zh: "您想找什么？用自己的话说就行。",
  },
  nothingAtAll: {
    en: "I found nothing like that in the catalogue. Try naming the thing in other words.",
    zh: "目录里没有找到相近的商品，换个说法再试试。",
  },
  without: {
    en: {
      one: "Without “{constraint}”, {count} product fits.",
      other: "Without “{constraint}”, {count} products fit.",
    },
    zh: "去掉“{constraint}”，有 {count} 件符合。",
  },
  instead: {
    en: {
      one: "With “{constraint}” instead, {count} product fits.",
      other: "With “{constraint}” instead, {count} products fit.",
    },
    zh: "改为“{constraint}”，有 {count} 件符合。",
  },
  withoutBoth: {
    en: {
      one: "Without “{constraint}” and “{second}”, {count} product fits.",
      other: "Without “{constraint}” and “{second}”, {count} products fit.",
    },
    zh: "去掉“{constraint}”和“{second}”，有 {count} 件符合。",
  },
  insteadAndWithout: {
    en: {
      one: "With “{constraint}” instead and without “{second}”, {count} product fits.",
      other: "With “{constraint}” instead and without “{second}”, {count} products fit.",
    },
    zh: "改为“{constraint}”并去掉“{second}”，有 {count} 件符合。",
  },
  leftOut: { en: "Left out: {reasons}.", zh: "未列出：{reasons}。" },
  deliveredTo: { en: "Arrival dates are for delivery to {place}.", zh: "送达日期按送到{place}计算。" },
  arrives: { en: "arrives {date}", zh: "{date}送达" },
  personal: {
    en: "With what you usually choose in mind: {likes}. You can ask without it at any time.",
    zh: "参考了您平时的选择：{likes}。您随时可以改为不使用这些信息。",
  },
  asUsual: { en: "as you usually choose: {facts}", zh: "符合您平时的选择：{facts}" },
  asAsked: { en: "as asked: {facts}", zh: "符合：{facts}" },
  product: { en: "{title}: {details}.", zh: "{title}：{details}。" },
  titleAlone: { en: "{title}.", zh: "{title}。" },
} as const satisfies Record<string, Sentence>;

/** What a product is left out for, said of a number of products. */
export const leftOutReasons: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  price: { en: "{count} outside the budget", zh: "{count} 件超出预算" },
  color: { en: "{count} of another colour", zh: "{count} 件颜色不符" },
  material: { en: "{count} of another material", zh: "{count} 件材质不符" },
  size: { en: "{count} of another size", zh: "{count} 件尺码不符" },
  deliverBy: { en: "{count} that would arrive too late", zh: "{count} 件无法按时送达" },
  brand: { en: "{count} of another brand", zh: "{count} 件品牌不符" },
  for: { en: "{count} for somebody else", zh: "{count} 件适用人群不符" },
  type: { en: "{count} of a kind you do not want", zh: "{count} 件属于您不要的类型" },
  "out of stock": { en: "{count} out of stock", zh: "{count} 件无货" },
  "further down": { en: "{count} further down the list", zh: "{count} 件排在更后面" },
  ...Object.fromEntries(
    ["width", "height", "length", "depth", "weight", "capacity"].map((field) => [
      field,
      { en: "{count} of other measures", zh: "{count} 件规格不符" },
    ]),
  ),
  other: { en: "{count} that differ in another way you named", zh: "{count} 件其他条件不符" },
};

export const availabilityWords: Readonly<
  Record<"in stock" | "out of stock", Readonly<Record<Locale, string>>>
> = {
  "in stock": { en: "in stock", zh: "有货" },
  "out of stock": { en: "out of stock", zh: "无货" },
};

export const separators: Readonly<Record<Locale, { list: string; value: string }>> = {
  en: { list: ", ", value: ", " },
  zh: { list: "，", value: "、" },
};

/** The template of a sentence in a locale, for a count where it has one. */
export function templateOf(name: keyof typeof sentences, locale: Locale, count?: number): string {
  const sentence: Sentence = sentences[name];
  if (locale === "zh") return sentence.zh;
  if (typeof sentence.en === "string") return sentence.en;
  return count === 1 ? sentence.en.one : sentence.en.other;
}

/** Text in which each slot shows one claim, in the order in which they are read. */
export interface Said {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Fills `{slot}`s with what claims show, or with what was said before. A slot that nothing fills stays out. */
export function say(template: string, slots: Readonly<Record<string, Claim | Said>>): Said {
  const claims: Claim[] = [];
  const text = template.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const filling = slots[slot];
    if (filling === undefined) return "";
    if ("text" in filling) {
      claims.push(...filling.claims);
      return filling.text;
    }
    claims.push(filling);
    return filling.shown;
  });
  return { text, claims };
}

export const joined = (said: readonly Said[], separator: string): Said => ({
  text: said.map(({ text }) => text).join(separator),
  claims: said.flatMap(({ claims }) => claims),
});

export const partOf = (id: string, { text, claims }: Said): DraftPart => ({ id, text, claims });

const places: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  zh: new Intl.DisplayNames("zh-CN", { type: "region" }),
};

export const placeName = ({ country, postcode }: Destination, locale: Locale): string =>
  [places[locale].of(country) ?? country, postcode].filter((part) => part !== undefined).join(" ");

const effects: Readonly<Record<Influence["changed"], Readonly<Record<Locale, string>>>> = {
  first: {
    en: "moves what states it up: here it changed what comes first",
    zh: "注明相符的上移：改变了排在第一的商品",
  },
  order: { en: "moves what states it up: here it changed the order", zh: "注明相符的上移：改变了排序" },
  nothing: { en: "moves what states it up: here it changed nothing", zh: "注明相符的上移：这次没有改变排序" },
};

/** A thing known of the person as a factor of the choice. */
export const personalFactor = (
  { datum, words, changed }: Influence & { readonly words: string },
  locale: Locale,
): Factor => ({
  name:
    locale === "en" ? `what you usually choose (${datum}): ${words}` : `您平时的选择（${datum}）：${words}`,
  effect: effects[changed][locale],
});

/** What would come first without anything known of the person. */
export const counterfactualWords = (title: string, locale: Locale): Counterfactual =>
  locale === "en"
    ? { change: "without what is known of you", outcome: `“${title}” would come first` }
    : { change: "不使用您的个人信息", outcome: `排在第一的会是“${title}”` };
