import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf, highest, topOf } from "./candidates.ts";

const scores = fc
  .array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 60 })
  .map((list) => Float32Array.from(list, (value) => value / 1_000));
const compared = (list: Float32Array): number[] =>
  [...list.keys()].sort((a, b) => list[b] - list[a] || a - b);

describe("choosing the best of many scores", () => {
  it("sorts as a comparing sort does, equal scores in their order", () => {
    fc.assert(
      fc.property(scores, (list) => {
        expect([...topOf(list)]).toEqual(compared(list));
      }),
    );
  });

  it("finds the same few by insertion", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 10 }), (list, count) => {
        expect([...highest(list, count)]).toEqual(compared(list).slice(0, count));
      }),
    );
  });

  it("keeps every document, and looks closely at none below one that it passes over", () => {
    const totals = Float32Array.from({ length: 5_000 }, (_, at) => ((at * 7_919) % 5_000) / 5_000);
    const { close, rest } = candidatesOf(Uint32Array.from(totals.keys()), (at) => totals[at], 700);
    expect(new Set([...close, ...rest]).size).toBe(5_000);
    const step = 1 / 1_024;
    const least = close.reduce((lowest, at) => Math.min(lowest, totals[at]), 1);
    const most = rest.reduce((highestLeft, at) => Math.max(highestLeft, totals[at]), 0);
    expect(most).toBeLessThanOrEqual(least + step);
  });
});
