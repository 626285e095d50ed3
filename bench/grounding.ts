/**
 * Grounding: CPU time to check an answer of 1,000 characters against sources of 1,000 and of 10,000, in both languages.
 * `npx tsx bench/grounding.ts [ROUNDS]` prints one JSON line. The texts are made up of frames filled by a seed.
 */

import { checkGrounding } from "../src/modules/trust/guard/index.ts";
import { drawsFrom } from "../src/modules/trust/guard/privacy/evaluate/seeded.ts";
import { cpuMs, rounded } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 50);

const frames = {
  en: [
    "Orders of the % range are delivered within % working days, and % of them arrive earlier.",
    "Since 20%, the workshop in Leeds has repaired % lamps for Ms Harcombe and never charged more than $%.",
    "The battery lasts % hours, weighs % grams and must not be stored above % degrees.",
    "Before %, returns were accepted by the shop in Dublin only; now most of its % shops take them.",
  ],
  zh: [
    "第%款台灯由青禾家居在20%年推出，重量为%克，大多数顾客在%天内收到。",
    "会员在%天内可以退货，普通顾客为%天，定制商品不支持退货，运费%元由公司承担。",
    "李明于20%年加入星河科技，负责杭州的%家门店，从未要求顾客支付超过%元。",
  ],
} as const;

type Language = keyof typeof frames;

/** Sentences up to so many characters, their numbers drawn. */
function textOf(language: Language, characters: number, seed: number): string {
  const draws = drawsFrom(seed);
  let text = "";
  for (let i = 0; text.length < characters; i += 1) {
    const frame = frames[language][i % frames[language].length] ?? "";
    text += frame.replaceAll("%", () => draws.digits(2)) + (language === "en" ? " " : "");
  }
  return text.slice(0, characters);
}

/** Mean CPU milliseconds, after a warm-up. The answer is the source's beginning, with other numbers. */
function msFor(language: Language, sourceCharacters: number): number {
  const source = textOf(language, sourceCharacters, 1);
  const answers = Array.from({ length: rounds }, (_, i) => textOf(language, 1_000, i + 2));
  const work = () => {
    for (const text of answers) checkGrounding({ text, sources: [source] });
  };
  work();
  return rounded(cpuMs(work) / rounds);
}

console.log(
  JSON.stringify({
    bench: "grounding",
    msPer1000Characters: {
      en: { source1000: msFor("en", 1_000), source10000: msFor("en", 10_000) },
      zh: { source1000: msFor("zh", 1_000), source10000: msFor("zh", 10_000) },
    },
  }),
);
