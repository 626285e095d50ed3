import fc from "fast-check";
import { canonicalize } from "json-canonicalize";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical.ts";

const wellFormed = fc.jsonValue({ stringUnit: "grapheme" });

describe("canonical JSON", () => {
  it("is what another implementation of RFC 8785 writes", () => {
    fc.assert(fc.property(wellFormed, (value) => canonicalJson(value) === canonicalize(value)));
  });

  it("reads back as the value, and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), wellFormed), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  it("writes numbers and sorts keys as the RFC's example does", () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0],"literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}',
    );
    // By UTF-16 units: a surrogate pair comes before U+FB33, though its code point is larger.
    expect(canonicalJson({ "\ufb33": 1, "\u{1f600}": 2, "10": 3, "9": 4, "\r": 5 })).toBe(
      '{"\\r":5,"10":3,"9":4,"\u{1f600}":2,"\ufb33":1}',
    );
  });

  it("takes the same object in two places", () => {
    const price = { amount: 5 };
    expect(canonicalJson({ a: price, ab: price })).toBe('{"a":{"amount":5},"ab":{"amount":5}}');
  });

  it("leaves out what is undefined, and replaces a lone surrogate", () => {
    expect(canonicalJson({ a: undefined, b: "\ud800x" })).toBe('{"b":"\ufffdx"}');
  });

  it("refuses what JSON can't say", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, [undefined], Symbol("s")]) {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    }
  });
});
