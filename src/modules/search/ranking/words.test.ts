import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, wordsOf } from "./words.ts";

const words = (text: string): string[] => wordsOf(fold(text)).words;

describe("words of a text", () => {
  it("writes one length in one way, however it was written", () => {
    for (const said of ["24 in.", '24"', "24-inch", "24 inches", "2 ft", "2'", "24″"]) {
      expect(words(`shelf ${said}`), said).toContain("24in");
    }
  });

  it("reads fractions, alone and mixed", () => {
    expect(words("3/4 in. pipe")).toEqual(["0.75", "0.75in", "pipe"]);
    expect(words("1-1/2 in.")).toContain("1.5in");
    expect(words("1½ in.")).toContain("1.5in");
    expect(words("1/0")).toEqual(["1/0"]);
  });

  it("reads dimensions in any spelling as one word besides their numbers", () => {
    for (const said of [
      "4x8 plywood",
      "4 x 8 plywood",
      "4 ft. x 8 ft. plywood",
      "4×8 plywood",
      "4*8 plywood",
    ]) {
      expect(words(said), said).toContain("4x8");
    }
  });

  it("joins what a hyphen parts, and parts a short code", () => {
    expect(words("Wi-Fi T-Shirt")).toEqual(["wi", "fi", "wifi", "t", "shirt", "tshirt"]);
    expect(words("iPhone6")).toEqual(["iphone6", "iphone", "6"]);
    expect(words("DCD780C2")).toEqual(["dcd780c2"]);
  });

  it("drops accents, possessives and words that say nothing", () => {
    expect(words("The Café's Men’s Jacket")).toEqual(["cafe", "men", "jacket"]);
  });

  it("gives Chinese as characters and pairs", () => {
    expect(words("亚麻")).toEqual(["亚", "亚麻", "麻"]);
  });

  it("reads any text, in order, without a word of nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const read = wordsOf(fold(text));
        expect(read.places).toHaveLength(read.words.length);
        expect(read.places).toEqual([...read.places].sort((a, b) => a - b));
        expect(read.words).not.toContain("");
      }),
    );
  });

  it("reads 100 KB in linear time", () => {
    const start = performance.now();
    for (const hostile of [
      "1-1/2-".repeat(20_000),
      "a-".repeat(50_000),
      "9".repeat(100_000),
      "1 x ".repeat(25_000),
    ]) {
      words(hostile);
    }
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
