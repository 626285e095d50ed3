import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { Patterns as OpenPatterns } from "./open-patterns.ts";
import { PatternChoiceBody, PatternParams, Patterns } from "./schema.ts";

export interface PatternRoutePorts<E extends Env> {
  readonly patterns: OpenPatterns;
  /** All subjects of whoever is signed in. Throws `accounts/not-signed-in` where nobody is. */
  subjectsOf(c: Context<E>): Promise<readonly string[]>;
}

const shown = {
  200: {
    description: "What was learned of how the person shops, in words, with what stands behind it.",
    content: { "application/json": { schema: Patterns } },
  },
};

const list = createRoute({ method: "get", path: "/v1/me/patterns", responses: shown });
const choose = createRoute({
  method: "post",
  path: "/v1/me/patterns/{name}",
  request: {
    params: PatternParams,
    body: { required: true, content: { "application/json": { schema: PatternChoiceBody } } },
  },
  responses: shown,
});

/** A person's own patterns: to see, to switch off, to correct. */
export function patternRoutes<E extends Env>({ patterns, subjectsOf }: PatternRoutePorts<E>): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  const answer = async (c: Context<E>, subjects: readonly string[]) => {
    c.header("cache-control", "private, no-store");
    return Patterns.parse({ patterns: await patterns.list(subjects) });
  };
  app.openapi(list, async (c) => c.json(await answer(c, await subjectsOf(c)), 200));
  app.openapi(choose, async (c) => {
    const subjects = await subjectsOf(c);
    await patterns.choose({ subjects, name: c.req.valid("param").name, choice: c.req.valid("json") });
    return c.json(await answer(c, subjects), 200);
  });
  return app;
}
