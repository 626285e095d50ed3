import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { healthRoutes } from "./health-routes.ts";
import { serveGracefully } from "./serve-gracefully.ts";

async function serving(app: Hono, graceMs?: number) {
  const stop = new AbortController();
  const { port, closed } = await serveGracefully(app, {
    host: "127.0.0.1",
    port: 0,
    signal: stop.signal,
    ...(graceMs && { graceMs }),
  });
  return { address: `http://127.0.0.1:${port}`, port, closed, stop: () => stop.abort() };
}

const slow = (ms: number) => new Hono().get("/", async (c) => c.text(await pause(ms, "done")));

describe("serveGracefully", () => {
  it("finishes what is in flight, takes nothing new, and closes though connections are kept alive", async () => {
    const server = await serving(slow(300));
    const inFlight = fetch(server.address).then((response) => response.text());
    await pause(100);
    server.stop();
    await expect(fetch(server.address)).rejects.toThrow();
    expect(await inFlight).toBe("done");
    const start = performance.now();
    await server.closed;
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it("cuts what takes longer than the grace", async () => {
    const server = await serving(slow(5_000), 100);
    const inFlight = fetch(server.address).catch(() => "cut");
    await pause(50);
    server.stop();
    expect(await inFlight).toBe("cut");
    await server.closed;
  });

  it("says what to do where the port is taken", async () => {
    const first = await serving(slow(0));
    const second = serveGracefully(slow(0), {
      host: "127.0.0.1",
      port: first.port,
      signal: new AbortController().signal,
    });
    await expect(second).rejects.toThrow(/PORT \d+: another program listens there/);
    first.stop();
    await first.closed;
  });
});

describe("healthRoutes", () => {
  const ready = async (checks: Parameters<typeof healthRoutes>[0]["checks"]) => {
    const response = await healthRoutes({ checks, limitMs: 50 }).request("/readyz");
    const { checks: results } = z
      .object({ checks: z.record(z.string(), z.string()) })
      .parse(await response.json());
    return { status: response.status, ...results };
  };

  it("is alive whatever else fails", async () => {
    const app = healthRoutes({ checks: { database: () => Promise.reject(new Error("down")) } });
    expect((await app.request("/healthz")).status).toBe(200);
  });

  it("is ready when every check holds in time", async () => {
    expect(await ready({ database: () => pause(1), catalogue: () => {} })).toEqual({
      status: 200,
      database: "ok",
      catalogue: "ok",
    });
  });

  it("names what fails or hangs, and nothing of why", async () => {
    const checks = {
      database: () => Promise.reject(new Error("secret")),
      catalogue: () => pause(2_000),
      fine: () => {},
      broken: () => {
        throw new Error("secret");
      },
    };
    expect(await ready(checks)).toEqual({
      status: 503,
      database: "failed",
      catalogue: "failed",
      fine: "ok",
      broken: "failed",
    });
  });
});
