import { OpenAPIHono } from "@hono/zod-openapi";
import { expect, it } from "vitest";
import { answerErrors } from "../../../platform/http/index.ts";
import { type AccountsEnv, anonymous, type Principal, type Role } from "../../accounts/index.ts";
import { reviewRoutes } from "./routes.ts";
import { draftOf, heldDraft, newAccount, openTestReview, silent, type TestReview } from "./testing.ts";

const signedIn = (subject: string, ...roles: Role[]): Principal => ({
  via: "cookie",
  subject,
  account: "a",
  email: "e",
  displayName: "d",
  roles,
  csrfToken: "t",
});

/** The routes behind a stand-in for sign-in. */
const serve = (test: TestReview) => {
  const app = new OpenAPIHono<AccountsEnv>();
  let principal: Principal = anonymous;
  app.use(async (c, next) => {
    c.set("principal", principal);
    await next();
  });
  app.route("/", reviewRoutes({ review: test.review, clock: { now: test.now } }));
  app.onError(answerErrors({ log: silent }));
  app.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Reviews", version: "1" } });
  return async (as: Principal, path: string, body?: unknown) => {
    principal = as;
    const response = await app.request(path, {
      ...(body !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : {} };
  };
};

it("leads a reviewer from the queue over a draft to a decision, and never names whom it is about", async () => {
  await using test = await openTestReview();
  const send = serve(test);
  const [ana, ben, person] = [
    signedIn(newAccount(), "reviewer"),
    signedIn(newAccount(), "reviewer"),
    newAccount(),
  ];
  await test.review.hold(heldDraft({ risk: "high", subject: person }));
  await test.review.hold(heldDraft());
  const first = await send(ana, "/v1/reviews?limit=1");
  expect(first.headers.get("cache-control")).toBe("private, no-store");
  expect(first.body.reviews).toMatchObject([{ risk: "high", findings: 1, overdue: false }]);
  expect(first.body.reasons.unbacked.zh).toBe("内容缺乏依据");
  const second = await send(ana, `/v1/reviews?limit=1&after=${first.body.next}`);
  expect(second.body).toMatchObject({ reviews: [{ risk: "low" }] });
  expect(second.body.next).toBeUndefined();

  const path = `/v1/reviews/${first.body.reviews[0].reviewId}`;
  const opened = await send(ana, path);
  expect(opened.body).toMatchObject({ draft: draftOf("The mug costs $20."), mayDecide: true, approvals: 0 });
  expect(opened.text + first.text).not.toContain(person);
  const decide = (as: Principal, decision: unknown, draftHash = opened.body.draftHash) =>
    send(as, `${path}/decision`, { draftHash, decision });
  const edited = await decide(ana, { kind: "edit", draft: draftOf("It is $20.") });
  expect(edited.body).toMatchObject({ state: "edited", approvals: 0, neededApprovals: 2 });
  expect(await decide(ben, { kind: "approve" })).toMatchObject({
    status: 409,
    body: { error: { details: { why: "stale", draftHash: edited.body.draftHash } } },
  });
  expect((await decide(ben, { kind: "approve" }, edited.body.draftHash)).body.approvals).toBe(1);
  expect((await decide(ana, { kind: "approve" }, edited.body.draftHash)).status).toBe(403);
  expect((await send(ben, "/v1/reviews/figures")).body.waiting).toMatchObject({ high: 1, low: 1 });
});

it("refuses a reason that is not on the list, other without a note, and a draft that is none", async () => {
  await using test = await openTestReview();
  const send = serve(test);
  const ana = signedIn(newAccount(), "reviewer");
  const { reviewId, draftHash } = await test.review.hold(heldDraft());
  const status = async (decision: unknown) =>
    (await send(ana, `/v1/reviews/${reviewId}/decision`, { draftHash, decision })).status;
  expect(await status({ kind: "reject", reason: "ugly" })).toBe(400);
  expect(await status({ kind: "reject", reason: "other" })).toBe(400);
  expect(await status({ kind: "edit", draft: { locale: "en", parts: [] } })).toBe(400);
  expect(
    await status({
      kind: "edit",
      draft: { ...draftOf("a"), parts: [...draftOf("a").parts, ...draftOf("b").parts] },
    }),
  ).toBe(400);
  expect(await status({ kind: "reject", reason: "other", note: "It rhymes." })).toBe(200);
  expect((await send(ana, `/v1/reviews/${newAccount()}`)).status).toBe(404);
});

it("is for people: no stranger, and no program", async () => {
  await using test = await openTestReview();
  const send = serve(test);
  const { reviewId, draftHash } = await test.review.hold(heldDraft());
  const program: Principal = { via: "api-key", subject: newAccount(), key: "k", roles: ["reviewer"] };
  const approval = { draftHash, decision: { kind: "approve" } };
  for (const [as, status] of [
    [anonymous, 401],
    [program, 403],
  ] as const) {
    expect((await send(as, "/v1/reviews")).status).toBe(status);
    expect((await send(as, `/v1/reviews/${reviewId}`)).status).toBe(status);
    expect((await send(as, `/v1/reviews/${reviewId}/decision`, approval)).status).toBe(status);
  }
  expect(await test.review.releasedDraft(reviewId)).toMatchObject({ kind: "nothing" });
});

it("is described in the house's OpenAPI document", async () => {
  await using test = await openTestReview();
  const { status, body } = await serve(test)(anonymous, "/openapi.json");
  expect(status).toBe(200);
  expect(Object.keys(body.paths)).toEqual([
    "/v1/reviews",
    "/v1/reviews/figures",
    "/v1/reviews/samples",
    "/v1/reviews/samples/{id}",
    "/v1/reviews/{id}",
    "/v1/reviews/{id}/decision",
  ]);
});
