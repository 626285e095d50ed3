import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Clock } from "../../../platform/clock.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { AccountsEnv } from "../../accounts/index.ts";
import type { Profiles } from "./open-profiles.ts";
import { requirePurpose } from "./require-purpose.ts";
import { Counted, SegmentId, SegmentShown } from "./schema.ts";
import type { PeopleCounted } from "./segments/count-people.ts";
import { readFilter } from "./segments/filter.ts";
import { type Segment, SegmentBody } from "./segments/segments.ts";

export interface SegmentRoutePorts {
  readonly profiles: Profiles;
  readonly clock: Clock;
  /** The purposes that there are. */
  purposes(): Promise<readonly { readonly id: string }[]>;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const body = {
  required: true,
  ...json(SegmentBody, "Its name, the one purpose that it is for, and its filter."),
};

const list = createRoute({
  method: "get",
  path: "/v1/segments",
  responses: { 200: json(z.object({ segments: z.array(SegmentShown) }), "All segments, the newest first.") },
});
const create = createRoute({
  method: "post",
  path: "/v1/segments",
  request: { body },
  responses: { 201: json(SegmentShown, "Saved.") },
});
const change = createRoute({
  method: "put",
  path: "/v1/segments/{id}",
  request: { params: SegmentId, body },
  responses: { 200: json(SegmentShown, "Changed.") },
});
const remove = createRoute({
  method: "delete",
  path: "/v1/segments/{id}",
  request: { params: SegmentId },
  responses: { 204: { description: "It is gone." } },
});
const count = createRoute({
  method: "get",
  path: "/v1/segments/{id}/count",
  request: { params: SegmentId },
  responses: { 200: json(Counted, "How many people are within, as of now.") },
});
const preview = createRoute({
  method: "post",
  path: "/v1/segments/count",
  request: {
    body: { required: true, ...json(SegmentBody.omit({ name: true }), "A purpose and a filter, not saved.") },
  },
  responses: { 200: json(Counted, "How many people would be within.") },
});

/** `/v1/segments`. Who may call is the access table's to say. */
export function segmentRoutes({ profiles, clock, purposes }: SegmentRoutePorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  const counted = (found: PeopleCounted) => ({ ...found, at: clock.now().toISOString() });

  const known = async () => (await purposes()).map(({ id }) => id);

  app.openapi(list, async (c) => c.json({ segments: (await profiles.segments()).map(present) }, 200));
  app.openapi(create, async (c) => {
    const body = c.req.valid("json");
    requirePurpose(body.purpose, await known());
    const saved = await profiles.saveSegment({ body, ...changerOf(c) });
    return c.json(present(saved), 201);
  });
  app.openapi(preview, async (c) => {
    const { purpose, filter } = c.req.valid("json");
    requirePurpose(purpose, await known());
    return c.json(counted(await profiles.count({ purpose, filter: readFilter(filter) })), 200);
  });
  app.openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const body = c.req.valid("json");
    requirePurpose(body.purpose, await known());
    const saved = await profiles.saveSegment({ id, body, ...changerOf(c) });
    return c.json(present(saved), 200);
  });
  app.openapi(remove, async (c) => {
    await profiles.removeSegment(c.req.valid("param").id);
    return c.body(null, 204);
  });
  app.openapi(count, async (c) => {
    const segment = await profiles.segment(c.req.valid("param").id);
    return c.json(counted(await profiles.count(segment)), 200);
  });
  return app;
}

const present = ({ createdAt, changedAt, ...segment }: Segment) => ({
  ...segment,
  createdAt: createdAt.toISOString(),
  changedAt: changedAt.toISOString(),
});

const changerOf = (c: Context<AccountsEnv>): { by?: string } => {
  const principal = c.get("principal");
  return principal.via === "anonymous" ? {} : { by: principal.subject };
};
