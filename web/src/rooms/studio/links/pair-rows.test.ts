import { describe, expect, it } from "vitest";
import type { PairSide } from "./answers.ts";
import { rowsOf } from "./pair-rows.ts";

const side = (subject: string, email: string): PairSide => ({
  subject,
  person: subject,
  identifiers: [
    { kind: "email", value: email, subject, verified: false, at: "2026-03-01T10:00:00.000Z", shared: false },
  ],
});

const trait = (name: string, value: string, withheld?: "not-needed") => ({
  name,
  label: { en: name, zh: name },
  category: "identity",
  classified: true,
  policy: { kind: "most-recent" } as const,
  values: [
    {
      source: { id: "s1", name: "made-up" },
      collectedAt: "2026-03-01T10:00:00.000Z",
      picked: true,
      ...(withheld ? { withheld } : { value }),
    },
  ],
});

describe("a doubtful pair, side by side", () => {
  const pair = {
    left: side("a", "ann@example.org"),
    right: side("b", "a.example@example.org"),
    reasons: [
      { field: "name", level: "close", bits: 3 },
      { field: "birthday", level: "another", bits: -6 },
      { holders: 12 },
    ],
  };

  it("shows the weightiest first, whichever way it speaks, and then how both are recognised", () => {
    const rows = rowsOf(pair, { left: { traits: [trait("name", "Ann Example")] }, right: undefined });
    expect(rows.map(({ field }) => field)).toEqual(["birthday", "name", "email"]);
    expect(rows[1]).toMatchObject({ left: ["Ann Example"], right: [], reason: { level: "close" } });
    expect(rows[2]).toMatchObject({ left: ["ann@example.org"], right: ["a.example@example.org"] });
  });

  it("shows a part of a value, and what several sources say once", () => {
    const address = trait("address", "");
    const [value] = address.values;
    const said = {
      ...address,
      values: [value, value].map((one) => ({ ...one, value: { city: "Exampleton" } })),
    };
    const [row] = rowsOf(
      { ...pair, reasons: [{ field: "address.city", level: "exact", bits: 2 }] },
      { left: { traits: [said] }, right: undefined },
    );
    expect(row).toMatchObject({ field: "address.city", left: ["Exampleton"], right: [] });
  });

  it("shows no value that is shut for the purpose", () => {
    const [row] = rowsOf(
      { ...pair, reasons: [] },
      { left: { traits: [trait("city", "Exampleton", "not-needed")] }, right: undefined },
    ).filter(({ field }) => field === "city");
    expect(row?.left).toBe("shut");
  });
});
