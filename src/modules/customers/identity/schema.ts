import { z } from "@hono/zod-openapi";

const Id = z.uuid();
const At = z.iso.datetime();
const Words = z.object({ en: z.string(), zh: z.string() });

export const IdParams = z.object({ id: Id });

const Named = z.object({ kind: z.string(), value: z.string() });

export const HeldIdentifierAnswer = Named.extend({
  subject: Id,
  verified: z.boolean(),
  source: z.string().optional().describe("Absent for an account's own."),
  at: At,
  shared: z.boolean().describe("An anonymousId that several people use, and that joins nobody."),
});

export const EdgeAnswer = z.object({
  id: Id,
  left: Id,
  right: Id,
  rule: z.string(),
  says: Words.optional().describe("The rule in words."),
  source: z.string().optional(),
  evidence: z.record(z.string(), z.unknown()),
  at: At,
  by: z.string().optional().describe("Who linked by hand."),
  undoneAt: At.optional(),
  undoneBy: z.string().optional(),
  why: z.string().optional(),
});

export const RefusalAnswer = z.object({
  id: Id,
  reason: z.string(),
  says: Words.optional(),
  source: z.string().optional(),
  kind: z.string().optional(),
  left: Id.optional(),
  right: Id.optional(),
  messageId: z.string().optional(),
  times: z.number().int(),
  firstAt: At,
  lastAt: At,
});

export const IdentitiesAnswer = z.object({
  person: Id,
  subjects: z.array(Id),
  identifiers: z.array(HeldIdentifierAnswer),
  edges: z.array(EdgeAnswer),
  refusals: z.array(RefusalAnswer),
});

export const RefusalsAnswer = z.object({ refusals: z.array(RefusalAnswer) });

export const ReviewsQuery = z.object({
  state: z.enum(["waiting", "decided"]).default("waiting"),
  after: Id.optional().describe("The last review of the page before."),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const Side = z.object({ subject: Id, person: Id, identifiers: z.array(HeldIdentifierAnswer) });

export const ReviewAnswer = z.object({
  id: Id,
  left: Side,
  right: Side,
  reason: z.enum(["over-limit", "linked-records"]),
  source: z.string().optional(),
  weight: z.number().optional().describe("log2 of the odds that both are one person."),
  probability: z.number().optional(),
  reasons: z.array(z.unknown()).describe("What speaks for it and against it, field by field."),
  records: z.array(Named),
  proposedAt: At,
  decision: z.object({ same: z.boolean(), by: z.string(), at: At }).optional(),
});

export const ReviewsAnswer = z.object({ reviews: z.array(ReviewAnswer) });

export const DecisionBody = z.object({ same: z.boolean() });

export const UndoBody = z.object({ why: z.string().trim().min(1).max(500) });
