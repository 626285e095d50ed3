import type { IndexedProducts } from "./catalogue.ts";
import type { Matcher } from "./match-constraints.ts";
import type { TextRanking } from "./rank-text.ts";

/** What the text found, as the constraints see it. The columns run beside `documents`; a place is an index of them. */
export interface Judged {
  readonly documents: Uint32Array;
  /** Text and wishes together. */
  readonly scores: Float32Array;
  /** 1 for what was asked for, 0 for what merely shares a word with it. */
  readonly meant: Uint8Array;
  /** The coverage from which it is. */
  readonly enough: number;
  /**
   * Bit `i` is set where must `i` is in conflict with what the product states. All beyond the thirtieth share a bit,
   * so that each excludes and there may be as many as are asked.
   */
  readonly conflicts: Uint32Array;
  /** How many musts the product says nothing about. */
  readonly notStated: Uint8Array;
  readonly soldOut: Uint8Array;
}

/**
 * The share of the best coverage from which a product counts as what was asked for; the second where nothing that
 * reaches the first breaks no must.
 */
const meantFrom = [0.7, 0.35] as const;
/** What a wish that is met adds, as a share of the best score. */
const wishWorth = 0.15;

const lastBit = 30;
/** Below every coverage. */
const notCalledSo = -1;

export interface Judging {
  readonly products: IndexedProducts;
  readonly musts: readonly Matcher[];
  readonly wishes: readonly Matcher[];
  /** Whether a document is called by the name of the thing that is asked for; absent where none is named. */
  readonly isNamed?: (document: number) => boolean;
}

export function judge(ranking: TextRanking, { products, musts, wishes, isNamed }: Judging): Judged {
  const { documents, coverage } = ranking;
  const scores = ranking.scores.slice();
  const conflicts = new Uint32Array(documents.length);
  const notStated = new Uint8Array(documents.length);
  const soldOut = new Uint8Array(documents.length);
  const wish = wishWorth * (scores[0] ?? 0);
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place];
    soldOut[place] = products.isSoldOut(document) ? 1 : 0;
    for (let must = 0; must < musts.length; must++) {
      const standing = musts[must].standingOf(document);
      if (standing === "conflicts") conflicts[place] |= 1 << Math.min(must, lastBit);
      else if (standing === "not stated" && notStated[place] < 255) notStated[place]++;
    }
    for (const { standingOf } of wishes) if (standingOf(document) === "matches") scores[place] += wish;
  }
  const columns = { documents, scores, conflicts, notStated, soldOut };
  const named =
    isNamed === undefined
      ? coverage
      : coverage.map((covered, at) => (isNamed(documents[at]) ? covered : notCalledSo));
  const best = named.reduce((most, covered) => Math.max(most, covered), 0);
  const [first, wider] = meantFrom.map((share) => meantAtLeast(share * best, named));
  const fits = ({ meant }: Pick<Judged, "meant">): boolean =>
    meant.some((is, at) => is === 1 && conflicts[at] === 0);
  // What is too dear or too late is told as such: another kind of thing would be no answer.
  const mayWiden = !musts.some(({ ofOffer }) => ofOffer) && !fits(first) && fits(wider);
  return { ...columns, ...(mayWiden ? wider : first) };
}

const meantAtLeast = (enough: number, coverage: Float32Array): Pick<Judged, "meant" | "enough"> => ({
  meant: Uint8Array.from(coverage, (covered) => (covered >= enough ? 1 : 0)),
  enough,
});

/** The places of what was asked for; `fitting` are those of them that break no must. */
export function meantPlaces({ meant, conflicts }: Judged): { meant: number[]; fitting: number[] } {
  const places: number[] = [];
  for (let place = 0; place < meant.length; place++) if (meant[place] === 1) places.push(place);
  return { meant: places, fitting: places.filter((place) => conflicts[place] === 0) };
}

/** What comes first, whatever its score: 0 is what was asked for, can be had, and states all that must be. */
export function tierOf({ meant, soldOut, notStated }: Judged, place: number): number {
  return (1 - meant[place]) * 128 + soldOut[place] * 64 + Math.min(63, notStated[place]);
}

/**
 * The places of what breaks no must, best first: by tier, then by score. Where a request has no constraint and
 * nothing is sold out, the text's order stands, so that a product that names all of it another way is not put last.
 */
export function inOrder(judged: Judged, constrained: boolean): Uint32Array {
  const { conflicts, scores, soldOut } = judged;
  const possible: number[] = [];
  for (let place = 0; place < conflicts.length; place++) if (conflicts[place] === 0) possible.push(place);
  const tiered = constrained || possible.some((place) => soldOut[place] === 1);
  if (!tiered) return Uint32Array.from(possible);
  // As in `topOf`: one number for tier, score and place, so that numbers are sorted and nothing is compared.
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const count = conflicts.length;
  const keys = Float64Array.from(possible, (place) => {
    const below = Math.round((1 - scores[place] / (best || 1)) * 1e6);
    return (tierOf(judged, place) * 1e6 * 2 + below) * count + place;
  }).sort();
  return Uint32Array.from(keys, (key) => key % count);
}

/** How many places are kept for one product a group, and how much worse a product may be to take one. */
const spread = 10;
const spreadFrom = 0.6;

/** In the first ten one product a group comes first; its variants follow as soon as those are filled. */
export function spreadGroups(ordered: Uint32Array, judged: Judged, groups: Uint32Array): Uint32Array {
  const shown = new Set<number>();
  const first: number[] = [];
  const variants: number[] = [];
  let at = 0;
  for (; at < ordered.length && first.length < spread; at++) {
    const place = ordered[at];
    if (variants.length > 0 && !comparable(place, variants[0], judged)) break;
    const group = groups[judged.documents[place]];
    if (shown.has(group)) variants.push(place);
    else first.push(place);
    shown.add(group);
  }
  const spreadOut = ordered.slice();
  spreadOut.set([...first, ...variants]);
  return spreadOut;
}

const comparable = (place: number, passed: number, judged: Judged): boolean =>
  tierOf(judged, place) === tierOf(judged, passed) &&
  judged.scores[place] >= spreadFrom * judged.scores[passed];
