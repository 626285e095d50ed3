import { describe, expect, it } from "vitest";
import type { KnownDatum } from "./answers.ts";
import { factsByCategory } from "./known-facts.ts";

const datum = (changed: Partial<KnownDatum>): KnownDatum => ({
  name: "city",
  label: { en: "City", zh: "城市" },
  value: "Exampleton",
  category: "contact",
  source: { id: "s1", name: "made-up-crm", kind: "sales" },
  collectedAt: "2026-03-01T10:00:00.000Z",
  computed: false,
  picked: true,
  corrected: false,
  uses: { may: [], mayNot: [] },
  ...changed,
});

describe("what is known, by category", () => {
  it("puts the picked value first and keeps what other sources say beside it", () => {
    const other = datum({ value: "Sampleham", picked: false });
    const held = datum({});
    expect(factsByCategory([other, held])).toEqual([["contact", [{ parts: [held], others: [other] }]]]);
  });

  it("shows a value even where none was picked", () => {
    const only = datum({ picked: false });
    expect(factsByCategory([only])).toEqual([["contact", [{ parts: [only], others: [] }]]]);
  });

  it("keeps categories apart", () => {
    const name = datum({ name: "name", category: "identity", value: "Ann Example" });
    expect(factsByCategory([name, datum({})]).map(([category]) => category)).toEqual(["identity", "contact"]);
  });

  it("makes one fact of what is worked out, with a part for each source", () => {
    const parts = [
      datum({ name: "orders", value: 7, computed: true }),
      datum({
        name: "orders",
        value: 1,
        computed: true,
        source: { id: "s2", name: "made-up-till", kind: "sales" },
      }),
    ];
    expect(factsByCategory(parts)).toEqual([["contact", [{ parts, others: [] }]]]);
  });
});
