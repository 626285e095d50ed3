import { describe, expect, it } from "vitest";
import { type DraftDefinition, definitionOf, emptyDefinition, functions } from "./draft-definition.ts";

const draft: DraftDefinition = {
  ...emptyDefinition,
  name: "made-up-orders",
  label: { en: "Made-up orders", zh: "虚构订单" },
  property: "properties.total",
  currency: "properties.currency",
};

describe("a definition that was typed", () => {
  it("has what the chosen function uses, and nothing of what was typed for another", () => {
    const used = functions.map((how) => {
      const { property, currency } = definitionOf({ ...draft, function: how });
      return [how, property !== undefined, currency !== undefined];
    });
    expect(used).toEqual([
      ["count", false, false],
      ["sum", true, true],
      ["recency", false, false],
      ["first", true, false],
      ["last", true, false],
    ]);
  });

  it("takes names with either comma, and all events without", () => {
    expect(definitionOf({ ...draft, events: "Order Completed， Order Refunded, " }).events).toEqual({
      names: ["Order Completed", "Order Refunded"],
    });
    expect(definitionOf({ ...draft, type: "page" }).events).toEqual({ types: ["page"] });
  });

  it("compares with a number, a yes or a text, as it was typed", () => {
    const where = ["7", "true", "shoes", ""].map((equals) => ({ path: "properties.kind", equals }));
    expect(definitionOf({ ...draft, where }).events.where?.map(({ equals }) => equals)).toEqual([
      7,
      true,
      "shoes",
      "",
    ]);
    expect(definitionOf({ ...draft, where: [{ path: " ", equals: "7" }] }).events).toEqual({});
  });
});
