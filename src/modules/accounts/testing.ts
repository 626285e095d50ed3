import type { Hono } from "hono";
import type { Env } from "hono/types";
import { type AccessRule, mayCall } from "./access.ts";
import { anonymous, type Principal } from "./principal.ts";
import { type Role, roles } from "./roles.ts";

/** Somebody who makes a request: nobody that we know, or somebody of one role. */
export type Caller = Role | "anonymous";

export const callers: readonly Caller[] = ["anonymous", ...roles];

/** The routes of an app: every method and pattern that a handler, and not only middleware, stands at. */
function routesOf<E extends Env>(app: Hono<E>): { method: string; path: string }[] {
  const seen = new Map(app.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]));
  return [...seen.values()].filter(({ method }) => method !== "ALL");
}

const principalOf = (caller: Caller): Principal =>
  caller === "anonymous" ? anonymous : { via: "api-key", subject: "s", key: "k", roles: [caller] };

/**
 * Walks each route of an app as each caller, and the table the other way round. Gives what is wrong, one line each: a
 * route without a rule, a rule without a route, and a call whose answer (by `statusOf`) is not what the table says:
 * 401 and 403 where it denies, anything else where it grants.
 */
export async function accessFaults<E extends Env>(
  app: Hono<E>,
  rules: readonly AccessRule[],
  statusOf: (caller: Caller, method: string, path: string) => Promise<number>,
): Promise<string[]> {
  const routes = routesOf(app);
  const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const ruled = new Set(rules.map(({ method, path }) => `${method} ${path}`));
  const faults = [
    ...[...names].filter((name) => !ruled.has(name)).map((name) => `${name} has no rule`),
    ...[...ruled].filter((name) => !names.has(name)).map((name) => `${name} is no route`),
  ];
  const denials = { "sign in first": 401, "not allowed": 403, granted: undefined } as const;
  for (const { method, path } of routes) {
    for (const caller of callers) {
      const expected = denials[mayCall(rules, method, path, principalOf(caller))];
      const status = await statusOf(caller, method, path);
      const denied = status === 401 || status === 403 ? status : undefined;
      if (denied !== expected)
        faults.push(`${method} ${path} as ${caller}: ${status}, not ${expected ?? "granted"}`);
    }
  }
  return faults;
}
