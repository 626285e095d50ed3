/**
 * Profiles: how fast events are read into them, how long one read for a purpose takes beside a peer that folds the
 * person's events each time, and how long segment counts over many profiles take.
 * `npx tsx bench/profiles.ts [PROFILES] [PEOPLE]` prints one JSON line. PROFILES (1,000,000; 0 for none) are made up by
 * SQL; PEOPLE (1,000) come in as 40 events each by the whole road. The database is a new one on RAPPORT_TEST_DATABASE,
 * dropped at the end; without that it is the embedded one.
 */
import { timelineOf } from "../src/modules/customers/intake/index.ts";
import type { Audience } from "../src/modules/customers/profiles/index.ts";
import { openTestProfiles, type Sent, type TestProfiles } from "../src/modules/customers/profiles/testing.ts";
import { rounded } from "./measure.ts";
import { makeUpProfiles } from "./profiles/make-up-profiles.ts";

const profiles = Number(process.argv[2] ?? 1_000_000);
const people = Number(process.argv[3] ?? 1_000);
const eventsEach = 40;
const reads = 2_000;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const nameOf = (i: number): string => `bench-person-${i}`;

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Takes people's events in, and reads them into profiles; gives events a second of the second part. */
async function project(test: TestProfiles): Promise<{ perSecond: number; cpuMsPerEvent: number }> {
  const label = { en: "made up", zh: "虚构" };
  const events = { names: ["Order Completed"] };
  const about = { label, category: "transaction" as const, events };
  await test.profiles.define({ ...about, name: "orders", function: "count" });
  await test.profiles.define({
    ...about,
    ...{ name: "spent", function: "sum", property: "properties.total", currency: "properties.currency" },
  });
  await test.profiles.define({ ...about, name: "last-shop", function: "last", property: "properties.shop" });
  await test.profiles.keepUp();
  const source = await test.source("bench-site");
  const defaults = { receivedAt: test.now() };
  const all = Array.from({ length: people * eventsEach }, (_, i) => eventOf(i, test.now()));
  for (let from = 0; from < all.length; from += 1_000) {
    await test.intake.accept(source, { events: all.slice(from, from + 1_000), defaults });
  }
  const before = process.cpuUsage();
  const ms = await millisecondsOf(() => test.profiles.keepUp());
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: Math.round((all.length / ms) * 1_000),
    cpuMsPerEvent: (user + system) / 1_000 / all.length,
  };
}

/** People's events are mixed, as they would come in; one in ten says who they are. */
function eventOf(i: number, now: Date): Sent {
  const userId = nameOf(i % people);
  const timestamp = new Date(now.getTime() - ((i * 7_919) % (60 * 24 * 60)) * 60_000).toISOString();
  if (i % 10 === 0) {
    return {
      type: "identify",
      userId,
      timestamp,
      traits: { tier: i % 3 ? "gold" : "silver", country: "DE" },
    };
  }
  if (i % 3 === 0)
    return { type: "track", event: "Product Viewed", userId, timestamp, properties: { id: `p${i % 99}` } };
  const properties = { total: (i % 9_000) / 100, currency: "EUR", shop: i % 2 ? "north" : "south" };
  return { type: "track", event: "Order Completed", userId, timestamp, properties };
}

/** The peer: all of a person's events, folded each time that somebody asks. */
async function foldAtRead(test: TestProfiles, userId: string): Promise<unknown> {
  const events = await timelineOf(test.db, {
    identifiers: [{ kind: "userId", value: userId }],
    limit: 100_000,
  });
  const traits = new Map<string, unknown>();
  let [orders, spent] = [0, 0];
  for (const { type, event, body } of events.toReversed()) {
    if (type === "identify")
      for (const [name, value] of Object.entries(Object(body.traits))) traits.set(name, value);
    if (event !== "Order Completed") continue;
    orders += 1;
    spent += Number(Object(body.properties).total);
  }
  return { traits, orders, spent };
}

async function readTimes(test: TestProfiles): Promise<{ ours: number; one: number; peer: number }> {
  const subjects = await Promise.all(Array.from({ length: people }, (_, i) => test.subjectsOf(nameOf(i))));
  const names = ["tier", "country", "orders", "spent", "last-shop"];
  for (const name of ["tier", "points"])
    await test.profiles.changeTrait({ name, setting: { category: "preference" } });
  const asked = (i: number) => ({ subjects: subjects[i % people] ?? [], purpose: "service", at: test.now() });
  const [ours, one, peer]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < reads; i += 1) {
    ours.push(await millisecondsOf(() => test.profiles.read({ ...asked(i), names })));
    one.push(await millisecondsOf(() => test.profiles.read({ ...asked(i), names: ["tier"] })));
    peer.push(await millisecondsOf(() => foldAtRead(test, nameOf(i % people))));
  }
  // The first reads warm the machine.
  return { ours: median(ours.slice(500)), one: median(one.slice(500)), peer: median(peer.slice(500)) };
}

const audiences: Readonly<Record<string, Audience>> = {
  tierForMarketing: { purpose: "marketing", filter: { trait: "tier", is: "gold" } },
  raresCountry: { purpose: "marketing", filter: { trait: "country", is: "c19" } },
  three: {
    purpose: "marketing",
    filter: {
      all: [
        { trait: "tier", in: ["gold", "silver"] },
        { trait: "points", gte: 400 },
        { computed: "orders", gte: 3 },
      ],
    },
  },
  without: {
    purpose: "service",
    filter: { all: [{ trait: "tier", is: "gold" }, { not: { computed: "orders", gte: 1 } }] },
  },
  spent: { purpose: "service", filter: { computed: "spent", currency: "EUR", gte: 200 } },
  lastMonth: { purpose: "analytics", filter: { event: "Order Completed", count: { gte: 2 }, days: 30 } },
};

async function countTimes(test: TestProfiles): Promise<Record<string, { ms: number; people: number }>> {
  const counts: Record<string, { ms: number; people: number }> = {};
  for (const [name, audience] of Object.entries(audiences)) {
    const times: number[] = [];
    let found = 0;
    for (let i = 0; i < 5; i += 1) {
      times.push(
        await millisecondsOf(async () => {
          found = (await test.profiles.count(audience)).people;
        }),
      );
    }
    counts[name] = { ms: Math.round(median(times)), people: found };
  }
  return counts;
}

const test = await openTestProfiles();
try {
  const projected = await project(test);
  if (profiles > 0) await makeUpProfiles(test, profiles);
  const { ours, one, peer } = await readTimes(test);
  const counts = profiles > 0 ? await countTimes(test) : {};
  console.log(
    JSON.stringify({
      bench: "profiles",
      database: test.db.kind,
      profiles,
      projectedPerSecond: projected.perSecond,
      projectCpuMsPerEvent: rounded(projected.cpuMsPerEvent),
      readP50Ms: rounded(ours),
      readOneTraitP50Ms: rounded(one),
      peerFoldsEventsP50Ms: rounded(peer),
      segmentCounts: counts,
    }),
  );
} finally {
  await test[Symbol.asyncDispose]();
}
