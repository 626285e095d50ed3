import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeptEvent } from "../../words.ts";
import { openProfiles } from "../open-profiles.ts";
import { openTestProfiles, type Sent, type TestProfiles } from "../testing.ts";

let test: TestProfiles;
beforeAll(async () => {
  test = await openTestProfiles({ most: 50 });
});
afterAll(() => test[Symbol.asyncDispose]());

const viewed = (userId: string, n: number): Sent => ({
  type: "track",
  event: "Product Viewed",
  userId,
  properties: { n },
});
const countOf = async (userId: string) => {
  const [row] = await test.db.query<{ events: number }>(
    `select coalesce(sum(events), 0)::int as events from profile_totals
     where definition = 'event:Product Viewed' and subject = any($1::uuid[])`,
    [await test.subjectsOf(userId)],
  );
  return row?.events;
};

describe("the projector", () => {
  it("counts each event once, though its batch broke off before it was committed", async () => {
    const site = await test.source("projected-once");
    let broken = 0;
    const breaking = openProfiles(
      {
        ...test.ports,
        db: {
          ...test.db,
          kind: test.db.kind,
          orm: test.db.orm,
          query: test.db.query,
          script: test.db.script,
          close: test.db.close,
          transaction: (work) =>
            test.db.transaction(async (tx) => {
              const done = await work(tx);
              broken += 1;
              if (broken % 3 !== 0) throw new Error("the connection broke");
              return done;
            }),
        },
      },
      { most: 10, everyMs: 3_600_000, idleMs: 3_600_000 },
    );
    const events = Array.from({ length: 35 }, (_, n) => viewed("ada", n));
    await test.intake.accept(site, { events, defaults: { receivedAt: test.now() } });
    for (let tries = 0; tries < 20; tries += 1) await breaking.keepUp().catch(() => undefined);
    await breaking.stop();
    expect(broken).toBeGreaterThan(4);
    expect(await countOf("ada")).toBe(35);
  });

  it("reads events that two processes are at, each once", async () => {
    const site = await test.source("projected-twice");
    const other = openProfiles(test.ports, { most: 10, everyMs: 3_600_000, idleMs: 3_600_000 });
    const events = Array.from({ length: 120 }, (_, n) => viewed("bo", n));
    await test.intake.accept(site, { events, defaults: { receivedAt: test.now() } });
    await Promise.all([test.profiles.keepUp(), other.keepUp(), test.profiles.keepUp()]);
    await other.stop();
    expect(await countOf("bo")).toBe(120);
  });

  it("sets an event aside that cannot be read, with why, and goes on with those behind it", async () => {
    const site = await test.source("projected-poison");
    const poisoned = (events: readonly KeptEvent[]) =>
      events.some(({ body }) => Object(body.properties).n === 13);
    const profiles = openProfiles(
      {
        ...test.ports,
        identity: {
          ...test.identity,
          resolve: (tx, events, sources) => {
            if (poisoned(events)) throw new RangeError("an event that nobody foresaw");
            return test.identity.resolve(tx, events, sources);
          },
        },
      },
      { most: 16, everyMs: 3_600_000, idleMs: 3_600_000 },
    );
    const events = Array.from({ length: 40 }, (_, n) => viewed("cy", n));
    await test.intake.accept(site, { events, defaults: { receivedAt: test.now() } });
    await profiles.keepUp();
    await profiles.stop();
    expect(await countOf("cy")).toBe(39);
    expect(await test.profiles.setAside()).toMatchObject([{ source: site.id, reason: "RangeError" }]);

    // A new definition is filled from the same events, and leaves the same one out.
    await test.profiles.define({
      name: "views",
      label: { en: "Views", zh: "浏览" },
      category: "behaviour",
      events: { names: ["Product Viewed"] },
      function: "count",
    });
    await test.profiles.keepUp();
    expect(await test.read("cy", "analytics", ["views"])).toEqual({ views: 39 });
  });

  it("tells what it has read, and runs by itself after a nudge", async () => {
    const site = await test.source("projected-nudged");
    const running = openProfiles(test.ports, { everyMs: 1, idleMs: 3_600_000 });
    await test.intake.accept(site, {
      events: [viewed("di", 1)],
      defaults: { receivedAt: test.now() },
    });
    running.nudge();
    while ((await countOf("di")) !== 1) await new Promise((resolve) => setTimeout(resolve, 5));
    const [{ last }] = await test.db.query<{ last: number }>("select max(position) as last from events");
    expect(await running.position()).toBe(last);
    await running.stop();
  });
});
