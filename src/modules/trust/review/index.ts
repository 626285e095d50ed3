export type { Decided, Decision, DecisionOnReview } from "./decide-review.ts";
export type {
  Author,
  Guideline,
  HeldDraft,
  Rechecked,
  Release,
  ReviewItem,
  ReviewPorts,
  Risk,
  RiskPolicy,
} from "./item.ts";
export type { ReleasedTurn, Sample, SampleJudgement } from "./judge-samples.ts";
export type { OpenedReview, ShownEvent } from "./open-item.ts";
export { openReview, type Review } from "./open-review.ts";
export { reviewPersonalData } from "./personal-data.ts";
export type { ReviewFigures } from "./read-figures.ts";
export type { Rejection } from "./reasons.ts";
export type { ReviewOutcome, ReviewState, SafeDefault } from "./review.ts";
export { type ReviewRoutePorts, reviewRoutes } from "./routes.ts";
export type { SamplingPlan, UnflaggedTurn } from "./sample-turns.ts";
export { reviewMigrations } from "./tables.ts";
