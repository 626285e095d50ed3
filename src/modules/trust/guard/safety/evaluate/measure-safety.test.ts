import { describe, expect, it } from "vitest";
import { concerns } from "../concerns.ts";
import { heldOut } from "./held-out-sentences.ts";
import { measureSafety } from "./measure-safety.ts";
import { seen } from "./seen-sentences.ts";
import { linesOf } from "./sentences.ts";

describe.each(["en", "zh"] as const)("in sentences that no table was mended with, in %s", (locale) => {
  const figures = measureSafety(heldOut, locale);

  it("most of what calls for help is heard as what it is", () => {
    expect(figures.recall).toBeGreaterThanOrEqual(0.7);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
  });

  it("what is about life and death is heard eight times in ten", () => {
    for (const concern of ["self-harm", "emergency", "violence"])
      expect(figures.recallOf[concern]).toBeGreaterThanOrEqual(0.8);
  });

  it("a way of speaking rarely raises an alarm", () => {
    expect(figures.falseAlarms).toBeLessThanOrEqual(0.05);
  });
});

it("both halves hold forty sentences of each concern and eighty harmless ones, none of them in both", () => {
  const linesIn = (label: (typeof concerns)[number] | "none") =>
    [seen, heldOut].flatMap((set) => [...linesOf(set[label].en), ...linesOf(set[label].zh)]);
  for (const concern of concerns) expect(new Set(linesIn(concern)).size).toBe(40);
  expect(new Set(linesIn("none")).size).toBe(80);
});
