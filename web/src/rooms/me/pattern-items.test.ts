import { describe, expect, it } from "vitest";
import { draftsOf, emptyItem, itemsOf } from "./pattern-items.ts";

describe("a correction of a pattern", () => {
  it("is shown in lines, and comes back the same", () => {
    const shoes = [{ value: "38", system: "EU", for: "shoes" }, { value: "M" }];
    expect(itemsOf("sizes", draftsOf("sizes", shoes))).toEqual(shoes);
    const budget = [{ for: "sofa", low: 300, high: 900, currency: "USD" }];
    expect(itemsOf("budgets", draftsOf("budgets", budget))).toEqual(budget);
  });

  it("leaves out a line that lacks what it needs", () => {
    expect(itemsOf("colours", [{ value: " " }, { value: " navy " }])).toEqual([{ value: "navy" }]);
    expect(itemsOf("budgets", [emptyItem("budgets")])).toEqual([]);
  });

  it("begins with an empty line where nothing was learned", () => {
    expect(draftsOf("sizes", [])).toEqual([{ value: "", system: "", for: "" }]);
  });
});
