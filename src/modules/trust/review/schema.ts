import { z } from "@hono/zod-openapi";
import { isJson, type Json } from "../../../kernel/index.ts";
import { risks } from "./item.ts";
import { rejectionNames } from "./reasons.ts";
import { reviewStates, safeDefaults } from "./review.ts";

/** A value whose shape is the claim's own. */
const anyJson = z
  .custom<Json>((value) => value !== undefined && isJson(value), "takes JSON")
  .openapi({
    type: ["object", "array", "string", "number", "boolean", "null"],
    description: "Any JSON.",
  });

const Claim = z.object({
  kind: z.string().max(200),
  shown: z.string().max(2_000),
  evidence: z.object({
    source: z.string().max(200),
    id: z.string().max(500),
    field: z.string().max(500),
    value: anyJson,
  }),
});

const Part = z.object({
  id: z.string().min(1).max(200),
  text: z.string().max(20_000),
  claims: z.array(Claim).max(200),
});

const DraftBody = z
  .object({
    locale: z.enum(["en", "zh"]),
    parts: z
      .array(Part)
      .min(1)
      .max(100)
      .refine((parts) => new Set(parts.map(({ id }) => id)).size === parts.length, "takes each part once"),
  })
  .openapi("ReviewedDraft");

const Finding = z.object({ guard: z.string(), part: z.string(), kind: z.string(), detail: z.string() });
const Rejection = z.enum(rejectionNames);
const Words = z.object({ en: z.string(), zh: z.string() });

const Summary = z
  .object({
    reviewId: z.uuid(),
    kind: z.string(),
    experience: z.string(),
    risk: z.enum(risks),
    locale: z.enum(["en", "zh"]),
    author: z.object({ by: z.enum(["template", "model", "account"]), id: z.string().optional() }),
    state: z.enum(reviewStates),
    neededApprovals: z.int(),
    findings: z.int(),
    heldAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    overdue: z.boolean(),
  })
  .openapi("ReviewSummary");

export const Queue = z
  .object({
    reviews: z.array(Summary),
    /** Send it as `after` for the next page; absent on the last one. */
    next: z.uuid().optional(),
    reasons: z.record(z.string(), Words),
  })
  .openapi("ReviewQueue");

const DiffRun = z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() });
const PartDiff = z.object({
  part: z.string(),
  words: z.array(DiffRun),
  claimsRemoved: z.array(Claim),
  claimsAdded: z.array(Claim),
});

const Event = z.object({
  kind: z.enum(["queued", "approved", "edited", "rejected", "expired", "released", "erased"]),
  at: z.iso.datetime(),
  mine: z.boolean(),
  by: z.uuid().optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
  diff: z.array(PartDiff).optional(),
});

export const Opened = Summary.extend({
  draft: DraftBody.optional(),
  draftHash: z.string(),
  findings: z.array(Finding),
  guideline: z.object({ name: z.string(), hash: z.string(), text: z.string() }),
  safeDefault: z.enum(safeDefaults),
  approvals: z.int(),
  mayDecide: z.boolean(),
  isAuthor: z.boolean(),
  events: z.array(Event),
}).openapi("Review");

export const QueueQuery = z.object({
  risk: z.enum(risks).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const ReviewId = z.object({ id: z.uuid() });

const note = z.string().trim().min(1).max(2_000).optional();
export const DecisionBody = z
  .object({
    /** Of the draft that was read. */
    draftHash: z.string().regex(/^[0-9a-f]{64}$/, "takes the draftHash of GET /v1/reviews/{id}"),
    decision: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("approve") }),
      z.object({ kind: z.literal("edit"), draft: DraftBody }),
      z.object({ kind: z.literal("reject"), reason: Rejection, note }),
    ]),
  })
  .openapi("ReviewDecision");

export const DecidedAnswer = z
  .object({
    reviewId: z.uuid(),
    state: z.enum(reviewStates),
    draftHash: z.string(),
    approvals: z.int(),
    neededApprovals: z.int(),
  })
  .openapi("ReviewDecided");

export const Figures = z
  .object({
    since: z.iso.datetime(),
    waiting: z.object({
      high: z.int(),
      medium: z.int(),
      low: z.int(),
      overdue: z.int(),
      oldestMinutes: z.int().optional(),
    }),
    outcomes: z.array(z.object({ outcome: z.string(), reason: z.string().optional(), count: z.int() })),
    minutesToSettle: z.object({ median: z.number(), p90: z.number() }).optional(),
    agreement: z.object({
      drafts: z.int(),
      byReason: z.number().optional(),
      byDecision: z.number().optional(),
    }),
    quality: z.array(
      z.object({
        experience: z.string(),
        right: z.number().optional(),
        interval: z.array(z.number()).length(2),
        judged: z.int(),
      }),
    ),
  })
  .openapi("ReviewFigures");

export const SamplesQuery = QueueQuery.pick({ limit: true });
export const Samples = z
  .object({
    samples: z.array(
      z.object({
        sampleId: z.uuid(),
        turnId: z.string(),
        receiptId: z.string().optional(),
        experience: z.string(),
        stratum: z.string(),
        reply: z.unknown(),
        sampledAt: z.iso.datetime(),
      }),
    ),
  })
  .openapi("ReviewSamples");
export const SampleBody = z
  .object({ right: z.boolean(), reason: Rejection.optional() })
  .openapi("SampleJudgement");
