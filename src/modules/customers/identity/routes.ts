import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import type { Database } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { Identity } from "./open-identity.ts";
import { presentIdentities, presentRefusal, presentReviews } from "./present-identity.ts";
import {
  DecisionBody,
  IdentitiesAnswer,
  IdParams,
  RefusalsAnswer,
  ReviewAnswer,
  ReviewsAnswer,
  ReviewsQuery,
  UndoBody,
} from "./schema.ts";

export interface IdentityRoutePorts<E extends Env> {
  readonly db: Database;
  readonly identity: Identity;
  /** Who makes the request, as the log keeps it. */
  callerOf(c: Context<E>): string;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

const listReviews = createRoute({
  method: "get",
  path: "/v1/link-reviews",
  request: { query: ReviewsQuery },
  responses: {
    200: json(ReviewsAnswer, "Doubtful pairs: those that wait longest first, or the newest decisions."),
  },
});
const decideReview = createRoute({
  method: "post",
  path: "/v1/link-reviews/{id}",
  request: { params: IdParams, body: body(DecisionBody) },
  responses: { 200: json(ReviewAnswer, "The pair, with the decision.") },
});
const identities = createRoute({
  method: "get",
  path: "/v1/profiles/{id}/identities",
  request: { params: IdParams },
  responses: { 200: json(IdentitiesAnswer, "A person's identifiers, and every link with its reason.") },
});
const undo = createRoute({
  method: "post",
  path: "/v1/identity-edges/{id}/undo",
  request: { params: IdParams, body: body(UndoBody) },
  responses: { 204: { description: "Undone, for good: no rule links the two again." } },
});
const refusals = createRoute({
  method: "get",
  path: "/v1/identity-refusals",
  responses: { 200: json(RefusalsAnswer, "What sources asked for and was not done, the newest first.") },
});

const refusalsShown = 200;

/** Who is who, over HTTP. Stands behind the house's sign-in and its table of who may. */
export function identityRoutes<E extends Env>({
  db,
  identity,
  callerOf,
}: IdentityRoutePorts<E>): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  const isPrivate = (c: Context) => c.header("cache-control", "private, no-store");

  app.openapi(listReviews, async (c) => {
    const reviews = await identity.reviews(db, c.req.valid("query"));
    isPrivate(c);
    return c.json({ reviews: await presentReviews(db, reviews) }, 200);
  });

  app.openapi(decideReview, async (c) => {
    const { same } = c.req.valid("json");
    const review = await identity.decide({ id: c.req.valid("param").id, same, by: callerOf(c) });
    isPrivate(c);
    const [presented] = await presentReviews(db, [review]);
    return c.json(ReviewAnswer.parse(presented), 200);
  });

  app.openapi(identities, async (c) => {
    const person = await identity.personOf(db, c.req.valid("param").id);
    const presented = await presentIdentities(db, person);
    if (presented.identifiers.length === 0) {
      throw new RapportError("customers/no-person", "nobody is known by this id: search for them again");
    }
    isPrivate(c);
    return c.json(presented, 200);
  });

  app.openapi(undo, async (c) => {
    await identity.undo({ edge: c.req.valid("param").id, by: callerOf(c), why: c.req.valid("json").why });
    return c.body(null, 204);
  });

  app.openapi(refusals, async (c) => {
    const all = await identity.refusalsOf(db, { limit: refusalsShown });
    isPrivate(c);
    return c.json({ refusals: all.map(presentRefusal) }, 200);
  });
  return app;
}
