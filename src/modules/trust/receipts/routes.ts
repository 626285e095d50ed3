import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { refuseBadInput } from "../../../platform/http/index.ts";
import type { Receipts } from "./open-receipts.ts";
import { presentReceipt, type WordConstraint } from "./present-receipt.ts";
import type { ReceiptMeta } from "./read-receipt.ts";
import {
  FeedbackBody,
  FeedbackGiven,
  FeedbackQuery,
  NewestHead,
  PublicKeys,
  ReceiptAnswer,
  ReceiptParams,
  ReceiptQuery,
} from "./schema.ts";

export interface ReceiptRoutePorts<E extends Env> {
  readonly receipts: Receipts;
  /**
   * Whether the request may see the receipt: by the capability `session`, or as its person. Others are told what they
   * would be told of a receipt that is not there.
   */
  /** Says in words how a request was understood. Without it the reader gets the constraints as they are. */
  readonly wordConstraint?: WordConstraint;
  mayRead(c: Context<E>, receipt: ReceiptMeta, session: string | undefined): boolean | Promise<boolean>;
}

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const keys = createRoute({
  method: "get",
  path: "/v1/receipts/keys",
  responses: { 200: json(PublicKeys, "The public keys that signed heads, the one that signs now first.") },
});
const head = createRoute({
  method: "get",
  path: "/v1/receipts/head",
  responses: { 200: json(NewestHead, "The newest signed head; none before the first receipt.") },
});
const read = createRoute({
  method: "get",
  path: "/v1/receipts/{id}",
  request: { params: ReceiptParams, query: ReceiptQuery },
  responses: { 200: json(ReceiptAnswer, "The receipt of one turn, with its proof.") },
});
const feedback = createRoute({
  method: "post",
  path: "/v1/receipts/{id}/feedback",
  request: {
    params: ReceiptParams,
    query: FeedbackQuery,
    body: { required: true, content: { "application/json": { schema: FeedbackBody } } },
  },
  responses: { 201: json(FeedbackGiven, "Kept, as an event of the receipt.") },
});

/** Receipts over HTTP: to read, to speak up about, and to check from outside. */
export function receiptRoutes<E extends Env>({
  receipts,
  mayRead,
  wordConstraint = () => undefined,
}: ReceiptRoutePorts<E>): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  // What a person's receipt says is nobody else's, shared caches included.
  const isPrivate = (c: Context) => c.header("cache-control", "private, no-store");

  app.openapi(keys, async (c) => {
    const all = await receipts.publicKeys();
    return c.json({ keys: all.map((key, i) => ({ ...key, current: i === 0 })) }, 200);
  });

  app.openapi(head, async (c) => {
    const newest = await receipts.head();
    return c.json(newest ? { head: newest } : {}, 200);
  });

  app.openapi(read, async (c) => {
    const { session, sealed } = c.req.valid("query");
    const opened = await receipts.read({
      receiptId: c.req.valid("param").id,
      mayRead: (receipt) => mayRead(c, receipt, session),
    });
    isPrivate(c);
    return c.json(
      ReceiptAnswer.parse(presentReceipt(opened, { sealed: sealed === "true", wordConstraint })),
      200,
    );
  });

  app.openapi(feedback, async (c) => {
    const { session } = c.req.valid("query");
    const { kind, note } = c.req.valid("json");
    const given = await receipts.addFeedback({
      receiptId: c.req.valid("param").id,
      mayRead: (receipt) => mayRead(c, receipt, session),
      kind,
      ...(note !== undefined && { note }),
    });
    isPrivate(c);
    return c.json(given, 201);
  });
  return app;
}
