import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Clock } from "../../platform/clock.ts";
import { isLoopback } from "../../platform/config.ts";
import type { Database } from "../../platform/db/index.ts";
import {
  clientAddress,
  countRate,
  hostNameOf,
  isFromThisMachine,
  refuseBadInput,
} from "../../platform/http/index.ts";
import { normalEmail } from "./create-account.ts";
import { demonstrateSignIn } from "./demonstrate-sign-in.ts";
import { type AccountsEnv, sessionCookie } from "./guard-requests.ts";
import { anonymous, type Principal } from "./principal.ts";
import type { RevokedKey } from "./revoke-api-key.ts";
import { roles } from "./roles.ts";
import { DemonstrationBody, SignInBody, WhoAmI } from "./schema.ts";
import { type Session, signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

export interface AccountPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly demonstration: boolean;
  /** Keeps what was revoked outside of the database, too, so that no older backup undoes it. */
  readonly withdrawn?: (revoked: readonly RevokedKey[]) => Promise<void>;
}

const whoAmI = {
  description: "Who makes this request.",
  content: { "application/json": { schema: WhoAmI } },
};

const read = createRoute({ method: "get", path: "/v1/session", responses: { 200: whoAmI } });
const open = createRoute({
  method: "post",
  path: "/v1/session",
  request: { body: { required: true, content: { "application/json": { schema: SignInBody } } } },
  responses: { 200: whoAmI },
});
const close = createRoute({ method: "delete", path: "/v1/session", responses: { 200: whoAmI } });
const demonstrate = createRoute({
  method: "post",
  path: "/v1/session/demonstration",
  request: { body: { required: true, content: { "application/json": { schema: DemonstrationBody } } } },
  responses: { 200: whoAmI },
});

/** Guesses of one address's password, and of any by one machine. */
const perEmail = { requests: 20, seconds: 900 };
const perAddress = { requests: 60, seconds: 900 };

/** Signing in and out, and who one is. Stands behind `authenticate` and `protectFromForgery`. */
export function sessionRoutes(ports: AccountPorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  const countEmail = countRate(perEmail);
  const countAddress = countRate(perAddress);
  const answer = (c: Context<AccountsEnv>, principal: Principal) =>
    describe(c, principal, ports.demonstration);
  const enter = async (c: Context<AccountsEnv>, session: Session) => {
    // Whoever was signed in here before is signed out, so that no session is left behind unseen.
    await leave(c, ports);
    setCookie(c, sessionCookie, session.token, { ...cookieOptions, expires: session.expiresAt });
    return answer(c, session.principal);
  };

  app.openapi(read, (c) => c.json(answer(c, c.get("principal")), 200));

  app.openapi(open, async (c) => {
    const credentials = c.req.valid("json");
    await countAddress(clientAddress(c) ?? "unknown");
    await countEmail(normalEmail(credentials.email));
    return c.json(await enter(c, await signIn(credentials, ports)), 200);
  });

  app.openapi(close, async (c) => {
    await leave(c, ports);
    deleteCookie(c, sessionCookie, cookieOptions);
    return c.json(answer(c, anonymous), 200);
  });

  app.openapi(demonstrate, async (c) => {
    const { role } = c.req.valid("json");
    const where = { demonstration: ports.demonstration, fromThisMachine: isOfThisMachine(c) };
    return c.json(await enter(c, await demonstrateSignIn(role, where, ports)), 200);
  });
  return app;
}

const cookieOptions = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

/** A request through a proxy comes from this machine, too; its host name or its headers tell. */
const isOfThisMachine = (c: Context): boolean =>
  isFromThisMachine(c) &&
  c.req.header("x-forwarded-for") === undefined &&
  c.req.header("forwarded") === undefined &&
  isLoopback(hostNameOf(c.req.header("host") ?? ""));

async function leave(c: Context, ports: AccountPorts): Promise<void> {
  const token = getCookie(c, sessionCookie);
  if (token) await signOut(token, ports);
}

function describe(c: Context, principal: Principal, demonstration: boolean) {
  return {
    signedIn: principal.via !== "anonymous",
    ...(principal.via === "cookie" && {
      account: { email: principal.email, displayName: principal.displayName },
      csrfToken: principal.csrfToken,
    }),
    roles: [...principal.roles],
    locale: localeOf(c.req.header("accept-language")),
    demonstration,
    demonstrationRoles: demonstration ? [...roles] : [],
  };
}

/** The first language of the header that we speak; its weights agree with its order in every browser. */
function localeOf(header = ""): "en" | "zh" {
  const spoken = header.split(",").map((tag) => tag.trim().toLowerCase().slice(0, 2));
  return spoken.find((tag) => tag === "zh" || tag === "en") === "zh" ? "zh" : "en";
}
