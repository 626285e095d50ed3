export { checkGrounding, type GroundingQuestion } from "./check-grounding.ts";
export { evaluateGrounding, type GroundingFigures } from "./evaluate/evaluate-grounding.ts";
export type { Grounding, GroundingFinding, GroundingVerdict } from "./finding.ts";
