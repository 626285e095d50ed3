import type { Claim, Draft, DraftPart, EvidenceSource, Json, Locale } from "../../../kernel/index.ts";
import type { Random } from "../../models/testing.ts";

/** A draft that tells the truth, and what it is true by: for tests of what the guard lets through. */
export interface Honest {
  readonly draft: Draft;
  readonly sources: readonly EvidenceSource[];
  readonly decision: Json;
}

/** Titles as catalogues have them: digits, slashes, quotes, marks, both scripts, words that are numbers or plain. */
const titles: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "Navy Linen Sofa",
    'Philips® 65" 4K/UHD TV (2024) – Model 65PUS7608/12',
    "Café Crème Mug, set of 4",
    "AC/DC Adapter 12V 2.5A [UL listed]",
    "L'Oréal Men's \"Expert\" 50ml",
    "One Million Eau de Toilette",
    "The Free Desk",
    "USB-C™ Hub 7-in-1 & Dock",
    "北欧 Lamp No. 5",
    "Extra-long $5 Off Shelf*",
    "iPhone 15 Pro Max 256GB",
    "A",
    "Сандалии Summer",
  ],
  zh: [
    "藏青色亚麻三人沙发",
    "飞利浦® 65英寸4K电视（2024款）",
    "“北极”休闲椅 XR-500",
    "五粮液 52度 500ml",
    "一品红 绿萝/两盆装",
    "USB-C™ 7合1 扩展坞",
    "半身裙 A字 M码",
    "不锈钢保温杯 0.5L",
    "好",
  ],
};

const attributes: Readonly<Record<Locale, readonly string[]>> = {
  en: ["navy", "linen", "queen", "180 cm", "8x10", "Stainless Steel", "43 EU"],
  zh: ["藏青", "亚麻", "1.8m", "不锈钢", "43码"],
};

const stock: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { "in stock": "in stock", "out of stock": "out of stock" },
  zh: { "in stock": "有货", "out of stock": "无货" },
};

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
};

function showDate(date: string, locale: Locale): string {
  const weekday = weekdays[locale][new Date(`${date}T00:00:00Z`).getUTCDay()];
  const [, month, day] = date.split("-").map(Number);
  return locale === "en" || Number(day) % 2 === 0 ? `${weekday} ${date}` : `${weekday}（${month}月${day}日）`;
}

const showPrice = (amount: number, currency: string | undefined, locale: Locale): string =>
  new Intl.NumberFormat(locale === "en" ? "en-US" : "zh-CN", {
    ...(currency ? { style: "currency", currency } : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  }).format(amount);

/** Templates of parts that are not about one product; `#` stands for a count, `“@”` for a request's words. */
const sentences: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "Found # products that fit.",
    "For # of them the catalogue does not state everything you asked for; they are marked and come last.",
    "No product fits all of that.",
    "I found nothing like that in the catalogue. Try naming the thing in other words.",
    "Without “@”, # products fit.",
    "With “@” instead, # products fit.",
    "Left out: # outside the budget, # of another colour, # that would arrive too late, # out of stock.",
  ],
  zh: [
    "找到 # 件符合的商品。",
    "其中 # 件的资料没有写全您提到的条件，已标注并排在后面。",
    "没有商品符合全部条件。",
    "目录里没有找到相近的商品，换个说法再试试。",
    "去掉“@”，有 # 件符合。",
    "改为“@”，有 # 件符合。",
    "未列出：# 件超出预算，# 件颜色不符，# 件无法按时送达，# 件无货。",
  ],
};

const wishes: Readonly<Record<Locale, readonly string[]>> = {
  en: ["under $990", "navy", "by Fri 2026-03-06", "not leather"],
  zh: ["5000元以内", "藏青色", "周五（3月6日）前", "不要皮的"],
};

/** Fills a sentence's slots with claims about the decision, in their order. */
function fill(sentence: string, id: string, locale: Locale, decided: Json[], random: Random): DraftPart {
  const claims: Claim[] = [];
  const decide = (kind: string, value: string | number): string => {
    const shown = String(value);
    const evidence = { source: "decision", id: String(decided.length), field: "said", value };
    decided.push({ said: value });
    claims.push({ kind, shown, evidence });
    return shown;
  };
  const text = sentence.replace(/[#@]/g, (slot) =>
    slot === "#"
      ? decide("count", random.below(1_500))
      : decide("constraint", random.pick(wishes[locale]) ?? "navy"),
  );
  return { id, text, claims };
}

/** A draft of some products and sentences, as a shop would make it, drawn by `random`. */
export function honestDraft(random: Random, locale: Locale = random.chance(0.5) ? "en" : "zh"): Honest {
  const catalogue = new Map<string, Json>();
  const decided: Json[] = [];
  const product = (id: string): DraftPart => {
    const claims: Claim[] = [];
    const claim = (kind: string, field: string, shown: string, value: Json): string => {
      catalogue.set(`${id} ${field}`, value);
      claims.push({ kind, shown, evidence: { source: "catalogue", id, field, value } });
      return shown;
    };
    const title = random.pick(titles[locale]) ?? "A";
    const said = claim("title", "title", title, title);
    const details: string[] = [];
    if (random.chance(0.9)) {
      const currency = random.pick(["USD", "CNY", "EUR", "JPY", undefined]);
      const cents = random.below(random.chance(0.3) ? 1_000_000 : 50_000);
      const amount = currency === "JPY" ? cents : cents / 100;
      if (currency) catalogue.set(`${id} currency`, currency);
      details.push(claim("price", "price", showPrice(amount, currency, locale), amount));
    }
    if (random.chance(0.8)) {
      const state = random.chance(0.8) ? "in stock" : "out of stock";
      details.push(claim("availability", "availability", stock[locale][state] ?? "", state));
    }
    if (random.chance(0.7)) {
      const date = new Date(Date.UTC(2026, random.below(12), 1 + random.below(28)))
        .toISOString()
        .slice(0, 10);
      const shown = claim("arrival", "arrival", showDate(date, locale), date);
      details.push(locale === "en" ? `arrives ${shown}` : `${shown}送达`);
    }
    const asked = attributes[locale].filter(() => random.chance(0.3));
    const facts = asked.map((value, at) => claim("attribute", `attributes.${at}`, value, value));
    const [colon, comma, list, stop] = locale === "en" ? [": ", ", ", ", ", "."] : ["：", "，", "、", "。"];
    if (facts.length > 0) details.push(`${locale === "en" ? "as asked" : "符合"}${colon}${facts.join(list)}`);
    const text = details.length > 0 ? `${said}${colon}${details.join(comma)}${stop}` : `${said}${stop}`;
    return { id: `product:${id}`, text, claims };
  };
  const parts = [
    fill(random.pick(sentences[locale]) ?? "", "summary", locale, decided, random),
    ...Array.from({ length: 1 + random.below(4) }, (_, index) => product(`p${index}`)),
    fill(random.pick(sentences[locale]) ?? "", "leftOut", locale, decided, random),
  ];
  return {
    draft: { locale, parts },
    sources: [{ source: "catalogue", lookUp: (id, field) => catalogue.get(`${id} ${field}`) }],
    decision: decided,
  };
}
