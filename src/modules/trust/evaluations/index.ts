export type { Baseline, GateVerdict } from "./baseline.ts";
export {
  type CaseEvaluations,
  type CasePorts,
  type MadeEvaluation,
  openCaseEvaluations,
} from "./case-evaluations.ts";
export type { Comparison } from "./compare-runs.ts";
export type { Figures, JudgedBar } from "./figures.ts";
export { allGraders } from "./graders/index.ts";
export { startRun, workOnRuns } from "./jobs.ts";
export { type Evaluations, openEvaluations, type RunSummary, summarise } from "./open-evaluations.ts";
export { openSets, type Sets, type Systems } from "./open-sets.ts";
export { type EvaluationRoutePorts, evaluationRoutes } from "./routes.ts";
export type { Run } from "./run-file.ts";
export type { EvaluatedSystem, Progress } from "./run-set.ts";
export type { EvaluationSet } from "./set.ts";
export { evaluationMigrations, evaluationTables } from "./tables.ts";
export { writeSet } from "./write-set.ts";
