import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysBefore, openTestProfiles, type TestProfiles } from "../testing.ts";
import type { TraitPolicy } from "../traits/policy.ts";
import type { Filter } from "./filter.ts";

let test: TestProfiles;
beforeAll(async () => {
  test = await openTestProfiles();
  for (const name of ["tier", "likes", "seat"])
    await test.profiles.changeTrait({ name, setting: { category: "preference" } });
  await test.source("page", { platform: "browser" });
  await test.source("page-too", { platform: "browser" });
  await test.source("crm");
  await test.source("shop");
});
afterAll(() => test[Symbol.asyncDispose]());

interface Said {
  readonly by: string;
  readonly traits: Record<string, unknown>;
  readonly days: number;
  readonly purposes?: readonly string[];
}
async function says(userId: string, ...said: readonly Said[]): Promise<void> {
  for (const { by, traits, days, purposes } of said) {
    const source = await test.sources.byName(by);
    if (!source) throw new Error(`no source ${by}`);
    await test.send(source, {
      ...{ type: "identify", userId, traits, timestamp: daysBefore(test.now(), days) },
      ...(purposes && { context: { purposes } }),
    });
  }
}
const corrects = async (userId: string, trait: string, value: unknown) =>
  test.profiles.correct({ subjects: await test.subjectsOf(userId), trait, value, at: test.now() });

const follow = (name: string, policy: TraitPolicy) =>
  test.profiles.changeTrait({ name, setting: { category: "preference", policy } });

/** Whether a count holds somebody. */
async function isIn(userId: string, filter: Filter, purpose = "service"): Promise<boolean> {
  const known = await test.identity.personBy(test.db, { kind: "userId", value: userId });
  const people = await test.profiles.people({ purpose, filter }, { limit: 1000 });
  return known !== undefined && people.includes(known.person);
}

describe("a count goes by the way a value came, as a reading does", () => {
  const policies: readonly (readonly [string, (ids: Record<string, string>) => TraitPolicy])[] = [
    ["the newest", () => ({ kind: "most-recent" })],
    ["the first", () => ({ kind: "first" })],
    ["what most say", () => ({ kind: "most-frequent" })],
    ["an order of sources", ({ page = "" }) => ({ kind: "source-order", sources: [page] })],
  ];
  it.each(policies)("whatever the policy is: %s", async (policy, of) => {
    const id = async (name: string) => (await test.sources.byName(name))?.id ?? "";
    await follow("tier", of({ page: await id("page") }));
    const who = `ada ${policy}`;
    // Two pages agree, were first and are newest: a browser's word counts where no company source has any.
    await says(who, { by: "page", traits: { tier: "gold" }, days: 9 });
    expect(await isIn(who, { trait: "tier", is: "gold" })).toBe(true);
    await says(
      who,
      { by: "crm", traits: { tier: "silver" }, days: 5 },
      { by: "page-too", traits: { tier: "gold" }, days: 1 },
    );
    expect(await test.read(who, "service", ["tier"])).toEqual({ tier: "silver" });
    expect(await isIn(who, { trait: "tier", is: "silver" })).toBe(true);
    expect(await isIn(who, { trait: "tier", is: "gold" })).toBe(false);
    await corrects(who, "tier", "bronze");
    expect(await test.read(who, "service", ["tier"])).toEqual({ tier: "bronze" });
    expect(await isIn(who, { trait: "tier", is: "bronze" })).toBe(true);
  });

  it("an order of sources knows a source whatever its value was given for", async () => {
    const [crm, shop] = [await test.sources.byName("crm"), await test.sources.byName("shop")];
    await follow("seat", { kind: "source-order", sources: [crm?.id ?? "", shop?.id ?? ""] });
    await says(
      "bo",
      { by: "crm", traits: { seat: "aisle" }, days: 5, purposes: ["service"] },
      { by: "shop", traits: { seat: "window" }, days: 1 },
    );
    expect(await test.read("bo", "service", ["seat"])).toEqual({ seat: "aisle" });
    expect(await isIn("bo", { trait: "seat", is: "aisle" })).toBe(true);
    expect(await isIn("bo", { trait: "seat", is: "window" })).toBe(false);
  });

  it("a value that was given for fewer purposes is counted for those alone", async () => {
    await says("cy", { by: "crm", traits: { seat: "aisle" }, days: 1, purposes: ["service"] });
    expect(await isIn("cy", { trait: "seat", is: "aisle" })).toBe(true);
    const subjects = await test.subjectsOf("cy");
    await test.consent.give({ subjects, purpose: "find-products", language: "en", channel: "web" });
    const products = { purpose: "find-products", filter: { trait: "seat", exists: true } } as const;
    expect(await test.read("cy", "find-products", ["seat"])).toEqual({ seat: "source-not-allowed" });
    expect(await isIn("cy", products.filter, products.purpose)).toBe(false);
    // The page says it for anything: where the company's may not be read, that is what stands.
    await says("cy", { by: "page", traits: { seat: "window" }, days: 3 });
    expect(await test.read("cy", "find-products", ["seat"])).toEqual({ seat: "window" });
    expect(await isIn("cy", { trait: "seat", is: "window" }, products.purpose)).toBe(true);
    expect(await isIn("cy", { trait: "seat", is: "window" })).toBe(false);
  });
});

describe("a list", () => {
  const cases: readonly (readonly [string, Filter, boolean])[] = [
    ["is what any of its elements is, without case", { trait: "likes", is: "ÄPFEL" }, true],
    ["is a number among them", { trait: "likes", is: 38 }, true],
    ["is a long word by its beginning, as any word", { trait: "likes", is: `${"é".repeat(100)}!` }, true],
    ["is true, where that is among them", { trait: "likes", is: true }, true],
    ["is one of some, by any element", { trait: "likes", in: ["plums", "茶"] }, true],
    ["is not what is part of an element", { trait: "likes", is: "Äp" }, false],
    ["takes no word for a number", { trait: "likes", is: "38" }, false],
    ["is not what lies within an element", { trait: "likes", is: "deep" }, false],
    ["is there, whatever it holds", { trait: "likes", is: "茶", exists: true }, true],
    ["is no number and no word as a whole", { trait: "likes", gte: 1 }, false],
    ["is none of what it does not hold", { not: { trait: "likes", in: ["plums", 39, false] } }, true],
  ];
  it.each(cases)("%s", async (_, filter, expected) => {
    const likes = ["Äpfel", "茶", 38, true, null, ["deep"], { an: "object" }, "E\u0301".repeat(120)];
    await says("alone", { by: "crm", traits: { likes }, days: 2 });
    // Where several state it, the one that counts is compared.
    await says(
      "contested",
      { by: "crm", traits: { likes }, days: 2 },
      { by: "page", traits: { likes: ["plums"] }, days: 1 },
    );
    expect(await isIn("alone", filter)).toBe(expected);
    expect(await isIn("contested", filter)).toBe(expected);
  });

  it("goes by the policy that compares whole values, too", async () => {
    await follow("likes", { kind: "most-frequent" });
    await says(
      "di",
      { by: "crm", traits: { likes: ["tea", "rice"] }, days: 3 },
      { by: "shop", traits: { likes: "rice" }, days: 1 },
    );
    expect(await isIn("di", { trait: "likes", is: "tea" })).toBe(false);
    await test.source("third");
    await says("di", { by: "third", traits: { likes: ["tea", "rice"] }, days: 2 });
    expect(await isIn("di", { trait: "likes", is: "TEA" })).toBe(true);
  });
});
