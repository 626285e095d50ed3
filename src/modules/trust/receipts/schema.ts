import { z } from "@hono/zod-openapi";
import { longestNote } from "./add-feedback.ts";
import { signedHeadSchema } from "./head.ts";
import { leafKinds } from "./leaf.ts";
import { feedbackKinds, reviewDecisions } from "./receipt-schema.ts";

/** What goes over HTTP. A value whose shape is the Experience's own is any JSON. */
const anyJson = z.unknown().openapi({ description: "Any JSON: its shape is the Experience's own." });

export const ReceiptParams = z.object({
  id: z.string().max(64).openapi({ example: "01998a5e-7c00-7000-8000-000000000000" }),
});

export const ReceiptQuery = z.object({
  session: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "The conversation's `sessionId`, for whoever has it." }),
  sealed: z.enum(["true", "false"]).optional().openapi({
    description: "`true` adds what the leaf's hash is made of, to check it by hand.",
  }),
});

export const FeedbackQuery = ReceiptQuery.pick({ session: true });

export const FeedbackBody = z
  .object({
    kind: z.enum(feedbackKinds),
    note: z
      .string()
      .max(longestNote * 2)
      .optional()
      .openapi({ description: `At most ${longestNote} characters.` }),
  })
  .openapi("Feedback");

export const FeedbackGiven = z.object({ feedbackId: z.string() }).openapi("FeedbackGiven");

export const HeadSchema = signedHeadSchema.openapi("SignedHead");
export const NewestHead = z.object({ head: HeadSchema.optional() }).openapi("NewestHead");

export const PublicKeys = z
  .object({
    keys: z.array(
      z.object({
        keyId: z.string(),
        publicKey: z.string().openapi({ description: "SubjectPublicKeyInfo in PEM (Ed25519)." }),
        current: z.boolean(),
      }),
    ),
  })
  .openapi("PublicKeys");

const proof = z.object({
  leafHash: z.string(),
  seq: z.int(),
  size: z.int(),
  path: z.array(z.string()),
  head: HeadSchema,
});

const event = z.object({
  id: z.string(),
  kind: z.enum(leafKinds),
  at: z.string(),
  feedback: z.string().optional(),
  note: z.string().optional(),
  review: z.object({ decision: z.enum(reviewDecisions), reply: z.string().optional() }).optional(),
});

export const ReceiptAnswer = z
  .looseObject({
    receiptId: z.string(),
    turnId: z.string(),
    at: z.string(),
    experience: z.string(),
    purpose: z.string(),
    launch: anyJson.optional(),
    asked: z.string(),
    input: anyJson,
    understood: z
      .object({
        request: anyJson,
        constraints: z.array(anyJson),
        chips: z.array(z.object({ text: z.string(), constraint: anyJson })).optional(),
      })
      .optional(),
    facts: z.object({ used: z.array(anyJson), refused: z.array(anyJson) }),
    decision: z
      .looseObject({
        considered: z.number(),
        leftOut: z.array(anyJson),
        factors: z.array(anyJson),
        counterfactual: anyJson.optional(),
        versions: z.record(z.string(), z.string()),
        results: z.array(z.string()),
      })
      .optional(),
    reply: z.looseObject({ locale: z.string(), parts: z.array(anyJson) }),
    wordedBy: z.union([z.literal("no model"), z.object({ model: z.string(), version: z.string() })]),
    verdict: z.enum(["release", "template", "hold", "refuse"]).optional(),
    findings: z.array(anyJson),
    failure: anyJson.optional(),
    events: z.array(event),
    proof: proof.optional(),
    sealed: z
      .object({ subject: z.string(), dataKey: z.string(), salt: z.string(), ciphertext: z.string() })
      .optional(),
  })
  .openapi("Receipt");
