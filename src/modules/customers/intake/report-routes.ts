import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Env } from "hono";
import type { Clock } from "../../../platform/clock.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { Sources } from "../sources/index.ts";
import type { Intake } from "./open-intake.ts";
import { wordsOf } from "./reasons.ts";
import { Drops, Held, Limit, ReleaseBody, Released, SinceDays, SourceId, Violations } from "./schema.ts";

export interface ReportRoutePorts {
  readonly intake: Intake;
  readonly sources: Sources;
  readonly clock: Clock;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const drops = createRoute({
  method: "get",
  path: "/v1/sources/{id}/drops",
  request: { params: SourceId, query: SinceDays },
  responses: { 200: json(Drops, "What did not go in, by day and reason; the latest day first.") },
});
const violations = createRoute({
  method: "get",
  path: "/v1/sources/{id}/violations",
  request: { params: SourceId, query: Limit },
  responses: { 200: json(Violations, "Events that went in and are not as planned; the latest first.") },
});
const held = createRoute({
  method: "get",
  path: "/v1/sources/{id}/quarantine",
  request: { params: SourceId },
  responses: { 200: json(Held, "Events that are kept apart, unread.") },
});
const release = createRoute({
  method: "post",
  path: "/v1/sources/{id}/quarantine/release",
  request: { params: SourceId, body: { required: true, ...json(ReleaseBody, "Which ones.") } },
  responses: { 200: json(Released, "They are in; none where there is still no attestation.") },
});

const dayInMs = 86_400_000;

/** What became of a source's events, for those who look after it. Who may is for the server. */
export function intakeReportRoutes<E extends Env>({
  intake,
  sources,
  clock,
}: ReportRoutePorts): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  const known = async (id: string): Promise<string> => (await sources.get(id)).id;

  app.openapi(drops, async (c) => {
    const source = await known(c.req.valid("param").id);
    const since = new Date(clock.now().getTime() - c.req.valid("query").days * dayInMs);
    const counted = await intake.drops({ source, since });
    return c.json(
      { drops: counted.map(({ day, reason, count }) => ({ day, reason, words: wordsOf(reason), count })) },
      200,
    );
  });
  app.openapi(violations, async (c) => {
    const source = await known(c.req.valid("param").id);
    const found = await intake.violations({ source, limit: c.req.valid("query").limit });
    const shown = found.map(({ receivedAt, violations, ...event }) => ({
      ...event,
      receivedAt: receivedAt.toISOString(),
      problems: violations.map(({ path, problem }) => ({ path, problem })),
    }));
    return c.json({ violations: shown }, 200);
  });
  app.openapi(held, async (c) => {
    const found = await intake.held(await known(c.req.valid("param").id));
    const shown = found.map(({ reason, count, oldest }) => ({
      reason,
      words: wordsOf(reason),
      count,
      oldest: oldest.toISOString(),
    }));
    return c.json({ held: shown }, 200);
  });
  app.openapi(release, async (c) => {
    const source = await known(c.req.valid("param").id);
    return c.json({ released: await intake.release(source, c.req.valid("json").reason) }, 200);
  });
  return app;
}
