import { describe, expect, it } from "vitest";
import { sampleTurn } from "../../../testing/sample-shop.ts";
import { earlierTrails } from "./earlier-trails.ts";
import { followUpsFor } from "./follow-ups-for.ts";
import { groupFits } from "./group-fits.ts";
import { groupVariants } from "./group-variants.ts";

describe("what is offered to say next", () => {
  it("is what the answer gives reason for", () => {
    expect(followUpsFor(sampleTurn)).toEqual([
      "answer.cheaper",
      "answer.faster",
      "answer.withoutBudget",
      "answer.inBlue",
    ]);
  });

  it("is nothing where there is no price, arrival, measure or colour to speak of", () => {
    const understanding = { ...sampleTurn.understanding, constraints: [] };
    expect(followUpsFor({ ...sampleTurn, understanding, results: [] })).toEqual([]);
  });
});

describe("earlier conversations", () => {
  it("are shown once each, as far as they went, the newest first", () => {
    const trails = [["sofa"], ["sofa", "cheaper"], ["lamp"], ["sofa"], ["sofa", "in blue"]];
    expect(earlierTrails(trails)).toEqual([["sofa", "in blue"], ["lamp"], ["sofa", "cheaper"]]);
  });
});

describe("variants", () => {
  const result = (id: string, groupId?: string) => ({
    id,
    title: id,
    availability: "in stock" as const,
    why: [],
    ...(groupId !== undefined && { groupId }),
  });

  it("stand within the best of their group, and products without a group stand alone", () => {
    const results = [result("a1", "a"), result("b"), result("a2", "a"), result("c1", "c"), result("a", "b")];
    const cards = groupVariants(results).map(({ id, variants }) => [id, variants?.map((one) => one.id)]);
    expect(cards).toEqual([
      ["a1", ["a2"]],
      ["b", []],
      ["c1", []],
      ["a", []],
    ]);
  });

  it("come after those that the server has put there", () => {
    const first = { ...result("a1", "a"), variants: [result("a2", "a")] };
    expect(groupVariants([first, result("a3", "a")])[0].variants?.map(({ id }) => id)).toEqual(["a2", "a3"]);
  });
});

describe("why a product fits", () => {
  const chip = (text: string, field: string, strength: "must" | "prefer") => ({
    text,
    constraint: { field, op: "=", value: text, strength } as const,
  });

  it("is said in the words of the wish, matches first and the unstated last, each field once", () => {
    const chips = [
      chip("not red", "color", "must"),
      chip("not pink", "color", "must"),
      chip("wood", "material", "must"),
      chip("ideally oak", "material", "prefer"),
      chip("up to 80 cm", "width", "must"),
    ];
    const why = [
      { field: "width", value: "", status: "not stated" },
      { field: "color", value: "teal", status: "matches" },
      { field: "color", value: "teal", status: "matches" },
      { field: "material", value: "oak", status: "prefers" },
      { field: "material", value: "oak", status: "matches" },
    ] as const;
    expect(groupFits(why, chips)).toEqual([
      {
        status: "matches",
        fields: [
          { field: "color", value: "teal", wishes: ["not red", "not pink"] },
          { field: "material", value: "oak", wishes: ["wood"] },
        ],
      },
      { status: "prefers", fields: [{ field: "material", value: "oak", wishes: ["ideally oak"] }] },
      { status: "not stated", fields: [{ field: "width", value: "", wishes: ["up to 80 cm"] }] },
    ]);
  });

  it("is said by what the product states where it comes from no chip", () => {
    const why = [{ field: "size", value: "M", status: "prefers" }] as const;
    expect(groupFits(why, [])).toEqual([
      { status: "prefers", fields: [{ field: "size", value: "M", wishes: [] }] },
    ]);
  });

  it("says what a person usually chooses in the words of their language", () => {
    const origin = { datum: "colours", source: "web-shop", words: "藏青色" };
    expect(groupFits([{ field: "color", value: "navy", status: "prefers", origin }], [])).toEqual([
      { status: "prefers", fields: [{ field: "color", value: "navy", wishes: ["藏青色"] }] },
    ]);
  });
});
