import { describe, expect, it } from "vitest";
import { heldOut } from "./held-out-sentences.ts";
import { measureSafety } from "./measure-safety.ts";
import { seen } from "./seen-sentences.ts";

describe.each(["en", "zh"] as const)("hearing concerns in %s", (locale) => {
  it("stops no shopper, and hears most of what it was not mended with", () => {
    const { precision, recall, falseAlarms, recallOf } = measureSafety(heldOut, locale);
    expect(falseAlarms).toBeLessThanOrEqual(0.02);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.7);
    expect(recallOf["self-harm"]).toBeGreaterThanOrEqual(0.8);
    expect(recallOf.emergency).toBeGreaterThanOrEqual(0.9);
  });

  it("hears what it was mended with", () => {
    const { precision, recall, falseAlarms } = measureSafety(seen, locale);
    expect({ precision, recall, falseAlarms }).toEqual({ precision: 1, recall: 1, falseAlarms: 0 });
  });
});
