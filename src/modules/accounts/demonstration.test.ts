import { request } from "node:http";
import { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/db/testing.ts";
import { answerErrors, readJsonBodies, type Serving, serveGracefully } from "../../platform/http/index.ts";
import { openLog } from "../../platform/log.ts";
import {
  type AccountsEnv,
  accountMigrations,
  accountRoutes,
  authenticate,
  protectFromForgery,
} from "./index.ts";

describe("one-click sign-in over a real connection", () => {
  let db: TestDatabase;
  let serving: Serving;
  const stop = new AbortController();
  beforeAll(async () => {
    db = await openTestDatabase([accountMigrations]);
    const app = new OpenAPIHono<AccountsEnv>();
    app.onError(answerErrors({ log: openLog("silent") }));
    app.use(authenticate({ db, clock: systemClock }), protectFromForgery(), readJsonBodies());
    app.route("/", accountRoutes({ db, clock: systemClock, demonstration: true }));
    serving = await serveGracefully(app, { host: "127.0.0.1", port: 0, signal: stop.signal });
  });
  afterAll(async () => {
    stop.abort();
    await serving.closed;
    await db.close();
  });

  /** fetch cannot name another host; this can. */
  const click = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const call = request(
        {
          host: "127.0.0.1",
          port: serving.port,
          method: "POST",
          path: "/v1/session/demonstration",
          headers: { "content-type": "application/json", ...headers },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      call.on("error", reject);
      call.end('{"role":"reviewer"}');
    });

  it("works on this machine, by each of its names", async () => {
    for (const host of [`127.0.0.1:${serving.port}`, `localhost:${serving.port}`, `[::1]:${serving.port}`]) {
      expect(await click({ host })).toBe(200);
    }
  });

  it("is refused under a foreign name that points here, and through a proxy", async () => {
    expect(await click({ host: "evil.example" })).toBe(403);
    expect(await click({ "x-forwarded-for": "203.0.113.7" })).toBe(403);
    expect(await click({ forwarded: "for=203.0.113.7" })).toBe(403);
  });
});
