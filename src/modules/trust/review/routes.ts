import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Clock } from "../../../platform/clock.ts";
import { RapportError } from "../../../platform/errors.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { AccountsEnv, Principal, SignedIn } from "../../accounts/index.ts";
import type { Review } from "./open-review.ts";
import { presentFigures, presentOpened, presentSummary } from "./present-review.ts";
import { rejections } from "./reasons.ts";
import {
  DecidedAnswer,
  DecisionBody,
  Figures,
  Opened,
  Queue,
  QueueQuery,
  ReviewId,
  SampleBody,
  Samples,
  SamplesQuery,
} from "./schema.ts";

export interface ReviewRoutePorts {
  readonly review: Review;
  readonly clock: Clock;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

const queue = createRoute({
  method: "get",
  path: "/v1/reviews",
  request: { query: QueueQuery },
  responses: { 200: json(Queue, "What waits for a decision, the riskiest and most urgent first.") },
});
const figures = createRoute({
  method: "get",
  path: "/v1/reviews/figures",
  responses: {
    200: json(Figures, "How reviewing goes: ages, outcomes, agreement, quality of what was not held."),
  },
});
const samples = createRoute({
  method: "get",
  path: "/v1/reviews/samples",
  request: { query: SamplesQuery },
  responses: { 200: json(Samples, "Released answers that nobody had looked at, drawn by the plan.") },
});
const judge = createRoute({
  method: "post",
  path: "/v1/reviews/samples/{id}",
  request: { params: ReviewId, ...body(SampleBody) },
  responses: { 204: { description: "Judged." } },
});
const open = createRoute({
  method: "get",
  path: "/v1/reviews/{id}",
  request: { params: ReviewId },
  responses: {
    200: json(Opened, "A draft with its claims and evidence, findings, guideline and what happened."),
  },
});
const decide = createRoute({
  method: "post",
  path: "/v1/reviews/{id}/decision",
  request: { params: ReviewId, ...body(DecisionBody) },
  responses: {
    200: json(DecidedAnswer, "Taken. The same decision again gives the same answer and does nothing."),
    409: {
      description:
        "The draft changed (`details.draftHash` stands now), the review ended, or its time is over.",
    },
  },
});

/** The review desk. Stands behind `authenticate`; who may call is the access table's to say. */
export function reviewRoutes({ review, clock }: ReviewRoutePorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  for (const path of ["/v1/reviews", "/v1/reviews/*"]) {
    app.use(path, async (c, next) => {
      await next();
      c.header("cache-control", "private, no-store");
    });
  }

  app.openapi(queue, async (c) => {
    const { limit, risk, after } = c.req.valid("query");
    const principal = c.get("principal");
    const items = await review.queue({
      role: roleOf(principal),
      account: personOf(principal).subject,
      limit: limit + 1,
      ...(risk && { risk }),
      ...(after !== undefined && { after }),
    });
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return c.json(
      {
        reviews: page.map((one) => presentSummary(one, clock.now())),
        ...(last && { next: last.reviewId }),
        reasons: rejections,
      },
      200,
    );
  });

  app.openapi(figures, async (c) => c.json(presentFigures(await review.figures(clock.now())), 200));

  app.openapi(samples, async (c) => {
    const open = await review.samples(c.req.valid("query"));
    const shown = open.map((one) => ({ ...one, sampledAt: one.sampledAt.toISOString() }));
    return c.json(Samples.parse({ samples: shown }), 200);
  });

  app.openapi(judge, async (c) => {
    const { right, reason } = c.req.valid("json");
    await review.judgeSample({
      sampleId: c.req.valid("param").id,
      account: personOf(c.get("principal")).subject,
      right,
      ...(reason && { reason }),
    });
    return c.body(null, 204);
  });

  app.openapi(open, async (c) => {
    const principal = c.get("principal");
    const opened = await review.open({
      reviewId: c.req.valid("param").id,
      account: personOf(principal).subject,
      role: roleOf(principal),
    });
    return c.json(presentOpened(opened, clock.now()), 200);
  });

  app.openapi(decide, async (c) => {
    const { draftHash, decision } = c.req.valid("json");
    const { item, approvals } = await review.decide({
      reviewId: c.req.valid("param").id,
      account: personOf(c.get("principal")).subject,
      draftHash,
      decision,
    });
    const { reviewId, state, neededApprovals } = item;
    return c.json({ reviewId, state, draftHash: item.draftHash, approvals, neededApprovals }, 200);
  });
  return app;
}

/** Who only governs reads all; who reviews sees what is theirs to decide. */
const roleOf = ({ roles }: Principal): "reviewer" | "governor" =>
  roles.includes("reviewer") ? "reviewer" : "governor";

/** A review is a person's: a program's key decides nothing. */
function personOf(principal: Principal): SignedIn {
  if (principal.via === "cookie") return principal;
  if (principal.via === "anonymous") throw new RapportError("accounts/not-signed-in", "sign in first");
  throw new RapportError(
    "customers/not-a-person",
    "An API key is a program's, and reviews are for people: sign in to see them.",
  );
}
