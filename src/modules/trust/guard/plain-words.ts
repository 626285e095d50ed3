import type { Locale } from "../../../kernel/index.ts";

/**
 * The words that a rewording may add, drop or move, and the only ones: they state nothing. No entry negates,
 * counts, compares, dates, praises, urges, promises or joins one product to another, alone or beside another
 * entry. Many that look harmless are not here: `$129 for B`, `only $129`, `of course in stock`, 还有货, 您的沙发, 好的沙发.
 */
const anywhere: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    ..."a an and also are hello hi is it please thanks the these this".split(" "),
    ...["as well", "have a look", "hello there", "here are", "here is", "here you go", "here's", "hi there"],
    ...["how about", "i found", "it is", "it's", "let me know", "take a look", "take a look at"],
    ...["thank you", "thanks for asking", "there is", "there's", "these are", "they are", "this is"],
    ...["we found", "you could look at", "you may like", "you might like", "happy to help", "glad to help"],
  ],
  zh: [
    ..."和 也 是 它 请".split(" "),
    ..."您好 你好 谢谢 请看 看看 这是 这款 这里是 以及 并且 同时 为您 给您 帮您 您看 它是".split(" "),
    ..."为您找到 给您找到 可以看看 您可以看看 供您参考 以下是 下面是 如下 很高兴为您服务".split(" "),
  ],
};

/** Words that say what kind of value comes next or came before, and so may come and go beside such a claim. */
interface Beside {
  readonly before: Readonly<Record<Locale, readonly string[]>>;
  readonly after: Readonly<Record<Locale, readonly string[]>>;
}

const price: Beside = {
  before: {
    en: ["at", "costs", "for", "it costs", "is priced at", "price", "priced at", "the price is"],
    zh: [
      "价格",
      "价格为",
      "价格是",
      "售价",
      "售价为",
      "售价是",
      "标价",
      "标价为",
      "的价格是",
      "的价格为",
      "的售价是",
      "的售价为",
    ],
  },
  after: { en: [], zh: [] },
};

const arrival: Beside = {
  before: {
    en: ["arrives", "arrives on", "arriving", "arriving on", "arrival", "it arrives", "it arrives on", "on"],
    zh: ["到货时间", "到货时间为", "送达时间", "送达时间为", "于"],
  },
  after: { en: [], zh: ["送达", "送到", "到货"] },
};

const nothing: Beside = { before: { en: [], zh: [] }, after: { en: [], zh: [] } };

const besideKind: Readonly<Record<string, Beside>> = { price, arrival };

const none = /(?!)/y;

/** One sticky pattern for a list of phrases, longest first; Latin ones end where their last word ends. */
function anyOf(phrases: readonly string[], locale: Locale): RegExp {
  if (phrases.length === 0) return none;
  const longestFirst = [...new Set(phrases)].sort((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((phrase) => phrase.replaceAll("'", "['’]")).join("|");
  return locale === "en"
    ? new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}'’])`, "iuy")
    : new RegExp(`(?:${alternatives})`, "uy");
}

const patterns = new Map<string, RegExp>();

/**
 * Matches, at `lastIndex`, the longest plain phrase of a passage that stands after a claim of kind `after` and
 * before one of kind `before` (absent at the ends of a text).
 */
export function plainWords(locale: Locale, after: string | undefined, before: string | undefined): RegExp {
  const key = `${locale} ${after ?? ""} ${before ?? ""}`;
  const known = patterns.get(key);
  if (known) return known;
  const next = besideKind[before ?? ""] ?? nothing;
  const last = besideKind[after ?? ""] ?? nothing;
  const made = anyOf([...anywhere[locale], ...next.before[locale], ...last.after[locale]], locale);
  // Kinds come from our own templates, but a table that grows with its input would be a leak all the same.
  if (patterns.size < 500) patterns.set(key, made);
  return made;
}

/** What a model is told that it may add. */
export const wordsThatMayBeAdded: Readonly<Record<Locale, readonly string[]>> = {
  en: [...anywhere.en, ...price.before.en, ...arrival.before.en],
  zh: [...anywhere.zh, ...price.before.zh, ...arrival.before.zh, ...arrival.after.zh],
};
