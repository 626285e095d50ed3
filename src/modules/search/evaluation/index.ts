export { type EvaluationFiles, evaluateSearch, type SearchFigures } from "./evaluate-search.ts";
