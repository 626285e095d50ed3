import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ndcg10, ndcg10Judged, percentile, recall100 } from "./figures.ts";

const grades = new Map([
  ["a", 3],
  ["b", 1],
  ["c", 0],
]);

describe("figures of an evaluation", () => {
  it("gain linearly and discount by rank", () => {
    const ideal = 3 + 1 / Math.log2(3);
    expect(ndcg10(["b", "a"], grades)).toBeCloseTo((1 + 3 / Math.log2(3)) / ideal, 12);
    expect(ndcg10(["x", "a"], grades)).toBeCloseTo(3 / Math.log2(3) / ideal, 12);
  });

  it("take the ideal from all judgements, found or not", () => {
    expect(ndcg10(["a"], grades)).toBeCloseTo(3 / (3 + 1 / Math.log2(3)), 12);
  });

  it("leave what nobody judged out of the judged ranking, however deep it goes", () => {
    const deep = [...Array.from({ length: 500 }, (_, at) => `x${at}`), "a", "b"];
    expect(ndcg10Judged(deep, grades)).toBe(1);
    expect(ndcg10(deep, grades)).toBe(0);
  });

  it("count a query without a good product as 0", () => {
    expect(ndcg10(["c"], new Map([["c", 0]]))).toBe(0);
    expect(ndcg10([], new Map())).toBe(0);
    expect(recall100(["c"], new Map([["c", 0]]))).toBe(0);
  });

  it("recall what is at least half as good as the best", () => {
    expect(recall100(["b", "x"], grades)).toBe(0);
    expect(recall100(["x", "a"], grades)).toBe(1);
  });

  it("give 1 to the best order and never more to another", () => {
    const graded = fc.uniqueArray(fc.tuple(fc.nat(30), fc.integer({ min: 0, max: 3 })), {
      selector: ([id]) => id,
      minLength: 1,
    });
    fc.assert(
      fc.property(graded, (pairs) => {
        const judged = new Map(pairs);
        const best = [...pairs].sort((a, b) => b[1] - a[1]).map(([id]) => id);
        const figure = ndcg10(best, judged);
        expect([0, 1]).toContain(Math.round(figure * 1e9) / 1e9);
        expect(
          ndcg10(
            pairs.map(([id]) => id),
            judged,
          ),
        ).toBeLessThanOrEqual(figure + 1e-9);
      }),
    );
  });

  it("take percentiles by nearest rank", () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
  });
});
