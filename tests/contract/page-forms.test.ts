import { describe, expect, it } from "vitest";
import { preferenceSchemas } from "../../src/modules/customers/patterns/index.ts";
import { readFilter } from "../../src/modules/customers/profiles/segments/filter.ts";
import { draftsOf, itemsOf } from "../../web/src/rooms/me/pattern-items.ts";
import { compareWith, comparisons } from "../../web/src/rooms/studio/segments/edit-filter.ts";

/** The page takes types alone from the server, so that what its forms send is held against what the server takes here. */
describe("what the page's forms send", () => {
  it("is a correction of a pattern as the server takes it", () => {
    const corrections = {
      sizes: [{ value: "38", system: "EU", for: "shoes" }],
      colours: [{ value: "navy" }, { value: "teal" }],
      materials: [{ value: "linen" }],
      brands: [{ value: "Example Works" }],
      budgets: [{ for: "sofa", low: 300, high: 900, currency: "USD" }],
      hours: [{ value: "evening" }],
      language: [{ value: "zh" }],
    } as const;
    for (const name of ["sizes", "colours", "materials", "brands", "budgets", "hours", "language"] as const) {
      const typed = itemsOf(name, draftsOf(name, corrections[name]));
      expect(preferenceSchemas[name].parse(typed), name).toEqual(corrections[name]);
    }
  });

  it("is a filter as the server takes it, however its value is held", () => {
    for (const how of comparisons) {
      const leaf = compareWith({ trait: "age" }, how, "30");
      expect(readFilter({ all: [leaf, { not: leaf }] }), how).toEqual({ all: [leaf, { not: leaf }] });
    }
  });
});
