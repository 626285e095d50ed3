import { describe, expect, it } from "vitest";
import { preferenceSchemas } from "../../../../src/modules/customers/patterns/index.ts";
import { draftsOf, emptyItem, itemsOf } from "./pattern-items.ts";

describe("a correction of a pattern", () => {
  const corrections = {
    sizes: [{ value: "38", system: "EU", for: "shoes" }],
    colours: [{ value: "navy" }, { value: "teal" }],
    materials: [{ value: "linen" }],
    brands: [{ value: "Example Works" }],
    budgets: [{ for: "sofa", low: 300, high: 900, currency: "USD" }],
    hours: [{ value: "evening" }],
    language: [{ value: "zh" }],
  } as const;

  it("says as lines what the server takes, and comes back the same", () => {
    for (const [name, items] of Object.entries(corrections)) {
      const pattern = name as keyof typeof corrections;
      const typed = itemsOf(pattern, draftsOf(pattern, items));
      expect(typed).toEqual(items);
      expect(preferenceSchemas[pattern].safeParse(typed).success, name).toBe(true);
    }
  });

  it("leaves out a line that lacks what it needs", () => {
    expect(itemsOf("colours", [{ value: " " }, { value: " navy " }])).toEqual([{ value: "navy" }]);
    expect(itemsOf("budgets", [emptyItem("budgets")])).toEqual([]);
  });

  it("begins with an empty line where nothing was learned", () => {
    expect(draftsOf("sizes", [])).toEqual([{ value: "", system: "", for: "" }]);
  });
});
