import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originOf, purposesIn, purposesNamedBy, sourceIn } from "./given-for.ts";
import { mostOriginsOfSource } from "./project/give-origins.ts";
import { openTestProfiles } from "./testing.ts";

const purpose = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);

describe("the origin of a fact", () => {
  it("holds its source and the purposes that it was given for, whatever order they were named in", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.array(purpose), (source, purposes) => {
        const named = purposesNamedBy({ body: { context: { purposes } } });
        const origin = originOf(source, named);
        expect(sourceIn(origin)).toBe(source);
        expect(purposesIn(origin)).toEqual([...new Set(purposes)].sort());
        const turned = purposesNamedBy({ body: { context: { purposes: purposes.toReversed() } } });
        expect(originOf(source, turned)).toBe(origin);
      }),
    );
  });

  it("is its source alone where the event names no purpose, whatever else its context is", () => {
    for (const context of [undefined, null, "service", 7, {}, { ip: "127.0.0.1" }]) {
      expect(purposesNamedBy({ body: { context } })).toBeUndefined();
    }
    expect(purposesIn(originOf("a-source", undefined))).toBeUndefined();
    expect(purposesNamedBy({ body: { context: { purpose: "service", purposes: ["analytics"] } } })).toEqual([
      "analytics",
      "service",
    ]);
  });

  it("are so many a source and no more: what names yet other purposes is read for none", async () => {
    await using test = await openTestProfiles();
    const purposes = ["service", ...Array.from({ length: 8 }, (_, i) => `made-up-${i}`)];
    const page = await test.source("origins-page", { purposes, platform: "browser" });
    const sets = Array.from({ length: mostOriginsOfSource + 5 }, (_, i) => [
      "service",
      ...purposes.slice(1).filter((_, bit) => (i + 1) & (1 << bit)),
    ]);
    for (const [i, given] of sets.entries()) {
      const says = { type: "identify", userId: `person-${i}`, traits: { city: "Ulm" } };
      await test.send(page, { ...says, context: { purposes: given } });
    }
    const last = `person-${sets.length - 1}`;
    expect(await test.read("person-0", "service", ["city"])).toEqual({ city: "Ulm" });
    expect(await test.read(last, "service", ["city"])).toEqual({ city: "source-not-allowed" });
    await test.send(page, {
      type: "identify",
      userId: last,
      traits: { city: "Bonn" },
      context: { purposes: sets[0] },
    });
    expect(await test.read(last, "service", ["city"])).toEqual({ city: "Bonn" });
  });
});
