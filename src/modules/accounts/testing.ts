import type { Hono } from "hono";
import type { Env } from "hono/types";
import type { ErrorCode } from "../../platform/errors.ts";
import { type Access, type AccessRule, mayCall } from "./access.ts";
import { anonymous, type Principal } from "./principal.ts";
import { type Role, roles } from "./roles.ts";

/** Somebody who makes a request: nobody that we know, or somebody of one role. */
export type Caller = Role | "anonymous";

const callers: readonly Caller[] = ["anonymous", ...roles];

/** The routes of an app: every method and pattern that a handler, and not only middleware, stands at. */
function routesOf<E extends Env>(app: Hono<E>): { method: string; path: string }[] {
  const seen = new Map(app.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]));
  return [...seen.values()].filter(({ method }) => method !== "ALL");
}

const principalOf = (caller: Caller): Principal =>
  caller === "anonymous" ? anonymous : { via: "api-key", subject: "s", key: "k", roles: [caller] };

/** The error that each answer of the table shows as. */
const denials: Readonly<Record<Access, ErrorCode | undefined>> = {
  "sign in first": "accounts/not-signed-in",
  "not allowed": "accounts/not-allowed",
  granted: undefined,
};

/**
 * Walks each route of an app as each caller, and the table the other way round. Gives what is wrong, one line each: a
 * route without a rule, a rule without a route, and a call that the table denies and the app does not, or the reverse.
 * `codeOf` makes a call and gives the code of the error that it ends in, if any.
 */
export async function accessFaults<E extends Env>(
  app: Hono<E>,
  rules: readonly AccessRule[],
  codeOf: (caller: Caller, method: string, path: string) => Promise<string | undefined>,
): Promise<string[]> {
  const routes = routesOf(app);
  const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const ruled = new Set(rules.map(({ method, path }) => `${method} ${path}`));
  const faults = [
    ...[...names].filter((name) => !ruled.has(name)).map((name) => `${name} has no rule`),
    ...[...ruled].filter((name) => !names.has(name)).map((name) => `${name} is no route`),
  ];
  const denialCodes = new Set<string | undefined>(["accounts/not-signed-in", "accounts/not-allowed"]);
  for (const { method, path } of routes) {
    for (const caller of callers) {
      const expected = denials[mayCall(rules, method, path, principalOf(caller))];
      const code = await codeOf(caller, method, path);
      const denied = denialCodes.has(code) ? code : undefined;
      if (denied !== expected) {
        faults.push(`${method} ${path} as ${caller}: ${denied ?? "granted"}, not ${expected ?? "granted"}`);
      }
    }
  }
  return faults;
}
