import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { basic, openTestIntake, testMigrations, testNow } from "./testing.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase(testMigrations);
});
afterAll(() => db.close());

const who = { userId: "u-1", anonymousId: "device-1" };
const success = { status: 200, body: { success: true } };

describe("Segment's calls", () => {
  it.each([
    ["identify", "i", { traits: { email: "a@shop.example" } }],
    ["track", "t", { event: "Order Completed", properties: { total: 20 } }],
    ["page", "p", { name: "Home", properties: { url: "https://shop.example/" } }],
    ["screen", "s", { name: "Cart" }],
    ["group", "g", { groupId: "acme", traits: { plan: "gold" } }],
    ["alias", "a", { previousId: "old-1" }],
  ])("%s goes in by its long and by its short name", async (type, short, rest) => {
    await using test = await openTestIntake({ db });
    expect(await test.post(`/v1/${type}`, { ...who, ...rest, messageId: "m-1" })).toMatchObject(success);
    expect(await test.post(`/v1/${short}`, { ...who, ...rest, messageId: "m-2" })).toMatchObject(success);
    const [first, second] = await test.kept();
    expect(first).toMatchObject({ type, owner: "u:u-1", anonymous_id: "device-1", message_id: "m-1" });
    expect(second).toMatchObject({ type, message_id: "m-2" });
    expect(first?.event).toBe("event" in rest ? rest.event : "name" in rest ? rest.name : null);
  });

  it("merge goes in with what it merges", async () => {
    await using test = await openTestIntake({ db });
    const mergeProperties = [
      { type: "email", value: "a@shop.example" },
      { type: "mobile", value: "+12025550146" },
    ];
    expect(await test.post("/v1/merge", { userId: "u-1", mergeProperties })).toMatchObject(success);
    expect((await test.kept())[0]).toMatchObject({ type: "merge", body: { mergeProperties } });
  });

  it("a batch goes in by all of its names, with its context for all of its events", async () => {
    await using test = await openTestIntake({ db });
    for (const path of ["/v1/batch", "/v1/b", "/v1/import"]) {
      const batch = [
        { type: "track", event: "A", userId: "u-1" },
        { type: "page", anonymousId: "d-1", context: { locale: "de" } },
      ];
      expect(await test.post(path, { batch, context: { ip: "0.0.0.0" } })).toMatchObject(success);
    }
    const kept = await test.kept();
    expect(kept).toHaveLength(6);
    expect(kept[1]).toMatchObject({ owner: "a:d-1", body: { context: { ip: "0.0.0.0", locale: "de" } } });
  });

  it("a beacon goes in with the write key in its address", async () => {
    await using test = await openTestIntake({ db });
    const response = await test.app.request(`/beacon/v1/batch?writeKey=${test.writeKey}`, {
      method: "POST",
      body: JSON.stringify({ batch: [{ type: "track", event: "Left", anonymousId: "d-1" }] }),
      headers: { "content-type": "text/plain" },
    });
    expect(response.status).toBe(200);
    expect(await test.kept()).toHaveLength(1);
  });

  it("are JSON whatever the content type says, packed or not", async () => {
    await using test = await openTestIntake({ db });
    const call = JSON.stringify({ ...who, event: "A" });
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/json; charset=utf-8",
    ]) {
      expect(await test.post("/v1/t", call, { headers: { "content-type": type } })).toMatchObject(success);
    }
    const packed = await test.post("/v1/t", "", {
      body: gzipSync(call),
      headers: { "content-encoding": "gzip" },
    });
    expect(packed).toMatchObject(success);
    expect(await test.kept()).toHaveLength(4);
  });

  it("need a write key: as Basic user name or in the body", async () => {
    await using test = await openTestIntake({ db });
    const plain = (body: object, headers: Record<string, string> = {}) =>
      test.app.request("/v1/track", { method: "POST", body: JSON.stringify(body), headers });
    const call = { ...who, event: "A" };
    expect((await plain({ ...call, writeKey: test.writeKey })).status).toBe(200);
    expect((await plain(call)).status).toBe(401);
    expect((await plain({ ...call, writeKey: "wk_wrong" })).status).toBe(401);
    expect((await plain(call, { authorization: basic("wk_wrong") })).status).toBe(401);
    expect((await plain(call, { authorization: `Bearer ${test.writeKey}` })).status).toBe(401);
    expect(await test.kept()).toHaveLength(1);
  });

  it("of a closed source are refused and counted", async () => {
    await using test = await openTestIntake({ db });
    await test.sources.close(test.source.id);
    expect((await test.post("/v1/track", { ...who, event: "A" })).status).toBe(401);
    expect(await test.drops()).toEqual({ "source-closed": 1 });
  });

  it("correct a wrong clock by when they were sent", async () => {
    await using test = await openTestIntake({ db });
    const at = async (call: object) => {
      await test.post("/v1/track", { ...who, event: "A", ...call });
      return (await test.kept()).at(-1)?.at.toISOString();
    };
    // The sender's clock is an hour behind; it happened ten seconds before it was sent.
    const skewed = { timestamp: "2026-05-01T10:59:50.000Z", sentAt: "2026-05-01T11:00:00.000Z" };
    expect(await at(skewed)).toBe("2026-05-01T11:59:50.000Z");
    expect(await at({ originalTimestamp: skewed.timestamp, sentAt: skewed.sentAt })).toBe(
      "2026-05-01T11:59:50.000Z",
    );
    expect(await at({ timestamp: "2026-04-01" })).toBe("2026-04-01T00:00:00.000Z");
    expect(await at({ timestamp: "2026-05-02T00:00:00Z" })).toBe(testNow.toISOString());
    expect(await at({})).toBe(testNow.toISOString());
    await test.post("/v1/batch", {
      batch: [{ ...who, type: "track", event: "A", timestamp: skewed.timestamp }],
      sentAt: skewed.sentAt,
    });
    expect((await test.kept()).at(-1)?.at.toISOString()).toBe("2026-05-01T11:59:50.000Z");
  });

  it("say of a time that is none that it is none", async () => {
    await using test = await openTestIntake({ db });
    await test.post("/v1/track", { ...who, event: "A", timestamp: "yesterday" });
    expect((await test.kept())[0]).toMatchObject({
      at: testNow,
      violations: [{ path: "timestamp", problem: "is no time in ISO 8601" }],
    });
  });
});

describe("what is dropped", () => {
  it.each([
    ["no-identifier", { type: "track", event: "A" }],
    ["no-event-name", { ...who, type: "track" }],
    ["no-group-id", { ...who, type: "group" }],
    ["no-previous-id", { ...who, type: "alias" }],
    ["no-merge-properties", { ...who, type: "merge", mergeProperties: [] }],
    ["unknown-type", { ...who, type: "buy" }],
    ["not-an-object", "text"],
    ["name-too-long", { type: "track", event: "A", userId: "x".repeat(256) }],
    ["reserved-identifier", { type: "track", event: "A", anonymousId: "record:crm:1" }],
    ["event-too-large", { ...who, type: "track", event: "A", properties: { text: "x".repeat(33_000) } }],
    [
      "too-deep",
      {
        ...who,
        type: "track",
        event: "A",
        properties: JSON.parse(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`),
      },
    ],
    ["purpose-not-allowed", { ...who, type: "track", event: "A", context: { purpose: "sale" } }],
  ])(
    "for %s is counted, and answered as Segment does: 200, and 400 in strict mode",
    async (reason, event) => {
      await using test = await openTestIntake({ db });
      const good = { ...who, type: "track", event: "Good", messageId: "good" };
      expect(await test.post("/v1/batch", { batch: [event, good] })).toMatchObject(success);
      const strict = { headers: { "x-strict-mode": "1" } };
      const answer = await test.post(
        "/v1/batch",
        { batch: [event, { ...good, messageId: "better" }] },
        strict,
      );
      expect(answer).toMatchObject({ status: 400, body: { success: false, errors: [{ index: 0, reason }] } });
      expect(await test.kept()).toMatchObject([{ message_id: "good" }, { message_id: "better" }]);
      expect(await test.drops()).toEqual({ [reason]: 2 });
    },
  );

  it("names the message where the sender did", async () => {
    await using test = await openTestIntake({ db });
    const { body } = await test.post(
      "/v1/track",
      { messageId: "m-7", ...who },
      { headers: { "x-strict-mode": "1" } },
    );
    expect(body).toEqual({
      success: false,
      errors: [{ index: 0, messageId: "m-7", reason: "no-event-name", message: expect.any(String) }],
    });
  });

  it("is a call that is too large or no JSON: 400, as with Segment", async () => {
    await using test = await openTestIntake({ db });
    const large = { ...who, event: "A", properties: { text: "x".repeat(33_000) } };
    expect((await test.post("/v1/track", large)).status).toBe(400);
    const batch = Array.from({ length: 20 }, () => ({ type: "track", ...large }));
    expect((await test.post("/v1/batch", { batch })).status).toBe(400);
    expect((await test.post("/v1/track", "{")).status).toBe(400);
    const keyInside = JSON.stringify({ batch, writeKey: test.writeKey });
    expect((await test.app.request("/v1/batch", { method: "POST", body: keyInside })).status).toBe(400);
    expect((await test.app.request("/v1/track", { method: "POST", body: "{" })).status).toBe(400);
    expect((await test.post("/v1/batch", { batch: {} })).status).toBe(400);
    expect(await test.kept()).toEqual([]);
    expect(await test.drops()).toEqual({
      "event-too-large": 1,
      "batch-too-large": 1,
      "bad-json": 1,
      "not-a-batch": 1,
    });
  });

  it("is what a batch has beyond 2,500 events", async () => {
    await using test = await openTestIntake({ db });
    const batch = Array.from({ length: 2_600 }, (_, n) => ({ type: "track", event: "A", userId: `u${n}` }));
    expect(await test.post("/v1/batch", { batch })).toMatchObject(success);
    expect(await test.kept()).toHaveLength(2_500);
    expect(await test.drops()).toEqual({ "too-many-events": 100 });
  });

  it("is a message that came before, within a call or across calls, for each source by itself", async () => {
    await using test = await openTestIntake({ db });
    const call = { ...who, type: "track", event: "A", messageId: "m-1" };
    expect(await test.post("/v1/batch", { batch: [call, call] })).toMatchObject(success);
    const strictly = { headers: { "x-strict-mode": "1" } };
    expect(await test.post("/v1/track", call, strictly)).toMatchObject(success);
    expect(await test.kept()).toHaveLength(1);
    expect(await test.drops()).toEqual({ duplicate: 2 });
    await using other = await openTestIntake({ db });
    await other.post("/v1/track", call);
    expect(await other.kept()).toHaveLength(1);
  });
});

describe("attacks", () => {
  it("10,000 traits are refused, and say why", async () => {
    await using test = await openTestIntake({ db });
    const traits = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`t${n}`, 1]));
    const large = await test.post("/v1/batch", { batch: [{ ...who, type: "identify", traits }] });
    expect(large).toMatchObject(success);
    const small = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`t${n}`, 1]));
    await test.post("/v1/identify", { ...who, traits: small });
    expect(await test.kept()).toEqual([]);
    expect(await test.drops()).toEqual({ "too-many-fields": 2 });
  });

  it("prototype keys change no prototype, and are said to be left out", async () => {
    await using test = await openTestIntake({ db });
    const call = `{"userId":"u-1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "traits":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"A"},
      "context":{"page":{"__proto__":{"polluted":1}}}}`;
    expect(await test.post("/v1/identify", call)).toMatchObject(success);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    const [{ body, violations }] = await test.kept();
    expect(Object.keys(body.traits ?? {}).sort()).toEqual(["constructor", "name"]);
    expect(JSON.stringify(body)).not.toContain("__proto__");
    expect(violations?.map(({ path }) => path)).toEqual(["traits.__proto__", "context.__proto__"]);
    await test.post("/v1/track", '{"userId":"__proto__","event":"constructor"}');
    expect((await test.kept())[1]).toMatchObject({ owner: "u:__proto__", event: "constructor" });
  });

  it("a gzip bomb is unpacked no further than an honest batch", async () => {
    await using test = await openTestIntake({ db });
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    expect(bomb.byteLength).toBeLessThan(500 * 1024);
    const before = process.memoryUsage.rss();
    const answer = await test.post("/v1/batch", "", { body: bomb, headers: { "content-encoding": "gzip" } });
    expect(answer.status).toBe(400);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024);
    expect(await test.drops()).toEqual({ "batch-too-large": 1 });
  });

  it("what is called gzip and is none, or is packed otherwise, is refused", async () => {
    await using test = await openTestIntake({ db });
    const sent = (encoding: string) =>
      test.post("/v1/track", "{}", { headers: { "content-encoding": encoding } });
    expect((await sent("gzip")).status).toBe(400);
    expect((await sent("br")).status).toBe(415);
  });

  it("a nest of a hundred thousand brackets is refused", async () => {
    await using test = await openTestIntake({ db });
    const nest = `{"type":"track","event":"A","userId":"u","properties":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
    expect(await test.post("/v1/batch", `{"batch":[${nest}]}`)).toMatchObject(success);
    const text = "x".repeat(9_000);
    const elsewhere = nest.replace('"properties"', `"properties":{"text":"${text}"},"elsewhere"`);
    expect(await test.post("/v1/batch", `{"batch":[${elsewhere}]}`)).toMatchObject(success);
    expect(await test.drops()).toEqual({ "too-deep": 1, "event-too-large": 1 });
  });

  it("text that no database takes is put right", async () => {
    await using test = await openTestIntake({ db });
    await test.post(
      "/v1/track",
      '{"userId":"u\\u0000","event":"A\\ud800","properties":{"k\\u0000":"\\udc00 e\\u0301"}}',
    );
    expect((await test.kept())[0]).toMatchObject({
      owner: "u:u\uFFFD",
      event: "A\uFFFD",
      body: { properties: { "k\uFFFD": "\uFFFD \u00E9" } },
    });
  });
});

describe("a page of another origin", () => {
  it("may send with any header, and without credentials", async () => {
    await using test = await openTestIntake({ db });
    const preflight = await test.app.request("/v1/t", {
      method: "OPTIONS",
      headers: {
        origin: "https://shop.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,x-retry-count",
        "access-control-request-private-network": "true",
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "authorization,content-type,x-retry-count",
      "access-control-allow-private-network": "true",
    });
    const sent = await test.post("/v1/t", { ...who, event: "A" });
    expect(sent.headers.get("access-control-allow-origin")).toBe("*");
    expect(sent.headers.has("access-control-allow-credentials")).toBe(false);
    const refused = await test.post(
      "/v1/t",
      { ...who, event: "A" },
      { headers: { authorization: basic("no") } },
    );
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("learns where to send by its write key", async () => {
    await using test = await openTestIntake({ db });
    const found = await test.app.request(`https://rapport.example/v1/projects/${test.writeKey}/settings`);
    expect(found.status).toBe(200);
    expect(await found.json()).toMatchObject({
      integrations: {
        "Segment.io": { apiKey: test.writeKey, apiHost: "rapport.example/v1", protocol: "https" },
      },
    });
    expect((await test.app.request("/v1/projects/wk_none/settings")).status).toBe(404);
  });

  it("may tell of its own metrics, which nobody keeps", async () => {
    await using test = await openTestIntake({ db });
    expect((await test.app.request("/v1/m", { method: "POST", body: '{"series":[]}' })).status).toBe(200);
  });
});
