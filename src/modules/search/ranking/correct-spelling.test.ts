import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, SpellingCorrector } from "./correct-spelling.ts";
import { Vocabulary } from "./vocabulary.ts";

function correctorOf(counts: Readonly<Record<string, number>>): SpellingCorrector {
  const vocabulary = new Vocabulary();
  for (const [word, count] of Object.entries(counts)) {
    for (let seen = 0; seen < count; seen++) vocabulary.add(word);
  }
  return new SpellingCorrector(vocabulary);
}

/** Optimal string alignment straight from its definition. */
function slowDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const swap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swap ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

const shortWord = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

describe("spelling", () => {
  it("counts edits as the definition does, up to its reach", () => {
    fc.assert(
      fc.property(shortWord, shortWord, fc.integer({ min: 0, max: 3 }), (a, b, reach) => {
        expect(editDistance(a, b, reach)).toBe(Math.min(slowDistance(a, b), reach + 1));
      }),
    );
  });

  it("corrects a lost, doubled, swapped and replaced letter", () => {
    const corrector = correctorOf({ mattress: 9, curtain: 5, chandelier: 3 });
    for (const slip of ["matress", "mattrress", "mattrses", "mattross"]) {
      expect(corrector.correct(slip)[0]?.word, slip).toBe("mattress");
    }
  });

  it("prefers the more frequent of words that are equally near", () => {
    expect(correctorOf({ mower: 50, mowed: 1 }).correct("mowes")[0]?.word).toBe("mower");
  });

  it("leaves short words and far ones alone", () => {
    const corrector = correctorOf({ mattress: 9, tv: 5 });
    expect(corrector.correct("tb")).toEqual([]);
    expect(corrector.correct("umbrella")).toEqual([]);
  });

  it("takes a rare word for a slip only beside an overwhelming neighbour", () => {
    const corrector = correctorOf({ fluorescent: 100, flourescent: 1, sander: 3, sandal: 2 });
    expect(corrector.correctRare("flourescent", 1)[0]?.word).toBe("fluorescent");
    expect(corrector.correctRare("sandal", 2)).toEqual([]);
  });

  it("completes a beginning, the most frequent word first", () => {
    expect(correctorOf({ refrigerator: 3, refrigerant: 1 }).completionsOf("refrig")).toEqual([
      "refrigerator",
      "refrigerant",
    ]);
  });
});
