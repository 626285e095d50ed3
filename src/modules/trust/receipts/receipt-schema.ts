import { z } from "@hono/zod-openapi";
import { findingKinds, refusalReasons, type TurnReceipt } from "../../../kernel/index.ts";

/*
 * What a sealed body holds, checked when it is opened: an older or newer release may have written it. Objects are
 * loose, so that what a later minor version adds is kept and not refused.
 */
const datum = z.looseObject({
  name: z.string(),
  value: z.json(),
  category: z.string(),
  source: z.string(),
  collectedAt: z.string(),
  basis: z.string(),
});

const refusedDatum = z.looseObject({
  name: z.string(),
  reason: z.enum(refusalReasons),
});

const evidence = z.looseObject({ source: z.string(), id: z.string(), field: z.string(), value: z.json() });
const claim = z.looseObject({ kind: z.string(), shown: z.string(), evidence });
const draft = z.looseObject({
  locale: z.enum(["en", "zh"]),
  parts: z.array(z.looseObject({ id: z.string(), text: z.string(), claims: z.array(claim) })),
});

const decision = z.looseObject({
  choice: z.json(),
  considered: z.number(),
  leftOut: z.array(
    z.looseObject({
      reason: z.string(),
      count: z.number(),
      examples: z.array(z.looseObject({ id: z.string(), title: z.string() })),
    }),
  ),
  factors: z.array(z.looseObject({ name: z.string(), effect: z.string() })),
  counterfactual: z.looseObject({ change: z.string(), outcome: z.string() }).optional(),
  influences: z
    .array(
      z.looseObject({
        datum: z.string(),
        source: z.string(),
        changed: z.enum(["first", "order", "nothing"]),
      }),
    )
    .optional(),
  versions: z.record(z.string(), z.string()),
});

const findings = z.array(
  z.looseObject({
    guard: z.string(),
    part: z.string(),
    kind: z.enum(findingKinds),
    detail: z.string(),
  }),
);

const verdict = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.enum(["release", "template", "refuse"]), findings }),
  z.looseObject({ kind: z.literal("hold"), findings, reviewId: z.string() }),
]);

const wordedBy = z.discriminatedUnion("by", [
  z.looseObject({ by: z.literal("template") }),
  z.looseObject({ by: z.literal("model"), model: z.string(), version: z.string() }),
]);

export const turnReceiptSchema: z.ZodType<TurnReceipt> = z.looseObject({
  kind: z.literal("turn"),
  version: z.literal(1),
  receiptId: z.string(),
  turnId: z.string(),
  at: z.string(),
  experience: z.string(),
  purpose: z.string(),
  input: z.looseObject({
    text: z.string(),
    locale: z.enum(["en", "zh"]),
    channel: z.enum(["chat", "voice", "slack", "mcp", "email"]),
    unpersonalised: z.boolean(),
    destination: z.looseObject({ country: z.string(), postcode: z.string().optional() }).optional(),
  }),
  launch: z
    .looseObject({ launchId: z.string(), state: z.enum(["demonstration", "live", "team-only"]) })
    .optional(),
  facts: z.looseObject({ used: z.array(datum), refused: z.array(refusedDatum) }).optional(),
  request: z.json().optional(),
  decision: decision.optional(),
  reply: draft,
  wordedBy,
  verdict: verdict.optional(),
  failure: z
    .looseObject({
      step: z.enum(["admit", "context", "understand", "decide", "compose", "word", "guard", "receipt"]),
      why: z.enum(["threw", "timed-out", "nonsense", "not-admitted"]),
      code: z.string(),
    })
    .optional(),
});

/** What a person may say of a receipt. */
export const feedbackKinds = ["wrong", "helpful", "object", "note"] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** How a review of a held draft may end; one that nobody decided in time expires. */
export const reviewDecisions = ["approved", "edited", "rejected", "expired"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** The body of a leaf that points to a turn's. Kinds that this release does not write are kept as they are. */
export const eventBodySchema = z.looseObject({
  version: z.literal(1),
  receiptId: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  feedback: z.enum(feedbackKinds).optional(),
  note: z.string().optional(),
  review: z
    .looseObject({ reviewId: z.string(), decision: z.enum(reviewDecisions), reply: draft.optional() })
    .optional(),
});
export type EventBody = z.infer<typeof eventBodySchema>;
