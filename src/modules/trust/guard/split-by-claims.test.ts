import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../kernel/index.ts";
import { splitByClaims } from "./split-by-claims.ts";

const claim = (shown: string, id = shown): Claim => ({
  kind: "any",
  shown,
  evidence: { source: "s", id, field: "f", value: shown },
});

const split = (text: string, ...claims: Claim[]) => {
  const { claims: found, passages } = splitByClaims(text, claims);
  return { shown: found.map(({ evidence }) => evidence.id), passages };
};

describe("a text taken apart by its claims", () => {
  it.each([
    ["5,000 of 5", ["5"], ["5,000 of ", ""]],
    ["1.5 of 5.", ["5"], ["1.5 of ", "."]],
    ["5.5 of 5", ["5"], ["5.5 of ", ""]],
    ["Available: A, Apple", ["A"], ["Available: ", ", Apple"]],
    ["A$5 or $5", ["$5"], ["A$5 or ", ""]],
    ["看A沙发和沙发A", ["A"], ["看", "沙发和沙发", ""]],
    ["Navy Sofa Bed, Navy Sofa", ["Navy Sofa", "Navy Sofa Bed"], ["", ", ", ""]],
    ["nothing", ["5", ""], ["nothing"]],
    ["5̈ of 5", ["5"], ["5̈ of ", ""]],
  ] as const)("%j by %j leaves %j", (text, shown, passages) => {
    expect(split(text, ...shown.map((one) => claim(one))).passages).toEqual(passages);
  });

  it("tells claims that are shown alike apart by their order, and the last stands for all that follow", () => {
    expect(split("$5, $5, $5", claim("$5", "a"), claim("$5", "b")).shown).toEqual(["a", "b", "b"]);
  });

  it("is whole again when it is put together", () => {
    const shown = fc.array(
      fc.string({ maxLength: 3, unit: fc.constantFrom("a", "5", "$", ",", ".", " ", "五") }),
    );
    const text = fc.string({ maxLength: 60, unit: fc.constantFrom("a", "5", "$", ",", ".", " ", "五") });
    fc.assert(
      fc.property(shown, text, (shown, text) => {
        const { claims, passages } = splitByClaims(
          text,
          shown.map((one) => claim(one)),
        );
        expect(passages).toHaveLength(claims.length + 1);
        expect(passages.map((passage, at) => passage + (claims[at]?.shown ?? "")).join("")).toBe(text);
      }),
    );
  });
});
