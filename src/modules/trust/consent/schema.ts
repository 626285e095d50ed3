import { z } from "@hono/zod-openapi";
import { dataCategories } from "../../../kernel/index.ts";
import { actors, consentStates, languages } from "./consent-record.ts";
import { legalBasisNames, PurposeId, PurposeTerms } from "./purpose.ts";
import { sayings } from "./record-answer.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/, "is a SHA-256 in hexadecimal");
const InBoth = z.object({ en: z.string(), zh: z.string() });

const OfferedText = z.object({
  title: z.string(),
  whatFor: z.string(),
  ifNot: z.string(),
  /** What to show before a decision, and the hash to send with it. */
  notice: z.object({ hash: Hash, text: z.array(z.string()) }),
});

export const PersonsConsent = z
  .object({
    purpose: z.string(),
    state: z.enum([...consentStates, "none"]),
    permitted: z.boolean(),
    since: z.iso.datetime().nullable(),
    by: z.enum(actors).nullable(),
    expiresAt: z.iso.datetime().nullable(),
    /** The notice that was shown for the decision that holds. */
    notice: Hash.nullable(),
    /** What the person can say now: each is one request. Empty where there is no choice. */
    answers: z.array(z.enum(sayings)),
    /** A yes goes against the browser's signal: send `despiteSignal: true` once the notice that says so was read. */
    againstSignal: z.boolean(),
    legalBasis: z.enum(legalBasisNames),
    necessity: z.enum(["required", "optional"]),
    retentionDays: z.int(),
    consentDays: z.int().nullable(),
    specialCategory: z.boolean(),
    dataCategories: z.array(z.object({ name: z.enum(dataCategories), text: InBoth })),
    recipients: z.array(InBoth),
    text: z.object({ en: OfferedText, zh: OfferedText }),
  })
  .openapi("PersonsConsent");
export type PersonsConsent = z.infer<typeof PersonsConsent>;

export const AnswerBody = z.object({
  purpose: PurposeId,
  state: z.enum(sayings),
  language: z.enum(languages),
  /** Hash of the notice that was shown; a decision on a text that has changed since is refused. */
  notice: Hash.optional(),
  despiteSignal: z.boolean().optional(),
});

export const AnswerKept = z
  .object({
    purpose: z.string(),
    state: z.enum(consentStates),
    since: z.iso.datetime(),
    notice: Hash,
    /** Ids of the records that were added; none where the same had been said before. */
    records: z.array(z.uuid()),
  })
  .openapi("ConsentAnswerKept");

/** What a notice is kept as; keys in the order of RFC 8785. */
export const KeptNotice = z
  .object({
    kind: z.literal("rapport/notice/1"),
    language: z.enum(languages),
    purpose: z.string(),
    text: z.array(z.string()),
    title: z.string(),
  })
  .openapi("Notice");
export const NoticeParams = z.object({ hash: z.string() });

export const PurposeAnswer = z
  .object({ id: z.string(), version: z.int(), terms: z.looseObject({}) })
  .openapi("Purpose");
export const PurposeParams = z.object({ id: PurposeId });
export const PurposeBody = z.object({
  /** The version that is changed; 0 for a new purpose. */
  version: z.int().min(0),
  terms: PurposeTerms,
  /** Ends former consents although only words changed, because they mean something else. */
  material: z.boolean().optional(),
});
export const PurposeKept = z
  .object({ purpose: PurposeAnswer, lapses: z.array(z.string()), invalidated: z.int() })
  .openapi("PurposeKept");
