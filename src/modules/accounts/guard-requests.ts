import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { matchedRoutes } from "hono/route";
import type { Clock } from "../../platform/clock.ts";
import type { Queryable } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import type { HttpEnv } from "../../platform/http/index.ts";
import { type AccessRule, mayCall } from "./access.ts";
import type { Principal } from "./principal.ts";
import { recognise } from "./recognise.ts";
import { isSame } from "./secrets.ts";

/** `__Host-`: only over a secure origin (loopback counts), only from this host, for all of it. */
export const sessionCookie = "__Host-rapport";

/** What handlers behind `authenticate` find. */
export interface AccountsEnv {
  Variables: HttpEnv["Variables"] & { principal: Principal };
}

type Middleware = MiddlewareHandler<AccountsEnv>;

/** Says who makes the request: `c.get("principal")`. `app.use("/v1/*", authenticate({ db, clock }))` */
export const authenticate =
  (ports: { db: Queryable; clock: Clock }): Middleware =>
  async (c, next) => {
    const token = getCookie(c, sessionCookie);
    const authorization = c.req.header("authorization");
    c.set(
      "principal",
      await recognise({ ...(token && { token }), ...(authorization && { authorization }) }, ports),
    );
    await next();
  };

const harmless = ["GET", "HEAD", "OPTIONS"];

/**
 * Refuses a request that another site made a browser send: one that changes something and names a foreign origin, or
 * that comes with a session's cookie and not its token in `X-Rapport-CSRF`. Stands behind `authenticate`.
 */
export const protectFromForgery = (): Middleware => async (c, next) => {
  if (!harmless.includes(c.req.method)) {
    if (isForeign(c)) {
      throw new RapportError(
        "accounts/csrf",
        "a request that changes something must come from this site itself",
      );
    }
    const principal = c.get("principal");
    if (principal.via === "cookie" && !isSame(c.req.header("x-rapport-csrf") ?? "", principal.csrfToken)) {
      throw new RapportError("accounts/csrf", "send the csrfToken of GET /v1/session as X-Rapport-CSRF");
    }
  }
  await next();
};

/** Browsers name the origin; programs need not. `null`, the origin of a sandboxed page, is foreign. */
function isForeign(c: Context): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = c.req.header("origin");
  if (origin === undefined) return false;
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
}

/** Hono's word for what stands at every method: middleware. */
const everyMethod = "ALL";

/**
 * Lets a request through only where the table grants every route that could answer it; what has no row is denied. A
 * path that no route is at goes on to the answer for that. `app.use(authorise(accessRules))`, behind `authenticate`.
 */
export const authorise =
  (rules: readonly AccessRule[]): Middleware =>
  async (c, next) => {
    for (const { method, path } of matchedRoutes(c)) {
      if (method === everyMethod) continue;
      const access = mayCall(rules, method, path, c.get("principal"));
      if (access === "sign in first") throw new RapportError("accounts/not-signed-in", "sign in first");
      if (access === "not allowed")
        throw new RapportError("accounts/not-allowed", "your role may not do this");
    }
    await next();
  };
