import { z } from "@hono/zod-openapi";
import { requestChannels, requestKinds, requestStates } from "./request.ts";

const Text = z.object({ en: z.string(), zh: z.string() });
const Identifier = z.object({ kind: z.string(), value: z.string() });

export const Uses = z
  .object({
    may: z.array(z.object({ purpose: z.string(), title: Text, basis: z.string() })),
    mayNot: z.array(z.object({ purpose: z.string(), title: Text, reason: z.string() })),
  })
  .openapi("DatumUses");

export const KnownDatum = z
  .object({
    name: z.string(),
    label: Text,
    value: z.unknown(),
    category: z.string(),
    source: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
    collectedAt: z.iso.datetime(),
    computed: z.boolean(),
    picked: z.boolean(),
    corrected: z.boolean(),
    purposes: z.array(z.string()).optional(),
    uses: Uses,
  })
  .openapi("KnownDatum");

const Report = z.array(z.object({ store: z.string(), rows: z.int() }));

export const OwnRequest = z
  .object({
    id: z.uuid(),
    kind: z.enum(requestKinds),
    state: z.enum(requestStates),
    channel: z.enum(requestChannels),
    receivedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    overdue: z.boolean(),
    asked: z.object({
      trait: z.string().optional(),
      value: z.unknown(),
      purpose: z.string().optional(),
      note: z.string().optional(),
      /** Why staff chose this person among those who go by the identifier. */
      chosenBecause: z.string().optional(),
    }),
    waitsFor: z.array(Text).optional(),
    decidedAt: z.iso.datetime().optional(),
    reason: z.string().optional(),
    finishedAt: z.iso.datetime().optional(),
    /** Rows that went, a store. */
    report: Report.optional(),
  })
  .openapi("RightsRequest");

/** As staff see it; `subject` is absent once the person was erased. */
export const QueuedRequest = OwnRequest.extend({
  subject: z.uuid().optional(),
  enteredBy: z.uuid().optional(),
  decidedBy: z.uuid().optional(),
}).openapi("QueuedRightsRequest");

export const Me = z
  .object({
    subjects: z.array(z.uuid()),
    identities: z.array(Identifier),
    data: z.array(KnownDatum),
    purposes: z.array(
      z.object({
        id: z.string(),
        title: Text,
        basis: z.string(),
        permitted: z.boolean(),
        reason: z.string().optional(),
      }),
    ),
    patterns: z.array(z.unknown()),
    consents: z.array(z.unknown()),
    receipts: z.array(z.object({ id: z.string(), at: z.string(), experience: z.string() })),
    looks: z.array(z.unknown()),
    requests: z.array(OwnRequest),
  })
  .openapi("Me");

export const ExportQuery = z.object({ format: z.enum(["json", "csv"]).default("json") });

/** A value of a trait: a text, a number, a truth, or a short list of them. */
const TraitValue = z.union([
  z.string().max(2_000),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string().max(200), z.number(), z.boolean()])).max(50),
]);
const CorrectedValue = TraitValue.nullable().openapi({
  description: "null takes the person's own correction back",
});

export const CorrectionBody = z.object({
  trait: z.string().trim().min(1).max(200),
  value: CorrectedValue,
});
export const ObjectionBody = z.object({ purpose: z.string().trim().min(1).max(64) });
export const ErasureBody = z.object({ confirm: z.boolean() });

export const QueueQuery = z.object({
  state: z.enum(["open", "finished"]).default("open"),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const TypedIdentifier = z.object({ kind: z.string().min(1).max(120), value: z.string().min(1).max(512) });

export const CandidatesBody = z.object({ identifier: TypedIdentifier });
export const Candidates = z
  .object({
    candidates: z.array(
      z.object({
        person: z.uuid(),
        verified: z.boolean(),
        since: z.string(),
        knownBy: z.array(z.object({ kind: z.string(), masked: z.string() })),
        hasAccount: z.boolean(),
      }),
    ),
  })
  .openapi("RightsCandidates");

export const EnteredBody = z.object({
  kind: z.enum(requestKinds),
  identifier: TypedIdentifier,
  /** Where the identifier alone proves nobody: one of its candidates, and why the letter is from them. */
  chosen: z.object({ person: z.uuid(), reason: z.string().trim().min(10).max(1_000) }).optional(),
  asked: z
    .object({
      trait: z.string().trim().min(1).max(200),
      value: CorrectedValue,
      purpose: z.string().trim().min(1).max(64),
      note: z.string().trim().max(2_000),
    })
    .partial()
    .default({}),
});
export const RequestId = z.object({ id: z.uuid() });
export const DecisionBody = z.object({
  approve: z.boolean(),
  reason: z.string().trim().min(1).max(2_000).optional(),
});
