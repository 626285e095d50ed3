import type { z } from "zod";
import type {
  RunAnswer as RunSchema,
  RunSummaryAnswer as RunSummarySchema,
  SetRunsAnswer as SetRunsSchema,
  SetsAnswer as SetsSchema,
} from "../../../../../src/modules/trust/evaluations/schema.ts";

/** What the routes under `/v1/evaluations` answer. */
export type Sets = z.infer<typeof SetsSchema>;
export type EvaluationSet = Sets["sets"][number];
export type SetRuns = z.infer<typeof SetRunsSchema>;
export type RunSummary = z.infer<typeof RunSummarySchema>;
export type Run = z.infer<typeof RunSchema>;
