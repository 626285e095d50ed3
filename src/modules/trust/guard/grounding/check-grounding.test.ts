import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkGrounding, type GroundingVerdict } from "./index.ts";

const english = [
  "Oakhurst Lighting was founded by Mara Quill in 2009 and has 38 shops in Dublin and Leeds.",
  "Its desk lamp weighs 1.5 kg, lasts 12 hours and cannot be used outdoors.",
  "Most orders over $40 arrive within three working days, but some may take longer.",
  "Lamps from the workshop are older than lamps from the studio.",
].join(" ");

const chinese = [
  "青禾家居由陈志远于2012年创立，总部位于杭州，在全国拥有38家门店。",
  "会员退货期为30天，普通顾客为14天，运费由公司承担，定制商品不支持退货。",
  "台灯重1.5公斤，每日可用12小时，不能在室外使用。",
  "北京队在决赛中以3比1战胜了上海队。大多数订单在三个工作日内送达。",
].join("");

type Case = readonly [text: string, verdict: GroundingVerdict];

const said: readonly (readonly [kind: string, source: string, cases: readonly Case[]])[] = [
  [
    "numbers, units, conversions and rounding",
    english,
    [
      ["Oakhurst Lighting has 38 shops.", "supported"],
      ["Oakhurst Lighting has thirty-eight shops.", "supported"],
      ["Oakhurst Lighting has 83 shops.", "contradicted"],
      ["Its desk lamp weighs 1500 g.", "supported"],
      ["Its desk lamp weighs 1.5 g.", "contradicted"],
      ["Its desk lamp lasts 12 days.", "contradicted"],
      ["Most orders under $40 arrive within three working days.", "contradicted"],
      ["Most orders over €40 arrive within three working days.", "contradicted"],
      ["Oakhurst Lighting was founded by Mara Quill in 2019.", "contradicted"],
    ],
  ],
  [
    "negations, opposites and quantifiers",
    english,
    [
      ["Its desk lamp cannot be used outdoors.", "supported"],
      ["Its desk lamp can be used outdoors.", "contradicted"],
      ["Its desk lamp cannot be used indoors.", "contradicted"],
      ["Oakhurst Lighting wasn't founded by Mara Quill.", "contradicted"],
      ["Few orders over $40 arrive within three working days.", "contradicted"],
      ["All orders over $40 arrive within three working days.", "unresolved"],
    ],
  ],
  [
    "names and roles",
    english,
    [
      ["Oakhurst Lighting was founded by Mara Quill.", "supported"],
      ["Oakhurst Lighting was founded by Tomas Brandt.", "contradicted"],
      ["Oakhurst Lighting has shops in Leeds and Dublin.", "supported"],
      ["Mara Quill was founded by Oakhurst Lighting.", "contradicted"],
      ["Lamps from the studio are older than lamps from the workshop.", "contradicted"],
    ],
  ],
  [
    "numbers, units, conversions and rates in Chinese",
    chinese,
    [
      ["青禾家居在全国拥有三十八家门店。", "supported"],
      ["青禾家居在全国拥有83家门店。", "contradicted"],
      ["台灯重3斤。", "supported"],
      ["台灯重1.5克。", "contradicted"],
      ["台灯每周可用12小时。", "contradicted"],
      ["会员退货期为14天。", "contradicted"],
      ["大多数订单在三个月内送达。", "contradicted"],
    ],
  ],
  [
    "negations, names and roles in Chinese",
    chinese,
    [
      ["定制商品不支持退货。", "supported"],
      ["定制商品支持退货。", "contradicted"],
      ["运费不由公司承担。", "contradicted"],
      ["运费由顾客承担。", "contradicted"],
      ["台灯可以在室外使用。", "contradicted"],
      ["总部位于上海。", "contradicted"],
      ["青禾家居由刘志远于2012年创立。", "contradicted"],
      ["北京队以3比1战胜了上海队。", "supported"],
      ["上海队在决赛中以3比1战胜了北京队。", "contradicted"],
    ],
  ],
];

describe.each(said)("%s", (_, source, cases) => {
  it.each(cases)("%s is %s", (text, verdict) => {
    expect(checkGrounding({ text, sources: [source] }).verdict).toBe(verdict);
  });
});

describe("a text and its sources", () => {
  it("a text that nothing backs is unresolved and scores low", () => {
    const { verdict, score } = checkGrounding({
      text: "Our gardeners will gladly plant roses around your pond.",
      sources: [english],
    });
    expect(verdict).toBe("unresolved");
    expect(score).toBeLessThan(0.1);
  });

  it("a name that no source has goes to a person", () => {
    const { verdict, findings } = checkGrounding({
      text: "Its desk lamp lasts 12 hours, says Brandt.",
      sources: [english],
    });
    expect(verdict).toBe("unresolved");
    expect(findings).toMatchObject([{ kind: "unbacked", gravity: "unsettled", said: "Brandt" }]);
  });

  it("a finding says where, what is said and what the source says", () => {
    const text = "Hello! Oakhurst Lighting has 83 shops.";
    const [finding] = checkGrounding({ text, sources: [english] }).findings;
    expect(finding).toMatchObject({ kind: "number", said: "83", source: "38" });
    expect(text.slice(...(finding?.span ?? []))).toBe("83");
  });

  it("a question contradicts nothing", () => {
    const { verdict } = checkGrounding({ text: "Are there 83 shops in Dublin?", sources: [english] });
    expect(verdict).toBe("unresolved");
  });

  it("a sentence may take from two sources", () => {
    const sources = [english, "The studio of Oakhurst Lighting paints shades in blue and amber."];
    expect(checkGrounding({ text: "The studio paints shades in blue and amber.", sources }).verdict).toBe(
      "supported",
    );
  });

  it("each sentence of a source is supported by it", () => {
    for (const source of [english, chinese]) {
      for (const text of source.split(/(?<=[.。])\s*(?=\p{L})/u))
        expect(checkGrounding({ text, sources: [source] }), text).toMatchObject({ verdict: "supported" });
    }
  });

  it("any text has a score from 0 to 1 and spans within it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.string({ maxLength: 200 }),
        (text, source) => {
          const { score, findings } = checkGrounding({ text, sources: [source] });
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const { span } of findings) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
