import { availabilityOf } from "../delivery/index.ts";
import type { IndexedProducts } from "./catalogue.ts";
import type { Matcher } from "./match-constraints.ts";
import type { TextRanking } from "./rank-text.ts";

/** A product that the text found, as the constraints see it. */
export interface Judged {
  readonly document: number;
  /** Text and wishes together. */
  readonly score: number;
  /** Whether it is what was asked for, and not merely something that shares a word. */
  readonly meant: boolean;
  /** Bit `i` is set where must `i` is in conflict with what the product states. */
  readonly conflicts: number;
  /** How many musts it says nothing about. */
  readonly notStated: number;
  readonly outOfStock: boolean;
}

/** The share of the best coverage from which a product counts as what was asked for. */
const meantFrom = 0.7;
/** What a wish that is met adds, as a share of the best score. */
const wishWorth = 0.15;

export interface Judging {
  readonly products: IndexedProducts;
  readonly musts: readonly Matcher[];
  readonly wishes: readonly Matcher[];
}

export function judge(ranking: TextRanking, { products, musts, wishes }: Judging): Judged[] {
  const { documents, scores, coverage } = ranking;
  const best = scores[0] ?? 0;
  const bestCoverage = coverage.reduce((most, share) => Math.max(most, share), 0);
  return Array.from(documents, (document, at) => {
    let [conflicts, notStated, wished] = [0, 0, 0];
    for (const [bit, must] of musts.entries()) {
      const { standing } = must.judge(document);
      if (standing === "conflicts") conflicts |= 1 << bit;
      else if (standing === "not stated") notStated++;
    }
    for (const wish of wishes) if (wish.judge(document).standing === "matches") wished++;
    return {
      document,
      score: scores[at] + wishWorth * best * wished,
      meant: coverage[at] >= meantFrom * bestCoverage,
      conflicts,
      notStated,
      outOfStock: availabilityOf(products.at(document)) === "out of stock",
    };
  });
}

/**
 * What can be had comes first. Where there are constraints, what was asked for comes before what merely shares a
 * word, and of it what states the most; else the text alone decides.
 */
export function inOrder(judged: readonly Judged[], constrained: boolean): Judged[] {
  const byStanding = (a: Judged, b: Judged): number =>
    Number(b.meant) - Number(a.meant) ||
    Number(a.outOfStock) - Number(b.outOfStock) ||
    a.notStated - b.notStated ||
    b.score - a.score;
  if (constrained) return [...judged].sort(byStanding);
  // The text's order stands already; only an empty shelf moves down, within what was asked for.
  if (!judged.some(({ outOfStock }) => outOfStock)) return [...judged];
  const soldOut = judged.filter(({ outOfStock, meant }) => outOfStock && meant);
  const rest = judged.filter(({ outOfStock, meant }) => !(outOfStock && meant));
  const end = rest.findLastIndex(({ meant, outOfStock }) => meant && !outOfStock) + 1;
  return [...rest.slice(0, end), ...soldOut, ...rest.slice(end)];
}

/** How many places are kept for one product a group, and how much worse a product may be to take one. */
const spread = 10;
const spreadFrom = 0.6;

/** In the first ten one product a group comes first; its variants follow as soon as those are filled. */
export function spreadGroups(ordered: readonly Judged[], groups: Uint32Array): Judged[] {
  const shown = new Set<number>();
  const first: Judged[] = [];
  const variants: Judged[] = [];
  let at = 0;
  for (; at < ordered.length && first.length < spread; at++) {
    const next = ordered[at];
    if (variants.length > 0 && !comparable(next, variants[0])) break;
    const group = groups[next.document];
    if (shown.has(group)) variants.push(next);
    else first.push(next);
    shown.add(group);
  }
  return [...first, ...variants, ...ordered.slice(at)];
}

const comparable = (next: Judged, passed: Judged): boolean =>
  next.meant === passed.meant &&
  next.outOfStock === passed.outOfStock &&
  next.notStated === passed.notStated &&
  next.score >= spreadFrom * passed.score;
