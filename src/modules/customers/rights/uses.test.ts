import { describe, expect, it } from "vitest";
import type { KnownSource, Permission } from "../words.ts";
import { ownSource } from "./ports.ts";
import { type SourceNow, usesOf } from "./uses.ts";

const at = new Date("2027-06-01T00:00Z");
const source: KnownSource = {
  id: "till",
  name: "Till",
  kind: "sales",
  platform: "server",
  purposes: ["marketing"],
  retentionDays: 30,
  verifies: [],
};
const readable: SourceNow = { known: source, standing: { readable: true } };
const datum = { category: "preference", source: "till", collectedAt: new Date("2027-05-20T00:00Z") };

const reasonFor = (
  change: Partial<typeof datum> & { readonly purposes?: readonly string[] } = {},
  from: SourceNow = readable,
  permission: Permission = { permitted: true, basis: "consent" },
) => {
  const title = { en: "Marketing", zh: "营销" };
  const purposes = [{ id: "marketing", title, basis: "consent", permission, categories: ["preference"] }];
  const { may, mayNot } = usesOf({ ...datum, ...change }, { purposes, source: from, at });
  expect(may.length + mayNot.length).toBe(1);
  return mayNot[0]?.reason;
};

describe("what a datum is used for", () => {
  it("is every purpose that nothing stands against", () => {
    expect(reasonFor()).toBeUndefined();
  });

  it("says why not: the person, the need, the source's terms, its standing, its time", () => {
    expect(reasonFor({}, readable, { permitted: false, reason: "withdrawn" })).toBe("withdrawn");
    expect(reasonFor({ category: "special" })).toBe("not-needed");
    expect(reasonFor({}, { ...readable, known: { ...source, purposes: ["service"] } })).toBe(
      "source-not-allowed",
    );
    expect(reasonFor({ purposes: ["marketing"] })).toBeUndefined();
    expect(reasonFor({ purposes: ["service"] })).toBe("source-not-allowed");
    expect(reasonFor({ purposes: [] })).toBe("source-not-allowed");
    expect(reasonFor({}, { standing: { readable: true } })).toBe("source-not-allowed");
    expect(reasonFor({}, { ...readable, standing: { readable: false, reason: "attestation-lapsed" } })).toBe(
      "attestation-lapsed",
    );
    expect(reasonFor({}, { ...readable, standing: { readable: false, reason: "source-closed" } })).toBe(
      "source-not-allowed",
    );
    expect(reasonFor({ collectedAt: new Date("2027-05-01T00:00Z") })).toBe("expired");
  });

  it("needs no licence for what the person said themself, and still their permission", () => {
    const own = { source: ownSource, collectedAt: new Date("2020-01-01T00:00Z") };
    const nowhere: SourceNow = { standing: { readable: false, reason: "source-closed" } };
    expect(reasonFor(own, nowhere)).toBeUndefined();
    expect(reasonFor(own, nowhere, { permitted: false, reason: "objected" })).toBe("objected");
  });
});
