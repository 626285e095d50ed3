import { describe, expect, it } from "vitest";
import {
  comparedText,
  compareWith,
  comparisonOf,
  comparisons,
  emptyLeaf,
  isComplete,
  leafKinds,
} from "./edit-filter.ts";

describe("a condition of a filter", () => {
  it("is not counted before everything in it has been said", () => {
    for (const kind of leafKinds) expect(isComplete(emptyLeaf(kind)), kind).toBe(false);
    expect(isComplete({ all: [] })).toBe(false);
    expect(isComplete({ not: { trait: "city", is: "Exampleton" } })).toBe(true);
    expect(isComplete({ all: [{ trait: "city", is: "" }] })).toBe(false);
    for (const is of [true, false]) expect(isComplete({ trait: "newsletter", is })).toBe(true);
  });

  it("is held in the one way that was chosen", () => {
    for (const how of comparisons) {
      const leaf = compareWith({ trait: "age", is: 20 }, how, "30");
      expect(comparisonOf(leaf)).toBe(how);
      expect(Object.keys(leaf)).toHaveLength(2);
    }
  });

  it("takes numbers, yes and no for what they are, and keeps texts", () => {
    expect(compareWith({ trait: "age" }, "gte", "30")).toEqual({ trait: "age", gte: 30 });
    expect(compareWith({ trait: "member" }, "is", "true")).toEqual({ trait: "member", is: true });
    expect(compareWith({ trait: "since" }, "lt", "2026-03-01")).toEqual({ trait: "since", lt: "2026-03-01" });
    expect(compareWith({ trait: "city" }, "in", "Exampleton，Sampleham, 7")).toEqual({
      trait: "city",
      in: ["Exampleton", "Sampleham", 7],
    });
  });

  it("shows what was typed", () => {
    for (const [how, typed] of [
      ["is", "Exampleton"],
      ["in", "Exampleton, Sampleham"],
      ["gte", "30"],
      ["exists", ""],
    ] as const) {
      expect(comparedText(compareWith({ trait: "city" }, how, typed))).toBe(typed);
    }
  });

  it("keeps the currency of a sum", () => {
    const spent = { computed: "spent", currency: "EUR", gte: 1 };
    expect(compareWith(spent, "lt", "500")).toEqual({ computed: "spent", currency: "EUR", lt: 500 });
  });
});
