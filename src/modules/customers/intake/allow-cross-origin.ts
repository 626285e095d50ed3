import type { Env, MiddlewareHandler } from "hono";

const dayInSeconds = "86400";

/**
 * Lets pages of any origin send events, from public networks to private ones too. Never with credentials: a person's
 * sign-in here is nothing to a page elsewhere, and a write key is all that a sender needs.
 */
export const allowCrossOrigin =
  <E extends Env>(): MiddlewareHandler<E> =>
  async (c, next) => {
    if (c.req.method === "OPTIONS") {
      const { headers } = c.req.raw;
      const asked = headers.get("access-control-request-headers");
      return c.body(null, 204, {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
        // A wildcard would not cover Authorization.
        "Access-Control-Allow-Headers": asked ?? "authorization, content-type",
        "Access-Control-Max-Age": dayInSeconds,
        ...(headers.has("access-control-request-private-network") && {
          "Access-Control-Allow-Private-Network": "true",
        }),
        Vary: "Access-Control-Request-Headers",
      });
    }
    await next();
    c.res.headers.set("Access-Control-Allow-Origin", "*");
    c.res.headers.set("Access-Control-Expose-Headers", "Retry-After");
    c.res.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  };
