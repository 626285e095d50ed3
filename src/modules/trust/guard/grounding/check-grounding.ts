import { checkChineseNames } from "./checks/check-chinese-names.ts";
import { checkDegree } from "./checks/check-degree.ts";
import { checkNames } from "./checks/check-names.ts";
import { checkPlaces } from "./checks/check-places.ts";
import { checkPolarity } from "./checks/check-polarity.ts";
import { checkQuantities } from "./checks/check-quantities.ts";
import { checkRoles } from "./checks/check-roles.ts";
import type { Grounding, GroundingFinding, GroundingVerdict } from "./finding.ts";
import { featuresOf } from "./score/features.ts";
import { enoughSupport, supportScore } from "./score/support-score.ts";
import { compareSentence } from "./text/comparison.ts";
import { readSentences } from "./text/read-tokens.ts";
import { readSource } from "./text/source-text.ts";

const checks = [
  checkQuantities,
  checkPolarity,
  checkDegree,
  checkNames,
  checkChineseNames,
  checkPlaces,
  checkRoles,
] as const;

const verdictOf = (score: number, findings: readonly GroundingFinding[]): GroundingVerdict => {
  if (findings.some(({ gravity }) => gravity === "contradicts")) return "contradicted";
  return findings.length === 0 && score >= enoughSupport ? "supported" : "unresolved";
};

/** A text and what it must be grounded in. */
export interface GroundingQuestion {
  readonly text: string;
  /** The passages that the text may repeat; what none of them says is not backed. */
  readonly sources: readonly string[];
}

/**
 * Checks a text in English or Chinese against its sources, without a model. Each sentence is put beside the part of
 * the sources that it may come from; what differs there is a finding, and how much has no place there lowers the score.
 * A text without sentences is supported: it says nothing. Spans are UTF-16 offsets in `text`.
 */
export function checkGrounding({ text, sources }: GroundingQuestion): Grounding {
  const source = readSource(sources);
  const comparisons = readSentences(text).map((sentence) => compareSentence(sentence, source));
  if (comparisons.length === 0) return { score: 1, findings: [], verdict: "supported" };
  const findings = comparisons
    .flatMap((comparison) => checks.flatMap((check) => check(comparison)))
    .sort((a, b) => a.span[0] - b.span[0]);
  const score = supportScore(featuresOf(comparisons, findings));
  return { score, findings, verdict: verdictOf(score, findings) };
}
