import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { Consent } from "./open-consent.ts";
import type { Purpose } from "./purpose.ts";
import { PurposeAnswer, PurposeBody, PurposeKept, PurposeParams } from "./schema.ts";

export interface PurposeRoutePorts<E extends Env> {
  readonly consent: Consent;
  /** The account of whoever makes the request; absent for a program. */
  accountOf(c: Context<E>): string | undefined;
}

const list = createRoute({
  method: "get",
  path: "/v1/purposes",
  responses: {
    200: {
      description: "Every purpose as it is now",
      content: { "application/json": { schema: z.object({ purposes: z.array(PurposeAnswer) }) } },
    },
  },
});
const change = createRoute({
  method: "put",
  path: "/v1/purposes/{id}",
  request: {
    params: PurposeParams,
    body: { required: true, content: { "application/json": { schema: PurposeBody } } },
  },
  responses: {
    200: {
      description: "The new version, and which former consents it ended, with why",
      content: { "application/json": { schema: PurposeKept } },
    },
  },
});

const present = ({ id, version, ...terms }: Purpose) => ({ id, version, terms });

/** Purposes, for those who answer for them. Who may is for the server. */
export function purposeRoutes<E extends Env>({ consent, accountOf }: PurposeRoutePorts<E>): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  app.openapi(list, async (c) => c.json({ purposes: (await consent.purposes()).map(present) }, 200));
  app.openapi(change, async (c) => {
    const { version, terms, material } = c.req.valid("json");
    const changedBy = accountOf(c);
    const { purpose, lapses, invalidated } = await consent.changePurpose({
      id: c.req.valid("param").id,
      version,
      terms,
      ...(material !== undefined && { material }),
      ...(changedBy !== undefined && { changedBy }),
    });
    return c.json({ purpose: present(purpose), lapses: [...lapses], invalidated }, 200);
  });
  return app;
}
