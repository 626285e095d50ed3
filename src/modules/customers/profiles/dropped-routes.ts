import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { AccountsEnv } from "../../accounts/index.ts";
import type { Profiles } from "./open-profiles.ts";
import { DroppedTraits, DroppedTraitsQuery } from "./schema.ts";

const list = createRoute({
  method: "get",
  path: "/v1/dropped-traits",
  request: { query: DroppedTraitsQuery },
  responses: {
    200: {
      description: "What sources told of people and no profile holds: why, how often, and when last.",
      content: { "application/json": { schema: DroppedTraits } },
    },
  },
});

/** `/v1/dropped-traits`. Who may call is the access table's to say: those who look after sources. */
export function droppedTraitRoutes({ profiles }: { readonly profiles: Profiles }): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  app.openapi(list, async (c) => {
    const { source } = c.req.valid("query");
    const dropped = await profiles.dropped(source === undefined ? {} : { source });
    return c.json(DroppedTraits.parse({ dropped }), 200);
  });
  return app;
}
