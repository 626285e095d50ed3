import { z } from "@hono/zod-openapi";
import { isJson, type Json } from "../../../kernel/index.ts";
import { caseStates, causes, openers, severities } from "./case.ts";

const anyJson = z
  .custom<Json>((value) => value !== undefined && isJson(value), "takes JSON")
  .openapi({
    type: ["object", "array", "string", "number", "boolean", "null"],
    description: "Any JSON.",
  });
const words = z.string().trim().min(1).max(2_000);
const at = z.iso.datetime();

const Affected = z.object({ count: z.int().nonnegative(), how: z.string() });

export const CaseAnswer = z
  .object({
    caseId: z.uuid(),
    openedBy: z.enum(openers),
    experience: z.string(),
    locale: z.enum(["en", "zh"]),
    severity: z.enum(severities),
    openedAt: at,
    state: z.enum(caseStates),
    cause: z.enum(causes).optional(),
    causeNote: z.string().optional(),
    affected: Affected.optional(),
    fix: z.object({ what: z.string(), by: z.string() }).optional(),
    told: z.object({ how: z.string() }).optional(),
    evaluation: z.string().optional(),
    joinedInto: z.uuid().optional(),
    sources: z.array(
      z.object({
        openedBy: z.enum(openers),
        receiptId: z.string().optional(),
        reviewId: z.uuid().optional(),
        at,
      }),
    ),
    /** What happened, each with its time and its own fields. */
    history: z.array(z.looseObject({ kind: z.string(), at, account: z.uuid().optional() })),
  })
  .openapi("Case");

const Listed = z
  .object({
    caseId: z.uuid(),
    openedBy: z.enum(openers),
    experience: z.string(),
    locale: z.enum(["en", "zh"]),
    severity: z.enum(severities),
    state: z.enum(caseStates),
    cause: z.enum(causes).optional(),
    evaluation: z.string().optional(),
    openedAt: at,
    occurrences: z.int(),
  })
  .openapi("CaseSummary");

export const CaseList = z
  .object({
    cases: z.array(Listed),
    counts: z.partialRecord(z.enum(caseStates), z.int()),
    /** Send it as `after` for the next page; absent on the last one. */
    next: z.uuid().optional(),
  })
  .openapi("CaseList");

export const CasesQuery = z.object({
  state: z.enum(caseStates).optional(),
  cause: z.enum(causes).optional(),
  experience: z.string().max(64).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const CaseId = z.object({ id: z.uuid() });

/** Somebody of the staff saw that something is wrong. */
export const FlagBody = z
  .object({
    /** The id of the turn, receipt or whatever it is about. */
    key: z.string().trim().min(1).max(200),
    experience: z.string().min(1).max(64),
    locale: z.enum(["en", "zh"]),
    severity: z.enum(severities),
    receiptId: z.string().max(64).optional(),
  })
  .openapi("CaseFlag");
export const DiagnosisBody = z.object({ cause: z.enum(causes), note: words }).openapi("CaseDiagnosis");
export const FixBody = z
  .object({
    what: words,
    /** The role or team that did it, not a name. */
    by: z.string().trim().min(1).max(100),
  })
  .openapi("CaseFix");
export const ToldBody = z.object({ how: words }).openapi("CaseTold");
export const EvaluationBody = z
  .object({
    request: anyJson,
    expected: anyJson,
    grader: z.object({
      name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "takes small letters, digits and hyphens"),
      at: z.string().max(200).optional(),
      options: z.record(z.string(), anyJson).optional(),
    }),
  })
  .openapi("CaseEvaluation");
export const ReopenBody = z.object({ why: words }).openapi("CaseReopening");
export const JoinBody = z.object({ into: z.uuid() }).openapi("CaseJoin");

export const CaseFiguresAnswer = z
  .object({
    since: at,
    mending: z.array(
      z.object({ cause: z.enum(causes), count: z.int(), medianHours: z.number(), p90Hours: z.number() }),
    ),
    open: z.array(
      z.object({
        cause: z.enum(causes).optional(),
        age: z.enum(["day", "week", "month", "older"]),
        count: z.int(),
      }),
    ),
  })
  .openapi("CaseFigures");

export const OwnCases = z
  .object({
    cases: z.array(
      z.object({
        caseId: z.uuid(),
        receiptId: z.string().optional(),
        saidAt: at,
        state: z.enum(["open", "diagnosed", "fixed", "told", "closed"]),
        told: z.string().optional(),
      }),
    ),
  })
  .openapi("OwnCases");
