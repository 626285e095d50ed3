import { describe, expect, it } from "vitest";
import type { Found, PrivacyType } from "./found.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";

const piece = (type: PrivacyType, start: number, end: number, score: number): Found => ({
  type,
  start,
  end,
  score,
  why: [],
});
const shown = (text: string, found: readonly Found[]) =>
  resolveOverlaps(text, found).map(({ type, start, end }) => [type, text.slice(start, end)]);

describe("of pieces that overlap", () => {
  it("one that covers another stands", () => {
    const text = "ann@example.org";
    expect(shown(text, [piece("web", 4, 15, 0.6), piece("email", 0, 15, 0.9)])).toEqual([["email", text]]);
  });

  it("one whose check digits hold stands against a longer guess, and the rest of the guess stays covered", () => {
    const text = "12 Oak Street 4111111111111111 Springfield";
    const found = [piece("address", 0, 42, 0.8), piece("card", 14, 30, 0.99)];
    expect(shown(text, found)).toEqual([
      ["address", "12 Oak Street"],
      ["card", "4111111111111111"],
      ["address", "Springfield"],
    ]);
  });

  it("what is below the threshold is left out", () => {
    expect(shown("Anna", [piece("person", 0, 4, 0.49)])).toEqual([]);
  });
});
