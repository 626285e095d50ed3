import { describe, expect, it } from "vitest";
import { detectLanguage, equivalents, segmentByVocabulary, wordConstraint, wordDate } from "./index.ts";
import { nouns } from "./reading/nouns.ts";

describe("the vocabulary", () => {
  it("says a thing in the other language and in other words", () => {
    expect(equivalents("沙发", "zh")).toEqual(expect.arrayContaining(["sofa", "couch"]));
    expect(equivalents("sofas", "en")).toEqual(expect.arrayContaining(["沙发", "couch"]));
    expect(equivalents("navy", "en")).toContain("藏青色");
    expect(equivalents("zzz", "en")).toEqual([]);
  });

  it("holds 800 things and more, and never a thing without a name", () => {
    expect(nouns.length).toBeGreaterThan(800);
    expect(nouns.every(({ english, chinese }) => english.length + chinese.length > 0)).toBe(true);
  });

  it("parts unspaced Chinese at its words, longest first", () => {
    expect(segmentByVocabulary("藏青色亚麻转角沙发").map(({ word }) => word)).toEqual([
      "藏青色",
      "亚麻",
      "转角沙发",
    ]);
  });

  it("knows which language carries a text", () => {
    expect(detectLanguage("想买 iPhone 手机壳")).toBe("zh");
    expect(detectLanguage("sofa 沙发 for my living room")).toBe("en");
  });
});

describe("a chip", () => {
  const must = { strength: "must" } as const;
  it.each([
    [{ field: "price", op: "<=", value: 900, currency: "USD", ...must }, "under $900", "900美元以内"],
    [{ field: "price", op: "<=", value: 5000, currency: "CNY", ...must }, "under ¥5,000", "5000元以内"],
    [
      { field: "deliverBy", op: "<", value: "2026-03-06", ...must },
      "before Fri 2026-03-06",
      "周五 2026-03-06 前送到",
    ],
    [{ field: "material", op: "!=", value: "leather", ...must }, "not leather", "不要皮革"],
    [
      { field: "color", op: "in", value: ["grey", "black"], strength: "prefer" },
      "ideally grey or black",
      "最好灰色或黑色",
    ],
    [{ field: "width", op: "~", value: 120, unit: "cm", ...must }, "width about 120 cm", "宽 120 厘米左右"],
    [{ field: "size", op: "=", value: "41", system: "EU", ...must }, "size EU 41", "尺码 EU 41"],
  ] as const)("words %o in both languages", (constraint, english, chinese) => {
    expect(wordConstraint(constraint, "en")).toBe(english);
    expect(wordConstraint(constraint, "zh")).toBe(chinese);
  });

  it("repeats the weekday with the date", () => {
    expect(wordDate("2026-03-04", "en")).toBe("Wed 2026-03-04");
    expect(wordDate("2026-03-08", "zh")).toBe("周日 2026-03-08");
  });
});
