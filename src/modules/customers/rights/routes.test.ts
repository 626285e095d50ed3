import { OpenAPIHono } from "@hono/zod-openapi";
import { expect, it } from "vitest";
import { fixedClock } from "../../../platform/clock.ts";
import { answerErrors } from "../../../platform/http/index.ts";
import { type AccountsEnv, anonymous, type Principal } from "../../accounts/index.ts";
import { rightsRoutes } from "./routes.ts";
import { noon, openTestRights, silent, type TestRights } from "./testing.ts";

const governor: Principal = {
  via: "api-key",
  subject: "0197a000-0000-7000-8000-0000000000ff",
  key: "k",
  roles: ["governor"],
};
const signedIn = (subject: string): Principal => ({
  via: "cookie",
  subject,
  account: "a",
  email: "e",
  displayName: "d",
  roles: ["customer"],
  csrfToken: "the token",
});

/** The routes behind a stand-in for sign-in. */
const serve = ({ rights }: TestRights) => {
  const app = new OpenAPIHono<AccountsEnv>();
  let principal: Principal = anonymous;
  app.use(async (c, next) => {
    c.set("principal", principal);
    await next();
  });
  app.route("/", rightsRoutes({ rights, clock: fixedClock(noon) }));
  app.onError(answerErrors({ log: silent }));
  return async (
    as: Principal,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    principal = as;
    const response = await app.request(path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text.startsWith("{") ? JSON.parse(text) : {},
    };
  };
};

it("a person sees their own data and nobody else's, whatever they send", async () => {
  await using test = await openTestRights();
  const send = serve(test);
  const [ana, ben] = [await test.person("ana@example.test"), await test.person("ben@example.test")];
  for (const path of [
    "/v1/me",
    `/v1/me?subject=${ben}`,
    `/v1/me?id=${ben}`,
    "/v1/me/export",
    `/v1/me/export?id=${ben}`,
  ]) {
    const { status, text, headers } = await send(signedIn(ana), "GET", path, undefined, { "x-subject": ben });
    expect(status).toBe(200);
    expect(text).toContain("ana@example.test");
    expect(text).not.toContain("ben@");
    expect(headers.get("cache-control")).toBe("private, no-store");
  }
  for (const path of [`/v1/me/${ben}`, `/v1/me/requests/${ben}`, `/v1/me/export/${ben}`])
    expect((await send(signedIn(ana), "GET", path)).status).toBe(404);
  await send(signedIn(ana), "POST", "/v1/me/corrections", { trait: "colour", value: "red", subject: ben });
  expect((await test.rights.describe(ben)).data.map(({ value }) => value)).not.toContain("red");
});

it("says the same as JSON for a page, as a file, and as a table", async () => {
  await using test = await openTestRights();
  const send = serve(test);
  const ana = await test.person("ana@example.test");
  const { body } = await send(signedIn(ana), "GET", "/v1/me");
  expect(body).toMatchObject({
    identities: expect.arrayContaining([{ kind: "email", value: "ana@example.test" }]),
    data: [
      { name: "city", corrected: false, uses: { may: [] } },
      { name: "colour", uses: { may: [{ purpose: "service" }] } },
    ],
    purposes: [
      { id: "service", permitted: true },
      { id: "marketing", permitted: false, reason: "no-consent" },
    ],
  });
  const file = await send(signedIn(ana), "GET", "/v1/me/export?format=csv");
  expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(file.headers.get("content-disposition")).toContain("my-data.csv");
  expect((await send(signedIn(ana), "GET", "/v1/me/export?format=xml")).status).toBe(400);
});

it("is for people who are signed in: no stranger, and no program", async () => {
  await using test = await openTestRights();
  const send = serve(test);
  for (const [method, path] of [
    ["GET", "/v1/me"],
    ["GET", "/v1/me/export"],
    ["GET", "/v1/me/requests"],
    ["POST", "/v1/me/corrections"],
    ["POST", "/v1/me/objections"],
    ["DELETE", "/v1/me"],
  ] as const) {
    const body = method === "GET" ? undefined : { trait: "a", value: 1, purpose: "p", confirm: true };
    expect((await send(anonymous, method, path, body)).status).toBe(401);
    expect(await send(governor, method, path, body)).toMatchObject({
      status: 403,
      body: { error: { code: "customers/not-a-person" } },
    });
  }
});

it("erases on a yes and the session's own proof alone, and answers with a report a store", async () => {
  await using test = await openTestRights();
  const send = serve(test);
  const ana = await test.person("ana@example.test");
  const proof = { "x-rapport-csrf": "the token" };
  const erase = (body: unknown, headers = {}) => send(signedIn(ana), "DELETE", "/v1/me", body, headers);
  expect((await erase({ confirm: true })).body.error.code).toBe("accounts/csrf");
  expect((await erase({ confirm: true }, { "x-rapport-csrf": "another" })).status).toBe(403);
  expect((await erase({ confirm: false }, proof)).body.error.code).toBe("customers/not-confirmed");
  expect((await erase({}, proof)).status).toBe(400);
  expect((await test.rights.describe(ana)).data).toHaveLength(2);
  const done = await erase({ confirm: true }, proof);
  expect(done).toMatchObject({ status: 200, body: { state: "done" } });
  expect(done.body.report).toContainEqual({ store: "test_facts", rows: 2 });
  expect(done.text).not.toContain(ana);
});

it("shows the queue by its deadlines, with what is overdue, and lets it be decided", async () => {
  await using test = await openTestRights();
  const send = serve(test);
  await test.person("ana@example.test");
  const identifier = { kind: "email", value: "ana@example.test" };
  const entered = await send(governor, "POST", "/v1/rights-requests", { kind: "access", identifier });
  expect(entered).toMatchObject({
    status: 201,
    body: { state: "needs-person", overdue: false, kind: "access" },
  });
  await test.db.query("update rights_requests set due_at = '2027-01-01'");
  const queue = await send(governor, "GET", "/v1/rights-requests");
  expect(queue.body.requests).toMatchObject([{ id: entered.body.id, overdue: true }]);
  const path = `/v1/rights-requests/${entered.body.id}`;
  expect((await send(governor, "POST", path, { approve: false })).status).toBe(400);
  expect((await send(governor, "POST", path, { approve: true })).body).toMatchObject({
    state: "done",
    decidedBy: governor.subject,
    overdue: false,
  });
  expect((await send(governor, "POST", path, { approve: true })).status).toBe(409);
  expect((await send(governor, "GET", "/v1/rights-requests?state=finished")).body.requests).toHaveLength(1);
});
