import { createRoute, type z } from "@hono/zod-openapi";
import {
  CaseAnswer,
  CaseFiguresAnswer,
  CaseId,
  CaseList,
  CasesQuery,
  DiagnosisBody,
  EvaluationBody,
  FixBody,
  FlagBody,
  JoinBody,
  OwnCases,
  ReopenBody,
  ToldBody,
} from "./schema.ts";

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});
const conflict = {
  description: "It can't happen now: `details.state` is where the case stands, `details.why` the reason.",
};

export const list = createRoute({
  method: "get",
  path: "/v1/cases",
  request: { query: CasesQuery },
  responses: {
    200: json(CaseList, "Cases, the gravest and then the oldest first, with counts of all by state."),
  },
});
export const figures = createRoute({
  method: "get",
  path: "/v1/cases/figures",
  responses: {
    200: json(CaseFiguresAnswer, "Time to mend by cause over a year, and what is open by age and cause."),
  },
});
export const one = createRoute({
  method: "get",
  path: "/v1/cases/{id}",
  request: { params: CaseId },
  responses: { 200: json(CaseAnswer, "One case, with what it came from and what happened.") },
});
export const flag = createRoute({
  method: "post",
  path: "/v1/cases",
  request: body(FlagBody),
  responses: { 201: json(CaseAnswer, "Opened, or added to the case that this key has.") },
});

export const diagnose = createRoute({
  method: "post",
  path: "/v1/cases/{id}/diagnosis",
  request: { params: CaseId, ...body(DiagnosisBody) },
  responses: { 200: json(CaseAnswer, "The cause, with who else got the same."), 409: conflict },
});
export const fix = createRoute({
  method: "post",
  path: "/v1/cases/{id}/fix",
  request: { params: CaseId, ...body(FixBody) },
  responses: { 200: json(CaseAnswer, "What was changed so that it does not happen again."), 409: conflict },
});
export const tell = createRoute({
  method: "post",
  path: "/v1/cases/{id}/told",
  request: { params: CaseId, ...body(ToldBody) },
  responses: { 200: json(CaseAnswer, "How those whom it concerns were told; they read it."), 409: conflict },
});
export const evaluate = createRoute({
  method: "post",
  path: "/v1/cases/{id}/evaluation",
  request: { params: CaseId, ...body(EvaluationBody) },
  responses: { 200: json(CaseAnswer, "An evaluation without its person, kept for ever."), 409: conflict },
});
export const close = createRoute({
  method: "post",
  path: "/v1/cases/{id}/close",
  request: { params: CaseId },
  responses: { 200: json(CaseAnswer, "Closed. No case closes without an evaluation."), 409: conflict },
});
export const reopen = createRoute({
  method: "post",
  path: "/v1/cases/{id}/reopening",
  request: { params: CaseId, ...body(ReopenBody) },
  responses: { 200: json(CaseAnswer, "Open again; it needs a new evaluation."), 409: conflict },
});
export const join = createRoute({
  method: "post",
  path: "/v1/cases/{id}/join",
  request: { params: CaseId, ...body(JoinBody) },
  responses: { 200: json(CaseAnswer, "The case that goes on for both."), 409: conflict },
});

export const mine = createRoute({
  method: "get",
  path: "/v1/me/cases",
  responses: { 200: json(OwnCases, "What one called wrong, and what became of it, the newest first.") },
});
