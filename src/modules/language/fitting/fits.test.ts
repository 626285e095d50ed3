import { describe, expect, it } from "vitest";
import type { Constraint } from "../constraint.ts";
import { fits } from "./fits.ts";

const must = (
  field: string,
  op: Constraint["op"],
  value: Constraint["value"],
  rest: Partial<Constraint> = {},
): Constraint => ({
  field,
  op,
  value,
  strength: "must",
  ...rest,
});

describe("a stated value", () => {
  it.each([
    ["blue", "navy", "matches"],
    ["navy", "midnight blue", "matches"],
    ["navy", "red", "conflicts"],
    ["navy", "blue", "unclear"],
    ["grey", "space grey", "matches"],
    ["orange", "tangerine/gray", "matches"],
    ["grey", "tangerine/gray", "matches"],
    ["blue", "深蓝色", "matches"],
    ["blue", "Sunset Dream", "unclear"],
  ])("colour %s asked, %s stated: %s", (asked, stated, fitting) => {
    expect(fits(must("color", "=", asked), stated)).toBe(fitting);
  });

  it.each([
    ["wood", "walnut", "matches"],
    ["walnut", "wood", "unclear"],
    ["metal", "stainless steel", "matches"],
    ["leather", "faux leather", "conflicts"],
    ["leather", "真皮", "matches"],
    ["cotton", "80% cotton, 20% polyester", "matches"],
    ["wool", "polyester", "conflicts"],
  ])("material %s asked, %s stated: %s", (asked, stated, fitting) => {
    expect(fits(must("material", "=", asked), stated)).toBe(fitting);
  });

  it.each([
    ["原木色", "natural wood"],
    ["木色", "natural wood"],
    ["胡桃木色", "walnut"],
    ["香槟金色", "champagne"],
    ["银色", "silver"],
  ])("%s is a colour, and no material", (stated, colour) => {
    expect(fits(must("color", "=", colour), stated)).toBe("matches");
    for (const material of ["solid wood", "wood", "walnut", "silver"])
      expect(fits(must("material", "=", material), stated)).toBe("unclear");
  });

  it("conflicts with an exclusion where it holds the excluded thing", () => {
    expect(fits(must("color", "!=", "red"), "red/white")).toBe("conflicts");
    expect(fits(must("color", "!=", "red"), "green")).toBe("matches");
    expect(fits(must("material", "!=", "leather"), "something new")).toBe("unclear");
  });

  it.each([
    [must("size", "=", "L"), "large", "matches"],
    [must("size", "=", "L"), "M", "conflicts"],
    [must("size", "=", "41", { system: "EU" }), "UK 7", "matches"],
    [must("size", "=", "41", { system: "EU" }), "UK 10", "conflicts"],
    [must("size", "=", "26", { system: "JP" }), "CN 260", "matches"],
    [must("size", "=", "41", { system: "EU" }), "9", "unclear"],
    [must("size", "=", "38"), "EU 38", "matches"],
    [must("size", "=", "38"), "EU 24", "conflicts"],
    [must("size", "=", "38"), "EU 30", "conflicts"],
    [must("size", "=", "38"), "CN 30", "conflicts"],
    [must("size", "=", "38"), "JP 24", "matches"],
    [must("size", "=", "38"), "US 14", "conflicts"],
    [must("size", "=", "28"), "EU 30", "conflicts"],
    [must("size", "=", "38", { system: "EU" }), "30", "conflicts"],
    [must("size", "=", "38", { system: "EU" }), "CN 240", "matches"],
    [must("size", "=", "38", { system: "EU" }), "CN 39", "conflicts"],
    [must("size", "=", "34"), "US 36", "conflicts"],
    [must("size", "=", "8"), "EU 42", "unclear"],
    [must("size", "=", "8", { system: "US" }), "EU 41", "matches"],
    [must("size", "=", "8", { system: "UK" }), "EU 45", "conflicts"],
    [must("size", "=", "55 inch"), "55 inches", "matches"],
    [must("size", "=", "55 inch"), "65 inches", "conflicts"],
    [must("size", "=", "15.6 inch"), "15.6-inch", "matches"],
    [must("size", "=", "queen"), "1.5m", "matches"],
    [must("size", "=", "8x10", { unit: "ft" }), "8' x 10'", "matches"],
    [must("size", "in", ["M", "L"]), "L", "matches"],
  ])("size %o, stated %s: %s", (constraint, stated, fitting) => {
    expect(fits(constraint, stated)).toBe(fitting);
  });

  it("of shoes is told by the title's sex", () => {
    const wanted = must("size", "=", "41", { system: "EU" });
    expect(fits(wanted, "US 8", { title: "Men's runner" })).toBe("matches");
    expect(fits(wanted, "US 8", { title: "Women's runner" })).toBe("conflicts");
  });

  it.each([
    [must("capacity", "<=", 1, { unit: "l" }), "1000ml", "matches"],
    [must("capacity", ">=", 1, { unit: "l" }), "0.5 liters", "conflicts"],
    [must("width", "~", 100, { unit: "cm" }), "41 inches", "matches"],
    [must("width", "~", 100, { unit: "cm" }), "60 inches", "conflicts"],
    [must("height", "between", [60, 70], { unit: "in" }), "5 ft 6 in", "matches"],
    [must("weight", "<", 2, { unit: "kg" }), "4 lb", "matches"],
    [must("weight", "<", 2, { unit: "kg" }), "heavy", "unclear"],
    [must("width", "<=", 60, { unit: "cm" }), "60", "unclear"],
  ])("measure %o, stated %s: %s", (constraint, stated, fitting) => {
    expect(fits(constraint, stated)).toBe(fitting);
  });

  it("of a catalogue's own attribute is compared as number or words", () => {
    expect(fits(must("ram", "=", "16GB"), "16 GB")).toBe("matches");
    expect(fits(must("ram", "=", "16GB"), "8GB")).toBe("conflicts");
    expect(fits(must("waterproof", "!=", "yes"), "yes")).toBe("conflicts");
    expect(fits(must("style", "=", "crew neck"), "V-neck")).toBe("conflicts");
    expect(fits(must("brand", "=", "索尼"), "Sony")).toBe("matches");
    expect(fits(must("deliverBy", "<", "2026-03-06"), "2026-03-06")).toBe("conflicts");
  });
});
