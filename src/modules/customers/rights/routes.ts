import { OpenAPIHono } from "@hono/zod-openapi";
import type { Clock } from "../../../platform/clock.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { AccountsEnv } from "../../accounts/index.ts";
import type { Rights } from "./open-rights.ts";
import { ownRightsRoutes } from "./own-routes.ts";
import { rightsQueueRoutes } from "./queue-routes.ts";

export interface RightsRoutePorts {
  readonly rights: Rights;
  readonly clock: Clock;
}

/** `/v1/me…` for the person, `/v1/rights-requests…` for those who decide. Stands behind `authenticate`. */
export function rightsRoutes(ports: RightsRoutePorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  app.route("/", ownRightsRoutes(ports));
  app.route("/", rightsQueueRoutes(ports));
  return app;
}
