import { createPublicKey } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { answerErrors, type HttpEnv } from "../../../platform/http/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { isSignedBy } from "./head.ts";
import { receiptRoutes } from "./routes.ts";
import { FeedbackGiven, NewestHead, PublicKeys, ReceiptAnswer } from "./schema.ts";
import { newSubject, openTestReceipts, silent, type TestReceipts } from "./testing.ts";

const problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** The routes as a server mounts them; a session here is the conversation's id. */
const serve = ({ receipts }: TestReceipts) => {
  const app = receiptRoutes<HttpEnv>({
    receipts,
    mayRead: (_c, { conversation }, session) => session !== undefined && session === conversation,
  });
  app.onError(answerErrors({ log: silent }));
  const send = async (path: string, posted?: unknown) => {
    const response = await app.request(path, {
      ...(posted !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(posted),
      }),
    });
    const body: unknown = await response.json();
    return { status: response.status, headers: response.headers, body };
  };
  return { app, send };
};

describe("GET /v1/receipts/:id", () => {
  it("shows what was asked, understood, decided and answered, with the proof", async () => {
    await using test = await openTestReceipts();
    const { send } = serve(test);
    const conversation = timeOrderedId();
    const id = await test.commit("navy sofa", { conversation });
    const { status, headers, body } = await send(`/v1/receipts/${id}?session=${conversation}`);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(body).toMatchObject({
      receiptId: id,
      experience: "shop",
      purpose: "find-products",
      asked: "navy sofa",
      understood: { constraints: [{ field: "color", value: "navy" }] },
      facts: { used: [], refused: [{ name: "sizes", reason: "no-consent" }] },
      decision: {
        considered: 12,
        leftOut: [{ reason: "too dear", count: 2 }],
        counterfactual: { change: "a budget of 990", outcome: "12 more" },
        results: ["sofa-1"],
      },
      reply: { parts: [{ text: "Navy sofa, $899", claims: [{ evidence: { value: 899 } }] }] },
      wordedBy: "no model",
      verdict: "release",
      findings: [],
      events: [],
      proof: { seq: 0, size: 1, path: [], head: { size: 1 } },
    });
    expect(body).not.toHaveProperty("sealed");
    const full = await send(`/v1/receipts/${id}?session=${conversation}&sealed=true`);
    expect(Object.keys(ReceiptAnswer.parse(full.body).sealed ?? {})).toEqual([
      "subject",
      "dataKey",
      "salt",
      "ciphertext",
    ]);
  });

  it("answers 404 alike for what is not there and what is not one's own", async () => {
    await using test = await openTestReceipts();
    const { send } = serve(test);
    const id = await test.commit("navy sofa");
    const answers = await Promise.all(
      [
        `/v1/receipts/${id}`,
        `/v1/receipts/${id}?session=x`,
        `/v1/receipts/${timeOrderedId()}?session=x`,
        "/v1/receipts/x",
      ].map((path) => send(path)),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(problem.parse(body).error.code).toBe("trust/no-receipt");
    }
    expect(new Set(answers.map(({ body }) => problem.parse(body).error.message)).size).toBe(1);
  });

  it("answers 410 to its person once erased", async () => {
    await using test = await openTestReceipts();
    const app = receiptRoutes<HttpEnv>({ receipts: test.receipts, mayRead: () => true });
    app.onError(answerErrors({ log: silent }));
    const subject = newSubject();
    const id = await test.commit("navy sofa", { subject });
    await test.db.transaction((tx) => test.receipts.personalData.erase(tx, subject));
    expect((await app.request(`/v1/receipts/${id}`)).status).toBe(410);
  });
});

describe("POST /v1/receipts/:id/feedback", () => {
  it("keeps what the person says, and shows it with the receipt", async () => {
    await using test = await openTestReceipts();
    const { send } = serve(test);
    const conversation = timeOrderedId();
    const id = await test.commit("navy sofa", { conversation });
    const path = `/v1/receipts/${id}/feedback?session=${conversation}`;
    const given = await send(path, { kind: "wrong", note: "this is blue" });
    expect(given.status).toBe(201);
    const { body } = await send(`/v1/receipts/${id}?session=${conversation}`);
    expect(ReceiptAnswer.parse(body).events).toEqual([
      {
        id: FeedbackGiven.parse(given.body).feedbackId,
        kind: "feedback",
        at: expect.any(String),
        feedback: "wrong",
        note: "this is blue",
      },
    ]);
  });

  it("refuses an unknown kind, a long note, and a stranger", async () => {
    await using test = await openTestReceipts();
    const { send } = serve(test);
    const conversation = timeOrderedId();
    const id = await test.commit("navy sofa", { conversation });
    const path = `/v1/receipts/${id}/feedback`;
    expect(await send(`${path}?session=${conversation}`, { kind: "angry" })).toMatchObject({
      status: 400,
      body: { error: { code: "platform/bad-input" } },
    });
    expect(
      await send(`${path}?session=${conversation}`, { kind: "note", note: "x".repeat(2_001) }),
    ).toMatchObject({
      status: 400,
      body: { error: { code: "trust/bad-feedback" } },
    });
    expect(await send(path, { kind: "helpful" })).toMatchObject({ status: 404 });
  });
});

describe("what anyone may see", () => {
  it("is the newest head, and the keys that it verifies with", async () => {
    await using test = await openTestReceipts();
    const { send } = serve(test);
    expect((await send("/v1/receipts/head")).body).toEqual({});
    await test.commit("navy sofa");
    await test.receipts.settle();
    const { head } = NewestHead.parse((await send("/v1/receipts/head")).body);
    const { keys } = PublicKeys.parse((await send("/v1/receipts/keys")).body);
    if (!head) throw new Error("there must be a head");
    expect(keys).toEqual([{ keyId: head.keyId, publicKey: expect.any(String), current: true }]);
    const key = createPublicKey(keys[0]?.publicKey ?? "");
    expect(isSignedBy(head, key)).toBe(true);
    expect(isSignedBy({ ...head, size: 2 }, key)).toBe(false);
  });

  it("is described in the OpenAPI document", async () => {
    await using test = await openTestReceipts();
    const document = serve(test).app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
    });
    expect(Object.keys(document.paths ?? {})).toEqual([
      "/v1/receipts/keys",
      "/v1/receipts/head",
      "/v1/receipts/{id}",
      "/v1/receipts/{id}/feedback",
    ]);
    expect(JSON.stringify(document)).toContain("counterfactual");
  });
});
