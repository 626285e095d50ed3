import { describe, expect, it } from "vitest";
import { fullDay, type ValueWords, wordValue } from "./values.ts";

const words: ValueWords = { yes: "yes", no: "no", nothing: "not stated", nameOf: (field) => field };

describe("a value of any kind", () => {
  it("is told in words that anybody reads", () => {
    const told: readonly (readonly [unknown, string])[] = [
      ["Exampleton", "Exampleton"],
      [1_204.5, "1,204.5"],
      [true, "yes"],
      [["navy", "teal"], "navy, teal"],
      [{ amount: 900, currency: "USD" }, "$900"],
      [{ city: "Exampleton", floor: 3 }, "city: Exampleton; floor: 3"],
    ];
    for (const [value, text] of told) expect(wordValue(value, "en", words)).toBe(text);
  });

  it("takes the marks of the reader's language", () => {
    expect(wordValue(["藏青色", "亚麻"], "zh", words)).toBe("藏青色、亚麻");
    expect(wordValue({ city: "杭州", floor: 3 }, "zh", words)).toBe("city：杭州；floor：3");
  });

  it("says so where nothing is stated", () => {
    for (const nothing of [null, undefined, "", [], {}]) {
      expect(wordValue(nothing, "en", words)).toBe("not stated");
    }
  });
});

describe("a day in full", () => {
  it("is the same day for every reader, and left as it is where it is none", () => {
    expect(fullDay("2026-03-06", "en")).toBe("6 March 2026");
    expect(fullDay("2026-03-06", "zh")).toBe("2026年3月6日");
    expect(fullDay("soon", "en")).toBe("soon");
  });
});
