import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePlan, readPlan } from "./tracking-plan.ts";

const bought = {
  type: "object",
  required: ["price"],
  additionalProperties: false,
  properties: {
    price: { type: "number", minimum: 0 },
    currency: { type: "string", pattern: "^[A-Z]{3}$" },
    email: { type: "string", format: "email" },
  },
};
const plan = compilePlan(readPlan({ events: { Bought: bought }, unplanned: "violation" }), 1);
const track = (event: string, properties: unknown) =>
  plan.violations({ type: "track", event, properties, traits: undefined });

describe("a tracking plan", () => {
  it("has nothing to say of an event that keeps to it", () => {
    expect(track("Bought", { price: 10, currency: "EUR", email: "a@retail.example" })).toEqual([]);
  });

  it("says where an event breaks it, and never what was sent there", () => {
    expect(track("Bought", {})).toEqual([{ path: "properties.price", problem: "is missing" }]);
    expect(track("Bought", { price: 1, colour: "red" })).toEqual([
      { path: "properties.colour", problem: "is not in the tracking plan" },
    ]);
    const [violation] = track("Bought", { price: "secret" });
    expect(violation).toEqual({ path: "properties.price", problem: "must be number" });
  });

  it("tells of an event that it does not name, where it says so", () => {
    expect(track("Sold", {})[0]?.problem).toContain("no event of this name");
    expect(track("constructor", {})).toHaveLength(1);
    expect(plan.violations({ type: "page", traits: undefined, properties: {} })).toEqual([]);
  });

  it("never throws, whatever the properties are", () => {
    fc.assert(fc.property(fc.jsonValue(), (properties) => Array.isArray(track("Bought", properties))));
  });
});

describe("a plan that could hang or reach out is refused", () => {
  const refusal = (schema: unknown) => () => readPlan({ events: { Bought: schema } });

  it.each([
    ["a reference to elsewhere", { $ref: "https://plans.example/schema.json" }, /no keyword "\$ref"/],
    ["a recursion", { $defs: {}, $ref: "#" }, /no keyword/],
    ["a group that repeats", { pattern: "^(a+)+$" }, /may not repeat/],
    ["a group that repeats a number of times", { pattern: "(a|a){10,}" }, /may not repeat/],
    ["a reference back", { pattern: "(a)\\1" }, /reference back/],
    ["a look ahead", { pattern: "(?=a)b" }, /look ahead/],
    ["many repeats", { pattern: "^a*a*a*b" }, /at most 2 repeats/],
    ["repeats that are tried from everywhere", { pattern: "a*a*b" }, /does not begin with \^/],
    ["a pattern that is none", { pattern: "[" }, /not a regular expression/],
    ["a comparison of each with each", { uniqueItems: true }, /no keyword "uniqueItems"/],
    ["a schema that is none", { type: "wibble" }, /events\.Bought/],
  ])("%s", (_, schema, why) => {
    expect(refusal(schema)).toThrow(why);
  });

  it("sheer size and depth", () => {
    const deep = Array.from({ length: 40 }).reduce<object>((inner) => ({ items: inner }), {});
    expect(refusal(deep)).toThrow(/levels within each other/);
    const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`p${n}`, { type: "string" }]));
    expect(refusal({ properties: wide })).toThrow(/at most 2000 parts/);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`E${n}`, {}]));
    expect(() => readPlan({ events: many })).toThrow(/at most 500/);
  });

  it("while a pattern on a long text is a violation at once, not a long search", () => {
    const slow = compilePlan(
      readPlan({ events: { Bought: { properties: { p: { type: "string", pattern: "^a*a*$" } } } } }),
      1,
    );
    const call = { type: "track", event: "Bought", traits: undefined } as const;
    expect(slow.violations({ ...call, properties: { p: `${"a".repeat(255)}b` } })).toHaveLength(1);
    expect(slow.violations({ ...call, properties: { p: `${"a".repeat(30_000)}b` } })).toHaveLength(1);
  });
});
