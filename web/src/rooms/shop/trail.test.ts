import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Constraint } from "../../../../src/modules/language/index.ts";
import { readShopSearch, type Step, searchOf, trailOf } from "./trail.ts";

const navy: Constraint = { field: "color", op: "=", value: "navy", strength: "must" };
const said = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== "");
const step: fc.Arbitrary<Step> = fc.oneof(
  said,
  fc.constant({ remove: navy }),
  fc.constant({ replace: navy, with: { ...navy, value: "teal" } }),
);

describe("an address of the shop", () => {
  it("brings back the trail that it was made of", () => {
    fc.assert(
      fc.property(said, fc.array(step, { maxLength: 6 }), fc.boolean(), (first, further, plain) => {
        const search = searchOf([first, ...further], plain);
        const read = readShopSearch(JSON.parse(JSON.stringify(search)));
        expect(trailOf(read)).toEqual([first, ...further]);
        expect(read.plain ?? false).toBe(plain);
      }),
    );
  });

  it("drops whatever is not of the right shape, and never throws", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("q", "and", "plain"), fc.anything()), (raw) => {
        for (const one of trailOf(readShopSearch(raw))) {
          if (typeof one === "string") expect(one.trim()).not.toBe("");
          else
            expect(Object.keys(one).sort()).toSatisfy((keys: string[]) =>
              ["remove", "replace,with"].includes(keys.filter((key) => key !== "also").join()),
            );
        }
      }),
    );
    expect(readShopSearch({ q: "sofa", and: [{ remove: { field: "color" } }, 7, null, "cheaper"] })).toEqual({
      q: "sofa",
      and: ["7", "cheaper"],
    });
  });

  it("is empty without a first ask, whatever follows", () => {
    expect(readShopSearch({ and: ["cheaper"] })).toEqual({});
    expect(searchOf([], false)).toEqual({});
  });
});
