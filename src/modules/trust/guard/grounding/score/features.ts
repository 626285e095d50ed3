import type { GroundingFinding } from "../finding.ts";
import { areOpposites } from "../tables/antonyms.ts";
import type { Comparison } from "../text/comparison.ts";
import { isContent, pairOf } from "../text/source-text.ts";
import type { Token } from "../text/token.ts";
import { isAddress, isLight, isOpening } from "./speech-words.ts";

/** What the score is made of; each is 0 to 1. */
export interface Features {
  /** Weight of the words of content that the sources have. */
  readonly words: number;
  /** Share of neighbouring words that are neighbours in the sources. */
  readonly pairs: number;
  /** Weight of the words that have a place in the source, in its order. */
  readonly order: number;
  /** `words` of the sentence that has least. */
  readonly worst: number;
  /** How many words of content the sources don't have; six or more are 1. */
  readonly foreign: number;
  /** The longest row of words that the sources don't have; eight or more are 1. */
  readonly foreignRow: number;
  /** Share of sentences that ask. */
  readonly questions: number;
  /** Share of sentences that speak of the speaker or the one spoken to. */
  readonly address: number;
  /** Whether some check found a contradiction. */
  readonly faults: number;
}

/** What one sentence adds to the features. */
interface Counts {
  content: number;
  found: number;
  all: number;
  placed: number;
  pairs: number;
  pairsFound: number;
  foreign: number;
  row: number;
  isAddress: boolean;
}

const nothing = (): Counts => ({
  content: 0,
  found: 0,
  all: 0,
  placed: 0,
  pairs: 0,
  pairsFound: 0,
  foreign: 0,
  row: 0,
  isAddress: false,
});

/** How far the sources have a word: itself, a form of it, or a word of its meaning in its place. */
function backing({ said, source, alignment, whole, backedNumbers }: Comparison, at: number): number {
  const token = said[at];
  if (!token) return 0;
  if (backedNumbers.has(at)) return 1;
  if (whole.stems.has(token.stem)) return 1;
  const other = source[alignment[at] ?? -1];
  if (!other || areOpposites(token.norm, other.norm)) return 0;
  return token.value === other.value || token.value === undefined ? 0.9 : 0;
}

function countSentence(comparison: Comparison): Counts {
  const counts = nothing();
  let [row, before]: [number, Token | undefined] = [0, undefined];
  for (const [at, token] of comparison.said.entries()) {
    if (token.kind === "mark" || isOpening(token.norm)) continue;
    const backed = backing(comparison, at);
    counts.all += token.weight;
    if ((comparison.alignment[at] ?? -1) >= 0 || comparison.backedNumbers.has(at))
      counts.placed += token.weight;
    if (isContent(token)) {
      counts.content += token.weight;
      counts.found += backed * token.weight;
      if (backed === 0) counts.foreign += token.kind === "han" ? 0.5 : 1;
    }
    row = backed === 0 ? row + (isLight(token.norm) ? 0.5 : 1) : 0;
    counts.row = Math.max(counts.row, row);
    counts.isAddress ||= isAddress(token.norm, before?.norm) && !comparison.whole.stems.has(token.stem);
    if (before) {
      const both = before.weight + token.weight;
      counts.pairs += both;
      if (comparison.whole.pairs.has(pairOf(before, token))) counts.pairsFound += both;
    }
    before = token;
  }
  return counts;
}

/** A part of a whole; where there is no whole, nothing is missing. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.min(1, part / whole));

/** The features of a text, from its sentences beside their sources and from what the checks found. */
export function featuresOf(
  comparisons: readonly Comparison[],
  findings: readonly GroundingFinding[],
): Features {
  const counts = comparisons.map(countSentence);
  const sum = (of: (one: Counts) => number): number => counts.reduce((total, one) => total + of(one), 0);
  const most = (of: (one: Counts) => number): number => Math.max(0, ...counts.map(of));
  return {
    words: share(
      sum((one) => one.found),
      sum((one) => one.content),
    ),
    pairs: share(
      sum((one) => one.pairsFound),
      sum((one) => one.pairs),
    ),
    order: share(
      sum((one) => one.placed),
      sum((one) => one.all),
    ),
    worst: Math.min(1, ...counts.map((one) => share(one.found, one.content))),
    foreign: Math.min(1, sum((one) => one.foreign) / 6),
    foreignRow: Math.min(1, most((one) => one.row) / 8),
    questions: share(comparisons.filter(({ isQuestion }) => isQuestion).length, comparisons.length),
    address: share(counts.filter((one) => one.isAddress).length, counts.length),
    faults: Number(findings.some(({ gravity }) => gravity === "contradicts")),
  };
}
