import type { Principal } from "./principal.ts";
import type { Role } from "./roles.ts";

/** Who may call one route. `path` is the route's pattern, as `/v1/receipts/:id`. */
export interface AccessRule {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  readonly path: string;
  /** `anyone` needs nothing; `signed-in` a session or an API key, of any role. */
  readonly roles: readonly Role[] | "anyone" | "signed-in";
}

export type Access = "granted" | "sign in first" | "not allowed";

/** What the table says of one call. A route without a rule is nobody's. */
export function mayCall(
  rules: readonly AccessRule[],
  method: string,
  routePath: string,
  principal: Principal,
): Access {
  const rule = rules.find((one) => one.method === method && one.path === routePath);
  if (rule?.roles === "anyone") return "granted";
  if (principal.via === "anonymous") return "sign in first";
  if (!rule) return "not allowed";
  if (rule.roles === "signed-in") return "granted";
  return rule.roles.some((role) => principal.roles.includes(role)) ? "granted" : "not allowed";
}
