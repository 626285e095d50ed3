import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "./word-diff.ts";

describe("two texts compared", () => {
  it("give both of them back", () => {
    const words = fc.array(
      fc.constantFrom("the", " ", "mug", "costs", "$20", ".", "杯子", "二十元", "\n", "é"),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        const runs = diffWords(before, after);
        const without = (kind: string) =>
          runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  it("differ by words in English and by characters in Chinese", () => {
    expect(diffWords("The mug costs $20", "The cup costs $20").map(({ text }) => text)).toEqual([
      "The ",
      "mug",
      "cup",
      " costs $20",
    ]);
    expect(diffWords("杯子二十元", "杯子三十元").map(({ text }) => text)).toEqual([
      "杯子",
      "二",
      "三",
      "十元",
    ]);
  });

  it("take no time that grows out of hand", () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join(" ");
    expect(diffWords(long("a"), long("b"))).toHaveLength(2);
  });
});
