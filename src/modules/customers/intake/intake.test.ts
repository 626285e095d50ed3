import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "../../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { madeUpHash, madeUpSource } from "../sources/testing.ts";
import type { Identifier } from "../words.ts";
import { countEvents, eventsAfter, timelineOf } from "./kept-events.ts";
import { ensureEventPartitions } from "./partitions.ts";
import { intakePersonalData } from "./personal-data.ts";
import { basic, openTestIntake, testMigrations, testNow } from "./testing.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase(testMigrations);
});
afterAll(() => db.close());

const track = (userId: string, messageId: string, rest: object = {}) => ({
  type: "track",
  event: "Product Viewed",
  userId,
  messageId,
  ...rest,
});

describe("kept events", () => {
  it("are read once each, in order, however they are paged", async () => {
    await using test = await openTestIntake();
    const batch = Array.from({ length: 25 }, (_, n) => track("u", `m-${n}`));
    await test.post("/v1/batch", { batch });
    const read: string[] = [];
    let position = 0;
    for (;;) {
      const events = await eventsAfter(test.db, { position, limit: 10 });
      if (events.length === 0) break;
      read.push(...events.map(({ messageId }) => messageId));
      position = events.at(-1)?.position ?? position;
    }
    expect(read).toEqual(batch.map(({ messageId }) => messageId));
  });

  it("are a person's timeline by their identifiers, the latest first, page by page", async () => {
    await using test = await openTestIntake({ db });
    const at = (hour: number) => ({ timestamp: `2026-04-30T${String(hour).padStart(2, "0")}:00:00.000Z` });
    await test.post("/v1/batch", {
      batch: [
        track("timeline-1", "t-1", at(1)),
        { type: "page", name: "Home", anonymousId: "timeline-device", messageId: "t-2", ...at(3) },
        track("timeline-2", "t-3", at(2)),
        track("somebody", "t-4", at(4)),
      ],
    });
    const identifiers: Identifier[] = [
      { kind: "userId", value: "timeline-1" },
      { kind: "userId", value: "timeline-2" },
      { kind: "anonymousId", value: "timeline-device" },
      { kind: "email", value: "a@shop.example" },
    ];
    const first = await timelineOf(db, { identifiers, limit: 2 });
    expect(first.map(({ messageId }) => messageId)).toEqual(["t-2", "t-3"]);
    expect(first[0]).toMatchObject({ type: "page", event: "Home", anonymousId: "timeline-device" });
    const before = first.at(-1);
    const rest = await timelineOf(db, { identifiers, ...(before && { before }), limit: 2 });
    expect(rest.map(({ messageId }) => messageId)).toEqual(["t-1"]);
    expect(await countEvents(db, identifiers)).toBe(3);
  });

  it("stay where they are when their month gets a partition of its own", async () => {
    await using test = await openTestIntake({ db, clock: fixedClock("2025-01-15T00:00:00Z") });
    await test.post("/v1/track", track("early", "p-1"));
    await ensureEventPartitions(db, new Date("2025-01-20T00:00:00Z"), 0);
    await test.post("/v1/track", track("early", "p-2"));
    expect((await test.kept()).map(({ message_id }) => message_id)).toEqual(["p-1", "p-2"]);
    await ensureEventPartitions(db, new Date("2025-01-20T00:00:00Z"), 0);
  });

  it("are announced once they are committed", async () => {
    let announced = 0;
    await using test = await openTestIntake({ db, accepted: () => (announced += 1) });
    await test.post("/v1/track", track("u", "a-1"));
    expect(announced).toBe(1);
    await test.post("/v1/track", track("u", "a-1"));
    expect(announced).toBe(1);
  });
});

describe("a partner whose attestation has lapsed", () => {
  const attestation = { scope: "s", signer: "A. Partner", fileHash: madeUpHash };

  it("has its events kept apart, unread, until it is attested; then they go in once", async () => {
    await using test = await openTestIntake({ db });
    const { source, writeKey = "" } = await test.sources.register(
      madeUpSource("lapsed-partner", { kind: "partner" }),
    );
    const asPartner = { headers: { authorization: basic(writeKey) } };
    const call = { batch: [track("p", "held-1"), track("p", "held-2")] };
    expect((await test.post("/v1/batch", call, asPartner)).status).toBe(200);
    expect((await test.post("/v1/batch", call, asPartner)).status).toBe(200);
    const read = () => countEvents(db, [{ kind: "userId", value: "p" }]);
    expect(await read()).toBe(0);
    expect(await test.intake.held(source.id)).toMatchObject([{ reason: "attestation-lapsed", count: 2 }]);
    expect(await test.intake.release(source.id, "attestation-lapsed")).toBe(0);

    await test.sources.attest(source.id, { ...attestation, expiresAt: new Date("2027-01-01") });
    expect(await read()).toBe(2);
    expect(await test.intake.held(source.id)).toEqual([]);
    await test.post("/v1/batch", call, asPartner);
    expect(await read()).toBe(2);
  });

  it("is let in when an attestation that was recorded before becomes current", async () => {
    await using test = await openTestIntake({ db });
    const { source, writeKey = "" } = await test.sources.register(
      madeUpSource("early-partner", { kind: "partner" }),
    );
    const span = { validFrom: new Date("2026-06-01"), expiresAt: new Date("2026-07-01") };
    await test.sources.attest(source.id, { ...attestation, ...span });
    await test.post("/v1/track", track("q", "held-3"), { headers: { authorization: basic(writeKey) } });
    const read = () => countEvents(db, [{ kind: "userId", value: "q" }]);
    expect(await read()).toBe(0);
    await using later = await openTestIntake({ db, clock: fixedClock("2026-06-15T00:00:00Z") });
    expect(await read()).toBe(1);
    expect(await later.intake.releaseAttested()).toBe(0);
  });
});

describe("a tracking plan", () => {
  const plan = { events: { "Product Viewed": { type: "object", required: ["price"] } } };

  it("has its violations kept with the event, and shown", async () => {
    await using test = await openTestIntake({ db });
    await test.sources.setPlan(test.source.id, plan);
    await test.post("/v1/batch", {
      batch: [track("u", "v-1"), track("u", "v-2", { properties: { price: 1 } })],
    });
    expect(await test.kept()).toHaveLength(2);
    expect(await test.intake.violations({ source: test.source.id, limit: 10 })).toMatchObject([
      { messageId: "v-1", violations: [{ path: "properties.price", problem: "is missing" }] },
    ]);
  });

  it("keeps violating events apart where the source says so, until somebody lets them in", async () => {
    await using test = await openTestIntake({ db });
    await test.sources.change(test.source.id, { onViolation: "quarantine" });
    await test.sources.setPlan(test.source.id, plan);
    await test.post("/v1/batch", {
      batch: [track("u", "w-1"), track("u", "w-2", { properties: { price: 1 } })],
    });
    expect((await test.kept()).map(({ message_id }) => message_id)).toEqual(["w-2"]);
    expect(await test.intake.release(test.source.id, "plan-violation")).toBe(1);
    expect((await test.kept()).map(({ message_id }) => message_id)).toEqual(["w-2", "w-1"]);
    expect((await test.kept())[1]?.violations).toHaveLength(1);
  });
});

describe("an erased person", () => {
  it("does not come back by any identifier that an event names", async () => {
    const gone = new Set(["userId erased", "email gone@shop.example", "phone +12025550146"]);
    const suppressed = async (asked: readonly Identifier[]) =>
      asked.map(({ kind, value }) => gone.has(`${kind} ${value}`));
    await using test = await openTestIntake({ db, suppressed });
    const record = `record:${test.source.name}`;
    gone.add(`${record} 17`);
    const external = (id: string, type: string) => ({ context: { externalIds: [{ id, type }] } });
    await test.post("/v1/batch", {
      batch: [
        track("erased", "e-1"),
        { type: "identify", userId: "new", traits: { email: " Gone@Shop.example " } },
        { type: "identify", userId: "new", traits: { phone: "+1 (202) 555-0146" } },
        track("new", "e-2", external("17", record)),
        track("new", "e-3", { context: { traits: { email: "gone@shop.example" } } }),
        { type: "alias", userId: "new", previousId: "erased" },
        {
          type: "merge",
          userId: "new",
          mergeProperties: [
            { type: "user_id", value: "new" },
            { type: "mobile", value: "+1 202-555-0146" },
          ],
        },
        track("new", "e-4"),
      ],
    });
    expect((await test.kept()).map(({ message_id }) => message_id)).toEqual(["e-4"]);
    expect(await test.drops()).toEqual({ suppressed: 7 });
  });
});

describe("the register of personal data", () => {
  const dataOf = (test: Awaited<ReturnType<typeof openTestIntake>>) =>
    intakePersonalData({ sources: test.sources, ownersOf: async (_, subject) => [`u:${subject}`] });

  it("finds, exports and erases a person's events, those kept apart included", async () => {
    await using test = await openTestIntake({ db });
    await test.sources.change(test.source.id, { onViolation: "quarantine" });
    await test.sources.setPlan(test.source.id, { events: {}, unplanned: "violation" });
    const page = { type: "page", name: "Home", userId: "person-1" };
    await test.post("/v1/batch", { batch: [page, track("person-1", "r-1"), track("person-2", "r-2")] });
    const data = dataOf(test);
    expect(await data.find(db, "person-1")).toEqual({ events: 1, event_quarantine: 1 });
    expect(await data.export(db, "person-1")).toMatchObject({
      events: [{ source: test.source.name, type: "page", event: "Home" }],
      eventsKeptApart: [{ type: "track" }],
    });
    await db.transaction((tx) => data.erase(tx, "person-1"));
    expect(await data.find(db, "person-1")).toEqual({ events: 0, event_quarantine: 0 });
    expect(await data.find(db, "person-2")).toEqual({ events: 0, event_quarantine: 1 });
  });

  it("lets go of what each source's terms say is kept no longer", async () => {
    await using test = await openTestIntake();
    await test.sources.change(test.source.id, { retentionDays: 10 });
    await test.post("/v1/track", track("u", "x-1"));
    const data = dataOf(test);
    const daysLater = (days: number) => new Date(testNow.getTime() + days * 86_400_000);
    expect(await data.expire(test.db, daysLater(9))).toBe(0);
    expect(await data.expire(test.db, daysLater(11))).toBe(1);
    expect(await test.kept()).toEqual([]);
    // Its message is remembered for longer: sent again, it stays away.
    await test.post("/v1/track", track("u", "x-1"));
    expect(await test.kept()).toEqual([]);
    expect(await data.expire(test.db, daysLater(62))).toBe(1);
  });

  it("holds every column of the intake that could hold personal data", async () => {
    await using test = await openTestIntake({ db });
    const tables = ["events", "event_messages", "event_quarantine", "event_drops"];
    expect(await unregisteredColumns(db, dataOf(test).tables, tables)).toEqual([]);
  });
});
