import type { Locale } from "../../../kernel/index.ts";
import type { Random } from "./random.ts";
import type { Rewrite, Told } from "./told-part.ts";

const leading =
  (...openings: readonly string[]): Rewrite =>
  ({ part, locale }, random) =>
    `${random.pick(openings) ?? ""}${locale === "en" ? " " : ""}${part.text}`;

/** Only where a part opens with a fact: "Here is Found 12 products" is nobody's English. */
const presenting =
  (...openings: readonly string[]): Rewrite =>
  (told, random) =>
    told.part.text.startsWith(told.part.keep[0] ?? "\u0000")
      ? leading(...openings)(told, random)
      : told.part.text;

const closing =
  (...words: readonly string[]): Rewrite =>
  ({ part }, random) =>
    `${part.text}${random.pick(words) ?? ""}`;

const replacing =
  (pattern: RegExp, ...by: readonly string[]): Rewrite =>
  ({ part }, random) =>
    part.text.replace(pattern, random.pick(by) ?? "$&");

/**
 * What a helpful model does to a text: it tells the same facts in the same order, in a friendlier voice. The last
 * rows of each language are as truthful and use words of the model's own, as real ones do.
 */
const moves: Readonly<Record<Locale, readonly Rewrite[]>> = {
  en: [
    presenting("Here is", "Here's", "How about", "You might like", "Take a look at", "This is"),
    leading("Hello there!", "Thanks for asking!", "Hi there!"),
    closing(" Let me know.", " Thank you!", " Happy to help."),
    replacing(/[,:] (?=[$¥€£\d])/, " at ", " for ", " costs ", " is priced at ", ": "),
    replacing(/, (?=in stock)/, ". It's ", " and it is ", " and is "),
    replacing(/, arrives /, " and arrives on ", ". It arrives ", " and it arrives on "),
    replacing(/^Found /, "We found ", "Hello! Found "),
    replacing(/, /g, " and ", "; "),
    presenting("Good choice:", "I would go with"),
    replacing(/, (?=in stock)/, ", currently ", ", readily "),
    replacing(/ that fit/, " that match", " which suit you"),
  ],
  zh: [
    leading("您好，", "你好，", "谢谢，"),
    presenting("这是", "您可以看看", "请看", "为您找到"),
    closing("谢谢。", "供您参考。"),
    replacing(/[，：](?=[$¥€£\d])/u, "，售价", "，价格是", "的价格为"),
    replacing(/，(?=有货)/u, "，也是", "，并且"),
    replacing(/送达/u, "送到", "到货"),
    replacing(/，/gu, "；", "、"),
    presenting("这款不错：", "推荐您看"),
    replacing(/符合的/u, "合适的"),
  ],
};

/** Rewords a part with one to three moves. */
export function rewordHelpfully(told: Told, random: Random): string {
  let part = told.part;
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const move = random.pick(moves[told.locale]);
    if (move) part = { ...part, text: move({ ...told, part }, random) };
  }
  return part.text;
}
