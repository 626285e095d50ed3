import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { RapportError } from "../../../platform/errors.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { AccountsEnv, Principal } from "../../accounts/index.ts";
import { presentQueued } from "./present-request.ts";
import type { RightsRoutePorts } from "./routes.ts";
import {
  Candidates,
  CandidatesBody,
  DecisionBody,
  EnteredBody,
  QueuedRequest,
  QueueQuery,
  RequestId,
} from "./schema.ts";

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

const list = createRoute({
  method: "get",
  path: "/v1/rights-requests",
  request: { query: QueueQuery },
  responses: {
    200: json(
      z.object({ requests: z.array(QueuedRequest) }),
      "Open ones by their deadline, or finished ones.",
    ),
  },
});
const enter = createRoute({
  method: "post",
  path: "/v1/rights-requests",
  request: body(EnteredBody),
  responses: {
    201: json(QueuedRequest, "Entered for somebody who has no account; it waits for a decision."),
  },
});
const candidates = createRoute({
  method: "post",
  path: "/v1/rights-candidates",
  request: body(CandidatesBody),
  responses: {
    200: json(Candidates, "Whom an identifier may mean that is proven to be nobody's, everything masked."),
  },
});
const decide = createRoute({
  method: "post",
  path: "/v1/rights-requests/{id}",
  request: { params: RequestId, ...body(DecisionBody) },
  responses: { 200: json(QueuedRequest, "Decided, and carried out where it was approved.") },
});

/** The queue for those who decide what a machine must not. Who may call is the access table's to say. */
export function rightsQueueRoutes({ rights, clock }: RightsRoutePorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });

  app.openapi(list, async (c) => {
    const requests = await rights.queue(c.req.valid("query"));
    c.header("cache-control", "private, no-store");
    return c.json({ requests: requests.map((one) => presentQueued(one, clock.now())) }, 200);
  });

  app.openapi(enter, async (c) => {
    const { chosen, ...entered } = c.req.valid("json");
    const by = subjectOf(c.get("principal"));
    const request = await rights.enter({ ...entered, ...(chosen && { chosen }), by });
    return c.json(presentQueued(request, clock.now()), 201);
  });

  app.openapi(candidates, async (c) => {
    c.header("cache-control", "private, no-store");
    const candidates = await rights.candidates(c.req.valid("json").identifier);
    return c.json(Candidates.parse({ candidates }), 200);
  });

  app.openapi(decide, async (c) => {
    const { approve, reason } = c.req.valid("json");
    const request = await rights.decide({
      id: c.req.valid("param").id,
      approve,
      ...(reason !== undefined && { reason }),
      by: subjectOf(c.get("principal")),
    });
    return c.json(presentQueued(request, clock.now()), 200);
  });
  return app;
}

function subjectOf(principal: Principal): string {
  if (principal.via === "anonymous") throw new RapportError("accounts/not-signed-in", "sign in first");
  return principal.subject;
}
