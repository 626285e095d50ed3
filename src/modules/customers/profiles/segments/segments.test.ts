import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysBefore, openTestProfiles, type Sent, type TestProfiles } from "../testing.ts";
import type { Filter } from "./filter.ts";

let test: TestProfiles;
beforeAll(async () => {
  test = await openTestProfiles();
  const label = { en: "made up", zh: "虚构" };
  const events = { names: ["Order Completed"] };
  const about = { label, category: "transaction" as const, events };
  await test.profiles.define({ ...about, name: "orders", function: "count" });
  await test.profiles.define({ ...about, name: "orders-7", function: "count", windowDays: 7 });
  await test.profiles.define({
    ...about,
    ...{ name: "spent", function: "sum", property: "properties.total", currency: "properties.currency" },
  });
  await test.profiles.define({ ...about, name: "days-since-order", function: "recency" });
  await test.profiles.define({ ...about, name: "last-shop", function: "last", property: "properties.shop" });
  for (const name of ["tier", "points", "joined"])
    await test.profiles.changeTrait({ name, setting: { category: "preference" } });
  const [site, crm] = [await test.source("seg-site"), await test.source("seg-crm")];
  const is = (userId: string, traits: Record<string, unknown>, days = 5): Sent => ({
    type: "identify",
    userId,
    traits,
    timestamp: daysBefore(test.now(), days),
  });
  const ordered = (userId: string, days: number, total: number, currency = "EUR", shop = "north"): Sent => ({
    type: "track",
    event: "Order Completed",
    userId,
    timestamp: daysBefore(test.now(), days),
    properties: { total, currency, shop },
  });
  await test.send(
    site,
    is("ada", { tier: "Gold", points: 12, joined: "2025-01-10" }),
    is("bo", { tier: "silver", points: 30 }),
    is("cy", { tier: "gold", points: 5, joined: "2026-02-01T08:00:00Z" }),
    is("di", { points: "12" }),
    ordered("ada", 20, 10),
    ordered("ada", 2, 15, "EUR", "south"),
    ordered("bo", 3, 99, "USD"),
    ordered("cy", 40, 5),
  );
  // The CRM knows better, and later, what tier some people have.
  await test.send(crm, is("bo", { tier: "gold" }, 1), is("cy", { tier: "bronze" }, 1), ordered("cy", 1, 6));
  // Ed is two subjects that turned out to be one person.
  await test.send(
    site,
    is("ed", { tier: "gold" }, 9),
    is("ed-too", { tier: "bronze" }, 2),
    ordered("ed", 4, 7),
  );
  await test.send(site, ordered("ed-too", 5, 8));
  const [left] = await test.subjectsOf("ed");
  const [right] = await test.subjectsOf("ed-too");
  await test.db.transaction((tx) =>
    test.identity.link(tx, { left: left ?? "", right: right ?? "", by: "a reviewer" }),
  );
});
afterAll(() => test[Symbol.asyncDispose]());

const everybody = ["ada", "bo", "cy", "di", "ed"];
const say = async (userId: string, purpose: string) => ({
  subjects: await test.subjectsOf(userId),
  purpose,
  language: "en" as const,
  channel: "web",
});

/** Who is within a filter, for a purpose that holds by default. */
async function within(filter: Filter, purpose = "service"): Promise<string[]> {
  const people = await test.profiles.people({ purpose, filter }, { limit: 100 });
  const { people: count } = await test.profiles.count({ purpose, filter });
  expect(count).toBe(people.length);
  const names = await Promise.all(
    everybody.map(async (userId) => {
      const known = await test.identity.personBy(test.db, { kind: "userId", value: userId });
      return known && people.includes(known.person) ? [userId] : [];
    }),
  );
  expect(names.flat()).toHaveLength(people.length);
  return names.flat();
}

describe("a segment", () => {
  const cases: readonly [string, Filter, readonly string[]][] = [
    [
      "compares words without case, by the value that the policy picks",
      { trait: "tier", is: "GOLD" },
      ["ada", "bo"],
    ],
    ["knows the words that something is among", { trait: "tier", in: ["bronze", "silver"] }, ["cy", "ed"]],
    ["knows how a word begins, and takes % as it is", { trait: "tier", startsWith: "g" }, ["ada", "bo"]],
    ["finds nobody by a wildcard", { trait: "tier", startsWith: "%" }, []],
    ["compares numbers, and takes no word for one", { trait: "points", gte: 12, lt: 31 }, ["ada", "bo"]],
    ["compares dates", { trait: "joined", gt: "2025-06-01" }, ["cy"]],
    ["knows who has a value at all", { trait: "joined", exists: true }, ["ada", "cy"]],
    ["puts people's counts together", { computed: "orders", is: 2 }, ["ada", "cy", "ed"]],
    ["counts who has none as 0", { computed: "orders", lt: 2 }, ["bo", "di"]],
    ["looks at a window", { computed: "orders-7", gte: 1 }, everybody.filter((one) => one !== "di")],
    ["finds who did nothing in a window", { computed: "orders-7", is: 0 }, ["di"]],
    ["adds amounts of one currency only", { computed: "spent", currency: "EUR", gte: 15 }, ["ada", "ed"]],
    ["sees no amount of another currency", { computed: "spent", currency: "eur", lt: 1 }, ["bo", "di"]],
    ["knows the days since the last event", { computed: "days-since-order", lte: 2 }, ["ada", "cy"]],
    ["and those before", { computed: "days-since-order", gt: 2 }, ["bo", "ed"]],
    ["knows the last value", { computed: "last-shop", is: "south" }, ["ada"]],
    [
      "combines all",
      {
        all: [
          { trait: "tier", is: "gold" },
          { computed: "orders", gte: 2 },
        ],
      },
      ["ada"],
    ],
    [
      "combines any",
      {
        any: [
          { trait: "points", is: 5 },
          { trait: "tier", is: "bronze" },
        ],
      },
      ["cy", "ed"],
    ],
    ["takes those who are not", { not: { trait: "tier", is: "gold" } }, ["cy", "di", "ed"]],
    [
      "takes those who are neither",
      { all: [{ not: { trait: "tier", exists: true } }, { not: { computed: "orders", gte: 1 } }] },
      ["di"],
    ],
    ["asks what people decided", { consents: "marketing", is: "not-permitted" }, everybody],
  ];
  it.each(cases)("%s", async (_, filter, expected) => {
    expect(await within(filter)).toEqual([...expected].sort());
  });

  it("knows how often something happened, without any definition", async () => {
    const filter: Filter = { event: "Order Completed", count: { gte: 2 } };
    await expect(within(filter)).rejects.toMatchObject({ code: "customers/bad-segment" });
    expect(await within(filter, "analytics")).toEqual(["ada", "cy", "ed"]);
    expect(await within({ ...filter, days: 7 }, "analytics")).toEqual(["ed"]);
    expect(await within({ event: "Never Sent", count: { is: 0 } }, "analytics")).toEqual(everybody);
  });

  it("leaves out who did not permit its purpose, from the very next count", async () => {
    const audience = { purpose: "marketing", filter: { trait: "tier", is: "gold" } } as const;
    expect(await test.profiles.count(audience)).toEqual({ people: 0, leftOut: 2 });
    await test.consent.give(await say("ada", "marketing"));
    expect(await test.profiles.count(audience)).toEqual({ people: 1, leftOut: 1 });
    expect(await within({ consents: "marketing", is: "permitted" })).toEqual(["ada"]);
    await test.consent.withdraw(await say("ada", "marketing"));
    expect(await test.profiles.count(audience)).toEqual({ people: 0, leftOut: 2 });

    const orders = { purpose: "analytics", filter: { event: "Order Completed", count: { gte: 2 } } } as const;
    await test.consent.object(await say("cy", "analytics"));
    expect(await test.profiles.count(orders)).toEqual({ people: 2, leftOut: 1 });
  });

  it("takes the strictest of a person's subjects", async () => {
    const audience = { purpose: "marketing", filter: { trait: "tier", is: "bronze" } } as const;
    const [one, other] = await test.subjectsOf("ed");
    const said = await say("ed", "marketing");
    await test.consent.give({ ...said, subjects: [one ?? ""] });
    expect(await test.profiles.count(audience)).toMatchObject({ people: 1 });
    await test.consent.refuse({ ...said, subjects: [other ?? ""] });
    expect(await test.profiles.count(audience)).toMatchObject({ people: 0 });
  });

  it("goes by no value of a source that does not allow its purpose", async () => {
    const gold = { trait: "tier", is: "gold" } as const;
    const crm = await test.sources.byName("seg-crm");
    await test.sources.change(crm?.id ?? "", { purposes: ["marketing"] });
    expect(await within(gold)).toEqual(["ada", "cy"]);
    await test.sources.change(crm?.id ?? "", { purposes: ["service", "marketing", "analytics"] });
    expect(await within(gold)).toEqual(["ada", "bo"]);
  });

  it("goes by another policy as soon as that is set", async () => {
    const gold = { trait: "tier", is: "gold" } as const;
    const setting = { category: "preference" as const };
    await test.profiles.changeTrait({ name: "tier", setting: { ...setting, policy: { kind: "first" } } });
    expect(await within(gold)).toEqual(["ada", "cy", "ed"]);
    await test.profiles.changeTrait({ name: "tier", setting });
  });

  it("is refused where its purpose needs no such data, and says which part is wrong", async () => {
    const save = (filter: Record<string, unknown>, purpose = "service") =>
      test.profiles.saveSegment({ body: { name: "some", purpose, filter } });
    await expect(save({ trait: "religion", is: "any" })).rejects.toThrow(
      /"religion" is of the category special/,
    );
    await expect(save({ all: [{ trait: "tier" }] })).rejects.toThrow(/filter\.all\[0\].*say what/);
    await expect(save({ trait: "points", gt: "many" })).rejects.toThrow(/a number, or a date/);
    await expect(save({ computed: "spent", gt: 1 })).rejects.toThrow(/say the currency/);
    await expect(save({ nobody: true })).rejects.toThrow(/needs one of all, any/);
    const { id } = await save({ trait: "tier", is: "gold" });
    expect((await test.profiles.segment(id)).filter).toEqual({ trait: "tier", is: "gold" });
    await test.profiles.removeSegment(id);
    await expect(test.profiles.segment(id)).rejects.toMatchObject({ code: "customers/no-segment" });
  });
});
