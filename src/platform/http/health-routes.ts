import { Hono } from "hono";
import type { HttpEnv } from "./context.ts";

/** Resolves where its part can serve; rejects where it can't. */
export type ReadyCheck = () => Promise<unknown> | unknown;

/**
 * `GET /healthz`: the process answers. `GET /readyz`: each check holds, each within `limitMs`; else 503, with the
 * names of those that failed and nothing of why, which is for the log.
 * `app.route("/", healthRoutes({ checks: { database: () => db.query("select 1") } }))`
 */
export function healthRoutes({
  checks,
  limitMs = 2_000,
}: {
  checks: Readonly<Record<string, ReadyCheck>>;
  limitMs?: number;
}): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get("/healthz", (c) => c.json({ status: "alive" }));
  app.get("/readyz", async (c) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [
        name,
        (await holds(check, limitMs)) ? "ok" : "failed",
      ]),
    );
    const ready = results.every(([, result]) => result === "ok");
    return c.json(
      { status: ready ? "ready" : "not ready", checks: Object.fromEntries(results) },
      ready ? 200 : 503,
    );
  });
  return app;
}

async function holds(check: ReadyCheck, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), limitMs);
  });
  try {
    await Promise.race([Promise.resolve().then(check), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
