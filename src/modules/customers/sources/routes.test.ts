import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fixedClock } from "../../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { answerErrors, type HttpEnv } from "../../../platform/http/index.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { openSources } from "./open-sources.ts";
import { sourceTables } from "./personal-data.ts";
import { sourceRoutes } from "./routes.ts";
import { sourceMigrations } from "./tables.ts";
import { madeUpHash, madeUpSource } from "./testing.ts";

const now = "2026-05-01T12:00:00.000Z";
const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

let db: TestDatabase;
let app: Hono<HttpEnv>;
beforeAll(async () => {
  db = await openTestDatabase([sourceMigrations]);
  const clock = fixedClock(now);
  app = new Hono<HttpEnv>();
  app.onError(answerErrors({ log: silent }));
  app.route("/", sourceRoutes<HttpEnv>({ sources: openSources({ db, clock }), clock }));
});
afterAll(() => db.close());

async function call(method: string, path: string, body?: unknown) {
  const response = await app.request(path, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

it("registers a partner, shows its key once, and reads it once it is attested", async () => {
  const registered = await call("POST", "/v1/sources", madeUpSource("partner-list", { kind: "partner" }));
  expect(registered).toMatchObject({
    status: 201,
    body: {
      writeKey: expect.stringMatching(/^wk_/),
      source: { standing: { readable: false, reason: "attestation-lapsed" } },
    },
  });
  const path = `/v1/sources/${registered.body.source.id}`;
  const attested = await call("POST", `${path}/attestations`, {
    scope: "consent was asked for",
    signer: "A. Partner",
    fileHash: madeUpHash,
    expiresAt: "2027-05-01T00:00:00Z",
  });
  expect(attested).toMatchObject({ status: 201, body: { validFrom: now, fileHash: madeUpHash } });
  expect((await call("GET", path)).body.standing).toEqual({ readable: true });
  const [key] = (await call("GET", `${path}/write-keys`)).body.writeKeys;
  expect(registered.body.writeKey.endsWith(key.ending)).toBe(true);
  expect((await call("DELETE", `${path}/attestations/${attested.body.id}`)).status).toBe(204);
  expect((await call("GET", path)).body.standing).toMatchObject({ readable: false });
});

it("changes, plans and closes a source", async () => {
  const { body } = await call("POST", "/v1/sources", madeUpSource("shop-floor"));
  const path = `/v1/sources/${body.source.id}`;
  expect((await call("PATCH", path, { retentionDays: 30 })).body).toMatchObject({ retentionDays: 30 });
  expect((await call("GET", `${path}/plan`)).body).toMatchObject({ version: 0, plan: {} });
  const plan = { events: { Bought: { type: "object", required: ["price"] } } };
  expect((await call("PUT", `${path}/plan`, plan)).body).toMatchObject({ version: 1, plan });
  const issued = await call("POST", `${path}/write-keys`);
  expect(issued.status).toBe(201);
  expect((await call("DELETE", `${path}/write-keys/${issued.body.id}`)).status).toBe(204);
  expect((await call("POST", `${path}/close`)).body).toMatchObject({
    closedAt: now,
    standing: { readable: false, reason: "source-closed" },
  });
  expect((await call("GET", "/v1/sources")).body.sources).toHaveLength(2);
});

it("says what is wrong with what it is given", async () => {
  const wrong = await call("POST", "/v1/sources", {
    ...madeUpSource("wrong"),
    retentionDays: 0,
    colour: "red",
  });
  expect(wrong).toMatchObject({ status: 400, body: { error: { code: "platform/bad-input" } } });
  expect(wrong.body.error.message).toMatch(/retentionDays.*colour/s);
  const missing = await call("GET", "/v1/sources/00000000-0000-7000-8000-000000000000");
  expect(missing).toMatchObject({ status: 404, body: { error: { code: "customers/no-source" } } });
  expect((await call("POST", "/v1/sources", madeUpSource("shop-floor"))).status).toBe(409);
});

it("registers every column that could hold personal data", async () => {
  const tables = ["sources", "source_write_keys", "source_attestations", "source_plans", "source_changes"];
  expect(await unregisteredColumns(db, sourceTables, tables)).toEqual([]);
});
