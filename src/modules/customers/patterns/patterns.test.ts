import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../platform/db/testing.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import type { KeptEvent } from "../words.ts";
import { openPatterns, patternMigrations } from "./index.ts";
import { Consents, shopSource, sourcesOf, tracked } from "./testing.ts";

const ann = "00000000-0000-7000-8000-00000000000a";
const annsPhone = "00000000-0000-7000-8000-00000000000b";
const bob = "00000000-0000-7000-8000-00000000000c";

const product = (color: string) => ({
  products: [{ category: "shoes", size: "38", size_system: "EU", color, price: 80, currency: "EUR" }],
});

async function house() {
  const db = await openTestDatabase([patternMigrations]);
  let now = "2026-06-01T00:00:00Z";
  const events: KeptEvent[] = [];
  const consents = new Consents();
  const sources = sourcesOf([
    shopSource("web"),
    shopSource("club", { kind: "partner", purposes: ["learn-preferences", "marketing"] }),
  ]);
  const owners: Readonly<Record<string, string>> = { u1: ann, u2: bob, phone: annsPhone };
  const patterns = openPatterns({
    db,
    clock: { now: () => new Date(now) },
    permissions: consents.permissions,
    permittedSince: consents.permittedSince,
    sources,
    timeZone: "UTC",
    personOf: async (subject) => ({
      person: subject,
      subjects: subject === bob ? [bob] : [ann, annsPhone],
    }),
    eventsAfter: async ({ position, limit }) =>
      events.filter((one) => one.position > position).slice(0, limit),
    subjectsOf: async (some) =>
      new Map(
        some.flatMap(({ position, userId }) => {
          const owner = userId && owners[userId];
          return owner ? [[position, owner]] : [];
        }),
      ),
  });
  const order = (day: string, color: string, more: Partial<KeptEvent> = {}) => {
    const at = `2026-${day}T10:00:00Z`;
    events.push(tracked(events.length + 1, "Order Completed", at, product(color), more));
  };
  const permit = (subject: string, at = "2026-01-01T00:00:00Z") => {
    for (const purpose of ["learn-preferences", "find-products"]) consents.say(subject, purpose, true, at);
  };
  const read = (purpose = "find-products", subjects: readonly string[] = [ann, annsPhone]) =>
    patterns.read({ subjects, purpose, names: ["sizes", "colours"], at: new Date(now) });
  const at = (instant: string) => {
    now = instant;
  };
  return {
    db,
    patterns,
    consents,
    sources,
    events,
    order,
    permit,
    read,
    at,
    [Symbol.asyncDispose]: () => db.close(),
  };
}

const refusals = (reason: string) => ({
  used: [],
  refused: [
    { name: "sizes", reason },
    { name: "colours", reason },
  ],
});

describe("personal patterns", () => {
  test("are learned from the person's own events, over all of their subjects, each event once", async () => {
    await using home = await house();
    home.permit(ann);
    home.order("05-01", "navy");
    home.order("04-01", "navy", { userId: "phone" });
    home.order("04-02", "red", { userId: "u2" });
    expect(await home.patterns.keepUp()).toBe(3);
    expect(await home.patterns.keepUp()).toBe(0);
    const { used } = await home.read();
    expect(used).toEqual([
      {
        name: "sizes",
        value: [{ value: "38", system: "EU", for: "shoes", events: 2, of: 2 }],
        category: "preference",
        source: "Made-up web",
        collectedAt: "2026-05-01T10:00:00.000Z",
        basis: "consent:find-products",
        way: "company",
      },
      expect.objectContaining({ name: "colours", value: [{ value: "navy", events: 2, of: 2 }] }),
    ]);
    expect(await home.read("find-products", [bob])).toEqual(refusals("no-consent"));
  });

  test("are not learned without consent, nor from before it, and a withdrawal holds in the next reading", async () => {
    await using home = await house();
    home.order("03-01", "navy");
    home.order("03-02", "navy");
    await home.patterns.keepUp();
    home.permit(ann, "2026-04-01T00:00:00Z");
    expect(await home.read()).toEqual(refusals("no-such-fact"));
    home.order("03-20", "navy"); // comes late, happened before
    home.order("04-20", "red");
    home.order("04-21", "red");
    await home.patterns.keepUp();
    expect((await home.read()).used[1]?.value).toEqual([{ value: "red", events: 2, of: 2 }]);
    home.consents.say(ann, "learn-preferences", false, "2026-05-01T00:00:00Z");
    expect(await home.read()).toEqual(refusals("withdrawn"));
    // Also where nobody told us to delete it: consent given anew uncovers nothing.
    home.consents.say(ann, "learn-preferences", true, "2026-05-02T00:00:00Z");
    expect(await home.read()).toEqual(refusals("no-such-fact"));
    home.consents.say(ann, "learn-preferences", false, "2026-05-03T00:00:00Z");
    expect((await home.patterns.list([ann])).map(({ state, because }) => because ?? state)).toEqual(
      Array(7).fill("withdrawn"),
    );
  });

  test("once withdrawn are deleted, and consent given anew learns from then on alone", async () => {
    await using home = await house();
    home.permit(ann);
    home.order("03-01", "navy");
    home.order("03-02", "navy");
    await home.patterns.keepUp();
    home.consents.say(ann, "learn-preferences", false, "2026-04-01T00:00:00Z");
    const at = new Date("2026-04-01T00:00:00Z");
    await home.db.transaction((tx) => home.patterns.forget(tx, { subjects: [ann, annsPhone], at }));
    expect(await home.patterns.personalData.find(home.db, ann)).toMatchObject({ pattern_windows: 0 });
    home.consents.say(ann, "learn-preferences", true, "2026-05-01T00:00:00Z");
    expect(await home.read()).toEqual(refusals("no-such-fact"));
    home.order("03-05", "navy"); // permitted then, but from before the withdrawal
    home.order("05-02", "red");
    home.order("05-03", "red");
    await home.patterns.keepUp();
    expect((await home.read()).used[1]?.value).toEqual([{ value: "red", events: 2, of: 2 }]);
  });

  test("can be switched off: deleted, not learned, not read; on again, learned from then on", async () => {
    await using home = await house();
    home.permit(ann);
    home.order("03-01", "navy");
    home.order("03-02", "navy");
    await home.patterns.keepUp();
    home.at("2026-04-01T00:00:00Z");
    const subjects = [ann, annsPhone];
    await home.patterns.choose({ subjects, name: "colours", choice: { off: true } });
    home.order("04-02", "navy");
    home.order("04-03", "navy");
    await home.patterns.keepUp();
    home.at("2026-05-01T00:00:00Z");
    expect((await home.read()).refused).toEqual([{ name: "colours", reason: "switched-off" }]);
    expect(JSON.stringify(await home.patterns.personalData.export(home.db, ann))).not.toContain('"navy"');
    await home.patterns.choose({ subjects, name: "colours", choice: { off: false } });
    expect((await home.read()).refused).toEqual([{ name: "colours", reason: "no-such-fact" }]);
    home.order("05-02", "red");
    home.order("05-03", "red");
    home.at("2026-06-01T00:00:00Z");
    await home.patterns.keepUp();
    expect((await home.read()).used[1]?.value).toEqual([{ value: "red", events: 2, of: 2 }]);
  });

  test("can be corrected: what the person says counts, also where nothing may be learned", async () => {
    await using home = await house();
    home.consents.say(ann, "find-products", true, "2026-01-01T00:00:00Z");
    const choice = { value: [{ value: "40", system: "EU", for: "Shoes" }] };
    await home.patterns.choose({ subjects: [ann], name: "sizes", choice });
    expect((await home.read()).used).toEqual([
      expect.objectContaining({ value: [{ value: "40", system: "EU", for: "shoes" }], source: "the person" }),
    ]);
    const [sizes] = await home.patterns.list([ann, annsPhone]);
    expect(sizes.given?.words).toEqual([
      { en: "You told us: shoes in EU 40", zh: "您告诉我们：鞋，尺码 EU 40" },
    ]);
    await expect(
      home.patterns.choose({ subjects: [ann], name: "sizes", choice: { value: [{ system: "EU" }] } }),
    ).rejects.toMatchObject({ code: "platform/bad-input" });
    await home.patterns.choose({ subjects: [ann], name: "sizes", choice: { value: null } });
    expect((await home.read()).used).toEqual([]);
  });

  test("are read from sources that allow the purpose, stand, and still keep what they sent", async () => {
    await using home = await house();
    home.permit(ann);
    home.order("03-01", "navy", { source: "club" });
    home.order("03-02", "navy", { source: "club" });
    await home.patterns.keepUp();
    expect(await home.read()).toEqual(refusals("source-not-allowed"));
    home.order("03-03", "red");
    home.order("03-04", "red");
    await home.patterns.keepUp();
    expect((await home.read()).used).toMatchObject([{ source: "Made-up web" }, { source: "Made-up web" }]);
    home.sources.lapsed.add("web");
    expect((await home.read()).refused).toContainEqual({ name: "colours", reason: "attestation-lapsed" });
    home.sources.lapsed.clear();
    home.at("2028-01-01T00:00:00Z");
    expect((await home.read()).refused).toContainEqual({ name: "colours", reason: "expired" });
    await home.patterns.personalData.expire(home.db, new Date("2028-06-01T00:00:00Z"));
    expect(await home.patterns.personalData.find(home.db, ann)).toMatchObject({ pattern_windows: 0 });
  });

  test("are read for the purposes that an event was given for, of which learning must be one", async () => {
    await using home = await house();
    home.permit(ann);
    const given = (...purposes: string[]) => ({
      body: { properties: product("navy"), context: { purposes } },
    });
    home.order("03-01", "navy", given("find-products"));
    home.order("03-02", "navy", given("learn-preferences", "marketing"));
    await home.patterns.keepUp();
    expect(await home.read()).toEqual(refusals("source-not-allowed"));
    home.order("03-03", "navy", given("learn-preferences", "find-products"));
    home.order("03-04", "navy", given("learn-preferences", "find-products"));
    await home.patterns.keepUp();
    expect((await home.read()).used[1]?.value).toEqual([{ value: "navy", events: 2, of: 2 }]);
  });

  test("keep each event once when two follow at once, and go with their person", async () => {
    await using home = await house();
    home.permit(ann);
    for (let day = 10; day < 28; day++) home.order(`04-${day}`, "navy");
    await Promise.all([home.patterns.keepUp(), home.patterns.keepUp()]);
    expect((await home.read()).used[1]?.value).toEqual([{ value: "navy", events: 18, of: 18 }]);
    await home.db.transaction((tx) => home.patterns.personalData.erase(tx, ann));
    expect(await home.patterns.personalData.find(home.db, ann)).toEqual({
      pattern_windows: 0,
      pattern_choices: 0,
    });
  });

  test("say of each column whether it is personal", async () => {
    await using home = await house();
    const tables = ["pattern_windows", "pattern_choices", "pattern_progress"];
    expect(await unregisteredColumns(home.db, home.patterns.personalData.tables, tables)).toEqual([]);
  });
});
