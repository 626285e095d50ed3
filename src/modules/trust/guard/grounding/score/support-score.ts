import type { Features } from "./features.ts";

/** Weights of a logistic regression on half of the public BEGIN set; docs/guard-grounding.md says how it was fitted. */
const weights: readonly (readonly [feature: keyof Features, weight: number])[] = [
  ["words", 1.37],
  ["pairs", 1.19],
  ["order", 2.18],
  ["worst", 2.02],
  ["foreign", -2.55],
  ["foreignRow", -3.02],
  ["questions", -0.94],
  ["address", -1.84],
  ["faults", -2],
];

const bias = -3.46;

/** The least score of a text that is supported without a person's look. */
export const enoughSupport = 0.5;

/** 0 to 1: how likely the sources back all of a text that has these features. */
export function supportScore(features: Features): number {
  const logit = weights.reduce((sum, [feature, weight]) => sum + weight * features[feature], bias);
  return 1 / (1 + Math.exp(-logit));
}
