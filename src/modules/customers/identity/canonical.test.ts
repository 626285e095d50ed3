import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.ts";

const form = (kind: string, value: string, country?: string) => {
  const read = canonical({ kind, value }, country);
  return read.ok ? read.identifier.value : read.reason;
};

describe("a canonical identifier", () => {
  it.each([
    ["email", " Ada@Engine.Example ", undefined, "ada@engine.example"],
    ["email", "not an address", undefined, "unreadable"],
    ["email", "test@mail.example", undefined, "blocked-value"],
    ["email", "N/A", undefined, "blocked-value"],
    ["phone", "+44 (0)20 7946 0958", undefined, "+442079460958"],
    ["phone", "020 7946 0958", "gb", "+442079460958"],
    ["phone", "139 1234 8765", "CN", "+8613912348765"],
    ["phone", "13800138000", "CN", "blocked-value"],
    ["phone", "+1 123 456 7890", undefined, "blocked-value"],
    ["phone", "00000000", "US", "blocked-value"],
    ["userId", " 7 ", undefined, "7"],
    ["userId", "NULL", undefined, "blocked-value"],
    ["userId", "", undefined, "blocked-value"],
    ["userId", "游客", undefined, "blocked-value"],
    ["userId", "e\u0301", undefined, "\u00e9"],
    ["anonymousId", "00000000-0000-0000-0000-000000000000", undefined, "blocked-value"],
    ["record:crm", "17", undefined, "17"],
    ["record", "17", undefined, "unreadable"],
    ["__proto__", "17", undefined, "unreadable"],
    ["userId", "x".repeat(513), undefined, "too-long"],
  ])("of kind %s, written %j in %s, is %j", (kind, value, country, expected) => {
    expect(form(kind, value, country)).toBe(expected);
  });

  it("is sure enough to link by only where a phone number names its country, and no desk behind it", () => {
    const linkable = (value: string, country?: string) => {
      const read = canonical({ kind: "phone", value }, country);
      return read.ok && read.linkable;
    };
    expect(linkable("020 7946 0958")).toBe(false);
    expect(linkable("020 7946 0958", "GB")).toBe(true);
    expect(linkable("020 7946 0958", "__proto__")).toBe(false);
    expect(linkable("+44 20 7946 0958 ext. 12")).toBe(false);
  });

  it("is its own canonical form, whatever was written", () => {
    const kinds = fc.constantFrom("userId", "email", "phone", "record:crm");
    fc.assert(
      fc.property(kinds, fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress()), (kind, value) => {
        const read = canonical({ kind, value });
        if (read.ok) expect(canonical(read.identifier)).toEqual(read);
      }),
    );
  });
});
