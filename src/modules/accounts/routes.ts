import { OpenAPIHono } from "@hono/zod-openapi";
import { apiKeyRoutes } from "./api-key-routes.ts";
import type { AccountsEnv } from "./guard-requests.ts";
import { type AccountPorts, sessionRoutes } from "./session-routes.ts";

/** `/v1/session` and `/v1/api-keys`. Stands behind `authenticate`, `protectFromForgery` and `authorise`. */
export function accountRoutes(ports: AccountPorts): OpenAPIHono<AccountsEnv> {
  return new OpenAPIHono<AccountsEnv>().route("/", sessionRoutes(ports)).route("/", apiKeyRoutes(ports));
}
