import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bigramDice, bigramsOf, editDistance, jaroWinkler } from "./similarity.ts";

/** The textbook recurrence of optimal string alignment, over the whole table. */
function slowDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const steps = [
        rows[i - 1][j] + 1,
        rows[i][j - 1] + 1,
        rows[i - 1][j - 1] + Number(a[i - 1] !== b[j - 1]),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps.push(rows[i - 2][j - 2] + 1);
      rows[i][j] = Math.min(...steps);
    }
  return rows[a.length][b.length];
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "张"), maxLength: 12 });

describe("similarity", () => {
  it("counts edits as the textbook does, up to its limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
      }),
    );
  });

  it("gives the published Jaro–Winkler examples", () => {
    expect(jaroWinkler("martha", "marhta")).toBeCloseTo(0.961, 3);
    expect(jaroWinkler("dwayne", "duane")).toBeCloseTo(0.84, 3);
    expect(jaroWinkler("dixon", "dicksonx")).toBeCloseTo(0.813, 3);
  });

  it("is the same both ways and 1 for the same text", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(bigramDice(bigramsOf(a), bigramsOf(b))).toBe(bigramDice(bigramsOf(b), bigramsOf(a)));
        expect(jaroWinkler(a, a)).toBe(1);
      }),
    );
  });
});
