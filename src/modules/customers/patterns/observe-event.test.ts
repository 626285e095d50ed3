import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { observeEvent } from "./observe-event.ts";
import { tracked } from "./testing.ts";

const at = "2026-03-04T20:30:00.000Z";
const utc = { timeZone: "UTC" };
const said = (
  event: string,
  properties: Readonly<Record<string, unknown>>,
  context?: Readonly<Record<string, unknown>>,
) =>
  observeEvent(tracked(1, event, at, properties, { ...(context && { context }) }), utc).map(
    ({ pattern, item, how }) => ({ pattern, item, how }),
  );

describe("what an event says of how somebody shops", () => {
  test("an order says the size with its system and kind, colour, brand and price of each of its products", () => {
    const observed = said("Order Completed", {
      currency: "EUR",
      products: [
        { category: "Shoes > Sneakers", variant: "EU 38 / Navy Blue", brand: "Kelpwick", price: 80 },
        { category: "Mugs", color: "red", price: "9.5", currency: "USD" },
      ],
    });
    const how = "ordered";
    expect(observed).toContainEqual({
      pattern: "sizes",
      item: { value: "38", system: "EU", for: "sneakers" },
      how,
    });
    expect(observed).toContainEqual({ pattern: "colours", item: { value: "navy" }, how });
    expect(observed).toContainEqual({ pattern: "brands", item: { value: "Kelpwick" }, how });
    expect(observed).toContainEqual({
      pattern: "budgets",
      item: { value: 80, currency: "EUR", for: "sneakers" },
      how,
    });
    expect(observed).toContainEqual({
      pattern: "budgets",
      item: { value: 9.5, currency: "USD", for: "mugs" },
      how,
    });
  });

  test("a search is read as the shop reads requests, in either language", () => {
    expect(said("Products Searched", { query: "藏青色沙发 预算5000元以内" })).toEqual(
      expect.arrayContaining([
        { pattern: "colours", item: { value: "navy" }, how: "asked" },
        { pattern: "budgets", item: { value: 5000, currency: "CNY", for: "沙发" }, how: "asked" },
      ]),
    );
  });

  test("what is refused is not liked", () => {
    const constraints = [{ field: "color", op: "!=", value: "red", strength: "must" }];
    expect(
      said("Products Asked For", { constraints, residue: "sofa" }).map(({ pattern }) => pattern),
    ).toEqual(["hours"]);
  });

  test("the hour is the person's own where the event says their zone, and the language is the locale's", () => {
    const observed = said("Product Viewed", {}, { timezone: "Asia/Shanghai", locale: "zh-CN" });
    expect(observed).toContainEqual({ pattern: "hours", item: { value: "night" }, how: "viewed" });
    expect(observed).toContainEqual({ pattern: "language", item: { value: "zh" }, how: "viewed" });
    expect(said("Product Viewed", {}, { timezone: "Nowhere/Land" })).toContainEqual({
      pattern: "hours",
      item: { value: "evening" },
      how: "viewed",
    });
  });

  test("a price without a kind or a currency is no budget, and an unknown event says nothing", () => {
    expect(said("Product Viewed", { price: 3 }).map(({ pattern }) => pattern)).toEqual(["hours"]);
    expect(said("Order Refunded", { products: [{ color: "red" }] })).toEqual([]);
    expect(said("__proto__", {})).toEqual([]);
  });

  test("whatever a body holds, reading it ends", () => {
    fc.assert(
      fc.property(
        fc.object(),
        fc.constantFrom("Order Completed", "Product Viewed", "Products Searched"),
        (body, event) => {
          const kept = { ...tracked(1, event, at, {}), body };
          expect(Array.isArray(observeEvent(kept, utc))).toBe(true);
          const nested = { ...kept, body: { properties: { ...body, products: [body], query: body } } };
          expect(Array.isArray(observeEvent(nested, utc))).toBe(true);
        },
      ),
    );
  });
});
