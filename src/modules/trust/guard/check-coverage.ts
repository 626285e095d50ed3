import type { DraftPart, Locale } from "../../../kernel/index.ts";
import type { Fault } from "./fault.ts";
import { splitByClaims } from "./split-by-claims.ts";

/** Stands where a claim stood; matches no letter, digit or mark. */
const claimed = "\u{FFFC}";
const quotedClaim = /["“「『《]\u{FFFC}["”」』》]/gu;

interface Pattern {
  readonly what: string;
  readonly kind: Fault["kind"];
  readonly looksLike: RegExp;
}

const dayNames = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const monthNames = "january|february|april|june|july|august|september|october|november|december";

/** What looks like a fact in either language. A text may hold it only inside a claim. */
const everywhere: readonly Pattern[] = [
  { what: "a number", kind: "unbacked", looksLike: /\p{N}/u },
  { what: "a currency", kind: "unbacked", looksLike: /\p{Sc}|\b(?:USD|EUR|GBP|CNY|RMB|JPY|HKD)\b/u },
  { what: "a percentage", kind: "unbacked", looksLike: /[%‰]|\bper ?cent\b|百分/iu },
  { what: "a quotation", kind: "unbacked", looksLike: /["“「『《][^"“”「」『』《》\p{L}]*\p{L}/u },
  { what: "a link", kind: "markup", looksLike: /:\/\/|www\.|mailto:|\w\.(?:com|net|org|io|cn)\b/iu },
  { what: "an e-mail address", kind: "markup", looksLike: /\S@\S/u },
  { what: "mark-up", kind: "markup", looksLike: /<\s*[a-z!/?]|&(?:#\d+|[a-z]+);|\]\(|!\[|```|\*\*|__/iu },
  { what: "hidden characters", kind: "injection", looksLike: /[\p{Cf}\p{Co}\p{Cn}]|(?!\n)\p{Cc}/u },
];

const byLocale: Readonly<Record<Locale, readonly Pattern[]>> = {
  en: [
    {
      what: "a number word",
      kind: "unbacked",
      looksLike:
        /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|dozens?|half|twice|double|triple|quarter)\b/iu,
    },
    {
      what: "a currency",
      kind: "unbacked",
      looksLike: /\b(?:dollars?|cents?|euros?|pounds?|quid|bucks|yuan|yen)\b/iu,
    },
    {
      what: "a day",
      kind: "unbacked",
      looksLike: new RegExp(`\\b(?:${dayNames}|today|tonight|tomorrow|yesterday)\\b`, "iu"),
    },
    { what: "a month", kind: "unbacked", looksLike: new RegExp(`\\b(?:${monthNames})\\b`, "iu") },
    // Names that are words too count only as they are written as names.
    {
      what: "a date",
      kind: "unbacked",
      looksLike: /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/u,
    },
    {
      what: "a date",
      kind: "unbacked",
      looksLike: /(?<=\S )(?:March|May)\b|\b(?:this|next|last) (?:week|month|year)\b/u,
    },
    { what: "a name", kind: "unbacked", looksLike: /(?<=[\p{Ll},;:] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/u },
  ],
  zh: [
    {
      what: "a number word",
      kind: "unbacked",
      looksLike: /[零〇一二两兩三四五六七八九十百千万萬亿億半壹贰叁肆伍陆柒捌玖拾佰仟]/u,
    },
    { what: "a currency", kind: "unbacked", looksLike: /[元块]|人民币|美金|欧元|日元|英镑/u },
    { what: "a discount", kind: "unbacked", looksLike: /折/u },
    {
      what: "a day",
      kind: "unbacked",
      looksLike: /周[末日]|星期|礼拜|[今明后昨]天|[上下本]周|[上下本]个?月|[今明去]年/u,
    },
  ],
};

/** Turns of phrase that hold such a word and state no such thing. */
const idioms: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:one another|no one|at once|(?:this|that|the other|another|which|each|any|every) one|one of (?:these|them|those))\b/giu,
  zh: /一下|一些|一样|一起|一般|统一|另一|之一|万一|一点|一直|一致|同一|任一|单元|元素|模块|折叠/gu,
};

/**
 * What a part's own text says that none of its claims shows: numbers, in digits or in words, money, days,
 * percentages, quotations, names, links, mark-up. Compatibility forms are read as what they stand for.
 */
export function checkCoverage(part: DraftPart, locale: Locale): readonly Fault[] {
  const text = splitByClaims(part.text, part.claims).passages.join(claimed).normalize("NFKC");
  const left = text.replace(quotedClaim, claimed).replace(idioms[locale], " ");
  const seen = [...everywhere, ...byLocale[locale]].filter(({ looksLike }) => looksLike.test(left));
  return seen.map(({ kind, what }) => ({ kind, detail: `the text holds ${what} that no claim shows` }));
}
