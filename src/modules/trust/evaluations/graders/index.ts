import type { Grader } from "../grader.ts";
import { claimsBacked } from "./claims-backed.ts";
import { constraints } from "./constraints.ts";
import { contains } from "./contains.ts";
import { exact } from "./exact.ts";
import { jsonSubset } from "./json-subset.ts";
import { numbers } from "./numbers.ts";
import { products } from "./products.ts";
import { spans } from "./spans.ts";
import { wordOverlap } from "./word-overlap.ts";

/** Every grader there is. Each has its labelled answers in `evaluations/graders/<name>.jsonl`. */
export const allGraders: readonly Grader[] = [
  exact,
  jsonSubset,
  constraints,
  numbers,
  contains,
  claimsBacked,
  products,
  spans,
  wordOverlap,
];
