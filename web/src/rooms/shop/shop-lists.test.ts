import { describe, expect, it } from "vitest";
import { sampleTurn } from "../../../testing/sample-shop.ts";
import { earlierTrails } from "./earlier-trails.ts";
import { followUpsFor } from "./follow-ups-for.ts";
import { groupFits } from "./group-fits.ts";

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

describe("why a product fits", () => {
  it("is grouped with matches first and the unstated last, whatever their order", () => {
    const why = [
      { field: "a", value: "", status: "not stated" },
      { field: "b", value: "1", status: "matches" },
      { field: "c", value: "2", status: "matches" },
    ] as const;
    expect(groupFits(why)).toEqual([
      { status: "matches", fits: [why[1], why[2]] },
      { status: "not stated", fits: [why[0]] },
    ]);
  });
});
