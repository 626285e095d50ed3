import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { refuseBadInput } from "../../platform/http/index.ts";
import { createApiKey } from "./create-api-key.ts";
import type { AccountsEnv } from "./guard-requests.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { ApiKey, ApiKeyId, CreatedApiKey, NewApiKeyBody } from "./schema.ts";
import type { AccountPorts } from "./session-routes.ts";

const list = createRoute({
  method: "get",
  path: "/v1/api-keys",
  responses: {
    200: {
      description: "All keys, the newest first.",
      content: { "application/json": { schema: z.object({ apiKeys: z.array(ApiKey) }) } },
    },
  },
});
const create = createRoute({
  method: "post",
  path: "/v1/api-keys",
  request: { body: { required: true, content: { "application/json": { schema: NewApiKeyBody } } } },
  responses: {
    201: { description: "The key, this once.", content: { "application/json": { schema: CreatedApiKey } } },
  },
});
const revoke = createRoute({
  method: "delete",
  path: "/v1/api-keys/{id}",
  request: { params: ApiKeyId },
  responses: { 204: { description: "The key is revoked." } },
});

/** Keys for programs. Who may call is the access table's to say. */
export function apiKeyRoutes(ports: AccountPorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  app.openapi(list, async (c) => {
    const apiKeys = (await listApiKeys(ports)).map(({ createdAt, lastUsedAt, revokedAt, ...key }) => ({
      ...key,
      roles: [...key.roles],
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
    return c.json({ apiKeys }, 200);
  });
  app.openapi(create, async (c) => {
    const principal = c.get("principal");
    const createdBy = principal.via === "cookie" ? { createdBy: principal.account } : {};
    return c.json(await createApiKey({ ...c.req.valid("json"), ...createdBy }, ports), 201);
  });
  app.openapi(revoke, async (c) => {
    await revokeApiKey(c.req.valid("param").id, ports);
    return c.body(null, 204);
  });
  return app;
}
