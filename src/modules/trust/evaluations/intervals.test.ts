import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval, effectiveCount, weightedMean, wilsonInterval } from "./intervals.ts";
import { confidence } from "./set.ts";

const close = (value: number) => expect.closeTo(value, 4);
const confidences = fc.constantFrom(...confidence.values);
const values = fc.array(
  fc.record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);

describe("the interval of a share", () => {
  it("is Wilson's, as worked out by hand", () => {
    expect(wilsonInterval(0.8, 10)).toEqual([close(0.4902), close(0.9433)]);
    expect(wilsonInterval(1, 60)).toEqual([close(0.9398), 1]);
    expect(wilsonInterval(0, 16)).toEqual([0, close(0.1936)]);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });

  it("holds the share, lies within 0 and 1, narrows with cases and widens with confidence", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        confidences,
        (count, part, sure) => {
          const share = Math.round(part * count) / count;
          const [low, high] = wilsonInterval(share, count, sure);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
          const [lowOfMore, highOfMore] = wilsonInterval(share, count * 4, sure);
          expect(highOfMore - lowOfMore).toBeLessThan(high - low);
          const [lowOfLess, highOfLess] = wilsonInterval(share, count, 0.9);
          expect(highOfLess - lowOfLess).toBeLessThanOrEqual(high - low + 1e-12);
        },
      ),
    );
  });

  it("counts weighted cases for what they say: equal ones in full, one heavy one for one", () => {
    expect(effectiveCount([2, 2, 2, 2])).toBeCloseTo(4);
    expect(effectiveCount([1_000, 0.001, 0.001])).toBeCloseTo(1, 3);
    expect(effectiveCount([])).toBe(0);
  });
});

describe("the interval of a mean", () => {
  it("is the same each time, and lies between the least and the greatest value", () => {
    fc.assert(
      fc.property(values, confidences, fc.integer(), (list, sure, seed) => {
        const [low, high] = bootstrapInterval(list, { seed, confidence: sure });
        expect(bootstrapInterval(list, { seed, confidence: sure })).toEqual([low, high]);
        const all = list.map(({ value }) => value);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it("is about as wide as the normal one where there are many cases", () => {
    const list = Array.from({ length: 400 }, (_, at) => ({ value: at % 2, weight: 1 }));
    const [low, high] = bootstrapInterval(list);
    expect(weightedMean(list)).toBe(0.5);
    expect(low).toBeCloseTo(0.5 - 0.049, 1);
    expect(high).toBeCloseTo(0.5 + 0.049, 1);
    expect(high - low).toBeGreaterThan(0.08);
  });
});
