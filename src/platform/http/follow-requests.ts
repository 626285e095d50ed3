import { routePath } from "hono/route";
import { timeOrderedId } from "../ids.ts";
import type { Log } from "../log.ts";
import type { Middleware } from "./context.ts";

/**
 * Gives each request an id (`X-Request-Id`) and its duration (`Server-Timing`), and logs the slow and the failed.
 * Only the route's pattern is logged: a path or query can hold a capability. `app.use(followRequests({ log }))`
 */
export const followRequests =
  ({ log, slowMs = 1_000 }: { log: Log; slowMs?: number }): Middleware =>
  async (c, next) => {
    const requestId = timeOrderedId();
    c.set("requestId", requestId);
    const start = performance.now();
    await next();
    const ms = Math.round((performance.now() - start) * 100) / 100;
    const { headers, status } = c.res;
    headers.set("X-Request-Id", requestId);
    headers.set("Server-Timing", `total;dur=${ms}`);
    const facts = { requestId, method: c.req.method, route: routePath(c, -1), status, ms };
    if (status >= 500) log.error(facts, "a request failed");
    else if (ms >= slowMs) log.warn(facts, "a request was slow");
    else log.debug(facts, "a request was answered");
  };
