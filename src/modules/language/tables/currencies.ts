import type { Language } from "../constraint.ts";

/** How a currency is written. `only` limits a word to texts of one language: $ in Chinese text is not said. */
export interface CurrencyWords {
  /** ISO 4217; absent where the words mean money without saying whose. */
  readonly code: { readonly [language in Language]?: string };
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const both = (code: string) => ({ en: code, zh: code });
const split = (words: string) => words.split(",").map((word) => word.trim());

export const currencies: readonly CurrencyWords[] = [
  {
    code: both("USD"),
    before: split("us$, usd, us $, $us, 美元, 美金"),
    after: split("usd, us dollars, us dollar, 美元, 美金, 美刀, 刀"),
  },
  { code: both("USD"), before: ["$"], after: split("$, dollars, dollar, bucks, buck") },
  { code: both("EUR"), before: split("€, eur, 欧元"), after: split("€, eur, euro, euros, 欧元, 欧") },
  {
    code: both("GBP"),
    before: split("£, gbp, 英镑"),
    after: split("£, gbp, quid, pound sterling, pounds sterling, british pounds, 英镑, 镑"),
  },
  {
    code: both("CNY"),
    before: split("rmb, cny, cn¥, 人民币"),
    after: split("rmb, cny, yuan, renminbi, kuai, 人民币, 元人民币, 块人民币"),
  },
  { code: { zh: "CNY" }, before: ["¥"], after: ["¥"] },
  { code: both("CNY"), before: [], after: split("元, 块, 块钱, 元钱, 圆, 块大洋") },
  { code: both("JPY"), before: split("jpy, jp¥"), after: split("jpy, yen, 日元, 日币, 円") },
  { code: both("HKD"), before: split("hk$, hkd, 港币"), after: split("hkd, hk dollars, 港币, 港元") },
  { code: both("TWD"), before: split("nt$, twd, 台币"), after: split("twd, 台币, 新台币") },
  { code: both("CAD"), before: split("ca$, c$, cad"), after: split("cad, canadian dollars, 加元, 加币") },
  { code: both("AUD"), before: split("au$, a$, aud"), after: split("aud, australian dollars, 澳元, 澳币") },
  { code: both("SGD"), before: split("s$, sgd"), after: split("sgd, 新币, 新加坡元") },
  { code: both("INR"), before: split("₹, inr, rs"), after: split("inr, rupees, 卢比") },
  { code: both("KRW"), before: split("₩, krw"), after: split("krw, won, 韩元, 韩币") },
  { code: both("CHF"), before: ["chf"], after: split("chf, swiss francs, 瑞士法郎") },
];
