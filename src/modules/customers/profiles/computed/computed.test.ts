import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeptEvent } from "../../words.ts";
import { profilesPersonalData } from "../personal-data.ts";
import { addDecimals, readDecimal } from "../project/decimal.ts";
import { extractTallies } from "../project/extract-tallies.ts";
import { daysBefore, openTestProfiles, type Sent, type TestProfiles } from "../testing.ts";
import { computedValueOf } from "./computed-value.ts";
import type { ComputedTrait } from "./definition.ts";
import { type DayTally, joinTallies } from "./tally.ts";

const named = (name: string) => ({ name, label: { en: name, zh: name }, category: "transaction" as const });
const orders = { names: ["Order Completed"] };

const definitions: readonly ComputedTrait[] = [
  { ...named("orders"), events: orders, function: "count" },
  { ...named("orders-30"), events: orders, function: "count", windowDays: 30 },
  {
    ...named("spent"),
    events: orders,
    function: "sum",
    property: "properties.total",
    currency: "properties.currency",
  },
  { ...named("days-since-order"), events: orders, function: "recency" },
  { ...named("first-channel"), events: orders, function: "first", property: "properties.channel" },
  { ...named("last-channel"), events: orders, function: "last", property: "properties.channel" },
];

/** Days as the database keeps them: joined one event after another. */
function joinDays(days: readonly DayTally[]): DayTally[] {
  const byKey = new Map<string, DayTally>();
  for (const day of days) {
    const key = JSON.stringify([day.source, day.day, day.unit]);
    const known = byKey.get(key);
    byKey.set(key, known ? { ...day, ...joinTallies(known, day) } : day);
  }
  return [...byKey.values()];
}

const now = new Date("2026-03-04T10:00:00Z");

const someEvents = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    source: fc.constantFrom("s1", "s2"),
    total: fc.oneof(
      fc.integer({ min: -500, max: 90_000 }).map((cents) => cents / 100),
      fc.constant("19.99"),
    ),
    currency: fc.constantFrom("EUR", "USD", undefined),
    channel: fc.constantFrom("web", "shop", "phone"),
  }),
  { minLength: 1, maxLength: 30 },
);

const eventsOf = (given: typeof someEvents extends fc.Arbitrary<infer T> ? T : never): KeptEvent[] =>
  given.map(({ minutes, source, total, currency, channel }, position) => {
    const at = new Date(now.getTime() - minutes * 60_000);
    const properties = { total, channel, ...(currency && { currency }) };
    const about = { type: "track", event: "Order Completed", at, receivedAt: at } as const;
    return { position, source, messageId: `m${position}`, ...about, body: { properties } };
  });

/** What the definition comes to, worked out over all events at once. */
function fold({ function: f, windowDays }: ComputedTrait, events: readonly KeptEvent[]): unknown {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const from = windowDays === undefined ? Number.NEGATIVE_INFINITY : today - (windowDays - 1) * 86_400_000;
  const within = events.filter(({ at }) => at.getTime() >= from);
  const inOrder = [...within].sort((a, b) => a.at.getTime() - b.at.getTime() || a.position - b.position);
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  if (!first || !last) return undefined;
  const channel = ({ body }: KeptEvent) => Object(body.properties).channel;
  if (f === "count") return within.length;
  if (f === "first") return channel(first);
  if (f === "last") return channel(last);
  if (f === "recency") return Math.floor((now.getTime() - last.at.getTime()) / 86_400_000);
  const cents = new Map<string, number>();
  for (const { body } of within) {
    const { total, currency = "" } = Object(body.properties);
    cents.set(currency, (cents.get(currency) ?? 0) + Math.round(Number(total) * 100));
  }
  const amounts = [...cents]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, sum]) => ({ amount: sum / 100, ...(currency !== "" && { currency }) }));
  return amounts.length === 1 ? amounts[0] : amounts;
}

describe("computed traits", () => {
  it("come to the same in whatever order events come, and however people are put together", () => {
    fc.assert(
      fc.property(someEvents, fc.infiniteStream(fc.nat()), (given, order) => {
        const events = eventsOf(given);
        const shuffled = events
          .map((event) => ({ event, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event);
        for (const definition of definitions) {
          const tallies = shuffled.flatMap((event) =>
            extractTallies(event, [definition]).map(({ tally }) => tally),
          );
          // Two subjects, each with its part of the events, that turn out to be one person.
          const half = Math.floor(tallies.length / 2);
          const days = [...joinDays(tallies.slice(0, half)), ...joinDays(tallies.slice(half))];
          const computed = computedValueOf(definition, days, now);
          expect(computed?.value).toEqual(fold(definition, events));
        }
      }),
    );
  });

  it("add decimals exactly", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (cents) => {
        const sum = cents.map((one) => readDecimal(one / 100) ?? "").reduce(addDecimals, "0");
        expect(Math.round(Number(sum) * 100)).toBe(cents.reduce((a, b) => a + b, 0));
      }),
    );
    expect(["0.1", "0.2", "-0.30"].reduce(addDecimals, "0")).toBe("0");
    expect(readDecimal("1,000")).toBeUndefined();
    expect(readDecimal(1e-7)).toBe("0.0000001");
    expect(readDecimal(1e300)).toBeUndefined();
  });
});

describe("computed traits, kept up", () => {
  let test: TestProfiles;
  beforeAll(async () => {
    test = await openTestProfiles({ most: 7 });
    for (const definition of definitions) await test.profiles.define(definition);
  });
  afterAll(() => test[Symbol.asyncDispose]());

  const order = (userId: string, days: number, more: Record<string, unknown> = {}): Sent => ({
    type: "track",
    event: "Order Completed",
    userId,
    timestamp: daysBefore(test.now(), days),
    properties: { total: 10.1, currency: "EUR", channel: "web", ...more },
  });
  const names = definitions.map(({ name }) => name);
  const read = (userId: string) => test.read(userId, "service", names);

  it("are exact under late events, and never add two currencies", async () => {
    const shop = await test.source("computed-shop");
    await test.send(
      shop,
      order("ada", 5),
      order("ada", 40, { channel: "phone" }),
      order("ada", 2, { total: "0.2" }),
    );
    await test.send(
      shop,
      order("ada", 60, { channel: "post" }),
      order("ada", 3, { currency: "usd", total: 7 }),
    );
    expect(await read("ada")).toEqual({
      orders: 5,
      "orders-30": 3,
      spent: [
        { amount: 30.5, currency: "EUR" },
        { amount: 7, currency: "USD" },
      ],
      "days-since-order": 2,
      "first-channel": "post",
      "last-channel": "web",
    });
  });

  it("join when people are found to be one, and part again when that is undone", async () => {
    const [shop, site] = [await test.source("computed-a"), await test.source("computed-b")];
    await test.send(shop, order("bo", 4), order("bo", 6));
    await test.send(site, order("bo-too", 1, { channel: "app", total: 1 }));
    const [left] = await test.subjectsOf("bo");
    const [right] = await test.subjectsOf("bo-too");
    const edge = await test.db.transaction((tx) =>
      test.identity.link(tx, { left: left ?? "", right: right ?? "", by: "a reviewer" }),
    );
    expect(await read("bo")).toMatchObject({ orders: 3, spent: { amount: 21.2 }, "last-channel": "app" });
    await test.identity.undo({ edge, by: "a reviewer", why: "they are two" });
    expect(await read("bo")).toMatchObject({ orders: 2, spent: { amount: 20.2 }, "last-channel": "web" });
    expect(await read("bo-too")).toMatchObject({ orders: 1, spent: { amount: 1 } });
  });

  it("leave out what a source that may not be read sent, and come back with it", async () => {
    const [shop, partner] = [await test.source("computed-c"), await test.source("computed-d")];
    await test.send(shop, order("cy", 4));
    await test.send(partner, order("cy", 2));
    expect(await read("cy")).toMatchObject({ orders: 2 });
    await test.sources.change(partner.id, { purposes: ["marketing"] });
    expect(await read("cy")).toMatchObject({ orders: 1 });
  });

  it("are filled from kept events when they are new, and go when they are removed", async () => {
    const shop = await test.source("computed-e");
    await test.send(shop, ...Array.from({ length: 20 }, (_, i) => order("di", i + 1)));
    const late = {
      ...named("dear-orders"),
      events: { ...orders, where: [{ path: "properties.total", equals: 10.1 }] },
    };
    await test.profiles.define({ ...late, function: "count" });
    await test.send(shop, order("di", 0), order("di", 0, { total: 3 }));
    expect(await test.read("di", "service", ["orders", "dear-orders"])).toEqual({
      orders: 22,
      "dear-orders": 21,
    });
    expect((await test.profiles.definitions()).every(({ filled }) => filled)).toBe(true);

    await test.profiles.undefine("dear-orders");
    expect(await test.read("di", "service", ["dear-orders"])).toEqual({ "dear-orders": "no-such-fact" });
    const [{ rows }] = await test.db.query<{ rows: number }>(
      "select count(*)::int as rows from profile_days where definition = 'dear-orders'",
    );
    expect(rows).toBe(0);
    await expect(test.profiles.define({ ...late, name: "orders", function: "count" })).rejects.toMatchObject({
      code: "customers/computed-trait-exists",
    });
  });

  it("let go of what is older than its source's retention, and the rest stays exact", async () => {
    const shop = await test.source("computed-f", { retentionDays: 20 });
    await test.send(shop, order("ed", 30, { channel: "post" }), order("ed", 10, { channel: "phone" }));
    const before = await read("ed");
    expect(before).toMatchObject({ orders: 1, "first-channel": "phone" });
    await profilesPersonalData({ db: test.db, sources: test.sources }).expire(test.db, test.now());
    expect(await read("ed")).toEqual(before);
    const totals = await test.db.query(
      "select events, word from profile_totals where definition = 'first-channel' and source = $1",
      [shop.id],
    );
    expect(totals).toEqual([{ events: 1, word: "phone" }]);
  });
});
