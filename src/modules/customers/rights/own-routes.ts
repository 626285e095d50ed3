import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { RapportError } from "../../../platform/errors.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { AccountsEnv, SignedIn } from "../../accounts/index.ts";
import { csvOf } from "./export-person.ts";
import { presentOwn } from "./present-request.ts";
import type { RightsRoutePorts } from "./routes.ts";
import { CorrectionBody, ErasureBody, ExportQuery, Me, ObjectionBody, OwnRequest } from "./schema.ts";

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

const me = createRoute({
  method: "get",
  path: "/v1/me",
  responses: { 200: json(Me, "All that is known of whoever is signed in, and what it is used for.") },
});
const exported = createRoute({
  method: "get",
  path: "/v1/me/export",
  request: { query: ExportQuery },
  responses: { 200: { description: "All of it, to take away: as JSON, or as CSV with a row a datum." } },
});
const correct = createRoute({
  method: "post",
  path: "/v1/me/corrections",
  request: body(CorrectionBody),
  responses: { 201: json(OwnRequest, "The correction holds from now on.") },
});
const object = createRoute({
  method: "post",
  path: "/v1/me/objections",
  request: body(ObjectionBody),
  responses: { 201: json(OwnRequest, "Nothing is used for this purpose from now on.") },
});
const erase = createRoute({
  method: "delete",
  path: "/v1/me",
  request: body(ErasureBody),
  responses: {
    200: json(OwnRequest, "Erased, with a report a store."),
    202: json(OwnRequest, "Somebody must decide first: `waitsFor` says why, `dueAt` until when."),
  },
});
const requests = createRoute({
  method: "get",
  path: "/v1/me/requests",
  responses: {
    200: json(z.object({ requests: z.array(OwnRequest) }), "One's own requests, the newest first."),
  },
});

/** What a person may do with their own data. Nothing here takes an id: whose data it is, the session alone says. */
export function ownRightsRoutes({ rights, clock }: RightsRoutePorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  app.use("/v1/me/*", async (c, next) => {
    await next();
    c.header("cache-control", "private, no-store");
  });

  app.openapi(me, async (c) => {
    const { requests: asked, data, ...known } = await rights.describe(personOf(c).subject);
    return c.json(
      Me.parse({ ...known, data, requests: asked.map((one) => presentOwn(one, clock.now())) }),
      200,
    );
  });

  app.openapi(exported, async (c) => {
    const { format } = c.req.valid("query");
    const all = await rights.export({ subject: personOf(c).subject, channel: "person" });
    const [type, text] =
      format === "csv"
        ? ["text/csv; charset=utf-8", csvOf(all)]
        : ["application/json", `${JSON.stringify(all, null, 2)}\n`];
    c.header("content-disposition", `attachment; filename="my-data.${format}"`);
    return c.body(text, 200, { "content-type": type });
  });

  app.openapi(correct, async (c) => {
    const done = await rights.correct({
      ...c.req.valid("json"),
      subject: personOf(c).subject,
      channel: "person",
    });
    return c.json(presentOwn(done, clock.now()), 201);
  });

  app.openapi(object, async (c) => {
    const done = await rights.object({
      ...c.req.valid("json"),
      subject: personOf(c).subject,
      channel: "person",
    });
    return c.json(presentOwn(done, clock.now()), 201);
  });

  app.openapi(erase, async (c) => {
    const { subject, csrfToken } = personOf(c);
    // The session's cookie alone is no proof of will: what another page could make a browser send erases nobody.
    if (c.req.header("x-rapport-csrf") !== csrfToken) {
      throw new RapportError("accounts/csrf", "send the csrfToken of GET /v1/session as X-Rapport-CSRF");
    }
    if (!c.req.valid("json").confirm) {
      throw new RapportError(
        "customers/not-confirmed",
        'Nothing was erased. It can\'t be undone: send {"confirm": true} to erase all that is known of you.',
      );
    }
    const request = await rights.erase({ subject, channel: "person" });
    const presented = presentOwn(request, clock.now());
    return request.state === "done" ? c.json(presented, 200) : c.json(presented, 202);
  });

  app.openapi(requests, async (c) => {
    const own = await rights.requestsOf(personOf(c).subject);
    return c.json({ requests: own.map((one) => presentOwn(one, clock.now())) }, 200);
  });
  return app;
}

/** Whoever is signed in themself: a program has a key, and no data of its own to see. */
function personOf(c: Context<AccountsEnv>): SignedIn {
  const principal = c.get("principal");
  if (principal.via === "cookie") return principal;
  if (principal.via === "anonymous") throw new RapportError("accounts/not-signed-in", "sign in first");
  throw new RapportError(
    "customers/not-a-person",
    "An API key is a program's. People see their own data where they are signed in.",
  );
}
