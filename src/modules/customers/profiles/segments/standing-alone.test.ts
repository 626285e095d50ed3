import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { profilesPersonalData } from "../personal-data.ts";
import { daysBefore, openTestProfiles, type Sent, type TestProfiles } from "../testing.ts";
import type { Filter } from "./filter.ts";

let test: TestProfiles;
beforeAll(async () => {
  test = await openTestProfiles();
  for (const name of ["tier", "points", "late"])
    await test.profiles.changeTrait({ name, setting: { category: "preference" } });
});
afterAll(() => test[Symbol.asyncDispose]());

const gold: Filter = { trait: "tier", is: "gold" };
const count = async (filter: Filter, purpose = "service"): Promise<number> =>
  (await test.profiles.count({ purpose, filter })).people;
const is = (userId: string, traits: Record<string, unknown>, days = 5): Sent => ({
  type: "identify",
  userId,
  traits,
  timestamp: daysBefore(test.now(), days),
});
const subjectOf = async (userId: string): Promise<string> => (await test.subjectsOf(userId))[0] ?? "";
const link = async (left: string, right: string): Promise<string> => {
  const pair = { left: await subjectOf(left), right: await subjectOf(right), by: "a reviewer" };
  return test.db.transaction((tx) => test.identity.link(tx, pair));
};

describe("a value that stands alone", () => {
  it("counts as it changes, is taken back and comes from a second source", async () => {
    const [site, crm] = [await test.source("alone-site"), await test.source("alone-crm")];
    await test.send(site, is("ann", { tier: "gold", points: 3 }, 9));
    expect(await count({ all: [gold, { trait: "points", lt: 5 }] })).toBe(1);
    await test.send(site, is("ann", { points: "3" }, 8));
    expect(await count({ trait: "points", lt: 5 })).toBe(0);
    expect(await count({ trait: "points", is: "3" })).toBe(1);
    await test.send(crm, is("ann", { tier: "silver" }, 7));
    expect(await count(gold)).toBe(0);
    await test.send(crm, is("ann", { tier: null }, 6));
    expect(await count(gold)).toBe(1);
    await test.send(site, is("ann", { tier: null }, 4));
    expect(await count(gold)).toBe(0);
  });

  it("is chosen among while people are one, before they are settled and after", async () => {
    const site = await test.source("alone-merge");
    await test.send(site, is("ben", { tier: "gold" }, 9), is("ben-too", { tier: "silver" }, 2));
    expect(await count(gold)).toBe(1);
    const edge = await link("ben", "ben-too");
    expect(await count(gold)).toBe(0);
    await test.profiles.keepUp();
    expect(await count(gold)).toBe(0);
    expect(await count({ not: { trait: "tier", is: "silver" } })).toBe((await count({ not: gold })) - 1);
    await test.send(site, is("ben", { tier: "gold" }, 1));
    expect(await count(gold)).toBe(1);
    await test.identity.undo({ edge, by: "a reviewer", why: "they are two" });
    expect(await count(gold)).toBe(1);
    expect(await count({ trait: "tier", is: "silver" })).toBe(1);
  });

  it("is gone with its person", async () => {
    const site = await test.source("alone-erased");
    const before = await count(gold);
    await test.send(site, is("cleo", { tier: "gold" }));
    expect(await count(gold)).toBe(before + 1);
    const personal = profilesPersonalData({ db: test.db, sources: test.sources });
    const subject = await subjectOf("cleo");
    await test.db.transaction((tx) => personal.erase(tx, subject));
    expect(await count(gold)).toBe(before);
    expect(await personal.find(test.db, subject)).toMatchObject({ profiles: 0, profile_several: 0 });
  });

  it("counts no longer where its source is closed", async () => {
    const site = await test.source("alone-closed");
    const before = await count(gold);
    await test.send(site, is("dan", { tier: "gold" }));
    expect(await count(gold)).toBe(before + 1);
    await test.sources.close(site.id);
    expect(await count(gold)).toBe(before);
  });

  it("is found where no column is left for it", async () => {
    const site = await test.source("alone-late");
    const taken = await test.db.query(
      `insert into profile_columns (number, fact, name, source, unit, kind)
       select n, 't', 'made up ' || n, 'nowhere', '', 'n'
       from generate_series((select max(number) + 1 from profile_columns), 90) n returning number`,
    );
    await test.send(site, is("eve", { late: "yes" }));
    expect(await count({ trait: "late", is: "yes" })).toBe(1);
    expect(await count({ all: [{ trait: "late", exists: true }, { not: gold }] })).toBe(1);
    await test.db.query("delete from profile_columns where number = any($1::int[])", [
      taken.map(({ number }) => number),
    ]);
  });
});

describe("what is counted by days", () => {
  it("rolls out of a window, and out of what its source may keep", async () => {
    const site = await test.source("alone-days", { retentionDays: 60 });
    await test.profiles.changeTrait({ name: "rolls", setting: { category: "preference" } });
    const viewed = { type: "track", event: "Roll Viewed", timestamp: daysBefore(test.now(), 6) };
    await test.send(site, { ...viewed, userId: "fay" }, is("fay", { rolls: 1 }, 6));
    const views = (days?: number): Promise<number> =>
      count({ event: "Roll Viewed", count: { gte: 1 }, ...(days !== undefined && { days }) }, "analytics");
    expect([await views(7), await views(), await count({ trait: "rolls", is: 1 })]).toEqual([1, 1, 1]);
    test.later(2);
    expect([await views(7), await views()]).toEqual([0, 1]);
    test.later(60);
    expect([await views(365), await views(), await count({ trait: "rolls", is: 1 })]).toEqual([0, 0, 0]);
  });
});
