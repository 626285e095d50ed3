import { Accumulator, fullScore } from "./accumulate.ts";
import { candidatesOf, highest, mostCandidates, topOf } from "./candidates.ts";
import type { LikenessSpace } from "./likeness.ts";
import { NamingReader } from "./naming.ts";
import type { Slot } from "./slots.ts";
import type { TextIndex } from "./text-index.ts";
import { noTerm } from "./vocabulary.ts";

/** How much each sign of a good answer counts. Found on the made-up sets of `../evaluation`; see `bench/`. */
export interface RankingWeights {
  /** Exponent of the share of the request that a document covers. */
  readonly coverage: number;
  /** Added to a factor of 1: the share of the request that the title and categories say, … */
  readonly naming: number;
  /** … neighbours kept side by side, … */
  readonly order: number;
  /** … the thing itself named, … */
  readonly head: number;
  /** … a title that says little else. */
  readonly brevity: number;
  /** Added for the kind of product that the best answers share. */
  readonly kind: number;
  /** Added, as far as no product says all of the request, for words that keep the same company. */
  readonly likeness: number;
}

export const defaultWeights: RankingWeights = {
  coverage: 1,
  naming: 0.3,
  order: 0.3,
  head: 0.2,
  brevity: 0.1,
  kind: 0.1,
  likeness: 0.6,
};

/** Documents that answer a text, best first; the other lists run beside `documents`. */
export interface TextRanking {
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
  /** How far, within 0 … 1, the document meets what names the thing (the core slots). */
  readonly coverage: Float32Array;
  /** What shares a word with the text and was not looked at closely, by falling likelihood. */
  readonly rest: Uint32Array;
  /** How many of the rest that are asked for reach a coverage, as far as can be told; to be asked before the next request. */
  restFrom(coverage: number, isNamed?: (document: number) => boolean): number;
}

/** Ranks by text alone. It works in arrays of its own, one request after the other. */
export class TextRanker {
  private readonly index: TextIndex;
  private readonly space: LikenessSpace;
  private readonly weights: RankingWeights;
  private readonly sums: Accumulator;
  private readonly naming: NamingReader;

  constructor(index: TextIndex, space: LikenessSpace, weights: RankingWeights = defaultWeights) {
    this.index = index;
    this.space = space;
    this.weights = weights;
    this.sums = new Accumulator(index);
    this.naming = new NamingReader(index);
  }

  /** Looks closely at `most` documents, which is all where more than the text decides. */
  rank(slots: readonly Slot[], most = mostCandidates): TextRanking {
    const rarities = this.sums.run(slots);
    this.naming.turnTo(slots);
    const { close: candidates, rest } = candidatesOf(this.sums.touched, this.scoreOfWords(rarities), most);
    const { scores, namings } = this.scoresOf(candidates, rarities);
    this.addLikeness(slots, candidates, scores, sum(rarities));
    this.addKinds(candidates, scores);
    const order = topOf(scores);
    const coverageOf = coreCoverage(slots, rarities);
    const ranking: TextRanking = {
      documents: new Uint32Array(order.length),
      scores: new Float32Array(order.length),
      coverage: new Float32Array(order.length),
      rest,
      restFrom: (enough, isNamed = () => true) =>
        rest.reduce((count, document) => {
          const met = this.sums.metOf(document);
          return coverageOf(met, met) >= enough && isNamed(document) ? count + 1 : count;
        }, 0),
    };
    for (let rank = 0; rank < order.length; rank++) {
      const document = candidates[order[rank]];
      ranking.documents[rank] = document;
      ranking.scores[rank] = scores[order[rank]];
      ranking.coverage[rank] = coverageOf(this.sums.metOf(document), namings[order[rank]]);
    }
    return ranking;
  }

  /** BM25F, within 0 … 1, times coverage. */
  private scoreOfWords(rarities: Float64Array): (document: number) => number {
    const { sums } = this;
    const { coverage } = this.weights;
    const [whole, full] = [sum(rarities), fullScore(rarities)];
    return (document) =>
      (sums.totalOf(document) / full) * Math.min(1, sums.coveredOf(document) / whole) ** coverage;
  }

  /** Scores, and beside them the slots that the title or a category meets. */
  private scoresOf(
    candidates: Uint32Array,
    rarities: Float64Array,
  ): { scores: Float32Array; namings: Uint32Array } {
    const { naming, order, head, brevity } = this.weights;
    const scoreOfWords = this.scoreOfWords(rarities);
    const whole = sum(rarities);
    const { seen } = this.naming;
    const scores = new Float32Array(candidates.length);
    const namings = new Uint32Array(candidates.length);
    for (let at = 0; at < candidates.length; at++) {
      const document = candidates[at];
      this.naming.look(document);
      namings[at] = seen.met;
      const signs =
        naming * (held(seen.met, rarities) / whole) +
        order * seen.order +
        head * seen.head +
        brevity * seen.brevity;
      scores[at] = scoreOfWords(document) * (1 + signs);
    }
    return { scores, namings };
  }

  /** The less of the request any product says in its words, the more the company that its words keep counts. */
  private addLikeness(
    slots: readonly Slot[],
    candidates: Uint32Array,
    scores: Float32Array,
    whole: number,
  ): void {
    let most = 0;
    for (const document of candidates) most = Math.max(most, this.sums.coveredOf(document) / whole);
    const weight = this.weights.likeness * (1 - most);
    if (weight < leastWeight) return;
    const asked = slots.flatMap(({ ways: [best] }) =>
      best.terms.map((term): [number, number] => [term, best.weight]),
    );
    const place = this.space.place(asked);
    if (place === undefined) return;
    for (let at = 0; at < candidates.length; at++) {
      scores[at] += weight * Math.max(0, this.space.likeness(candidates[at], place));
    }
  }

  /** Adds to each candidate how far the best ones are of its kind. */
  private addKinds(candidates: Uint32Array, scores: Float32Array): void {
    if (this.weights.kind === 0 || candidates.length === 0) return;
    const voters = highest(scores, kindVoters);
    const best = scores[voters[0]];
    const votes = new Map<number, number>();
    for (const at of voters) {
      const kind = this.kindOf(candidates[at]);
      if (kind !== noTerm) votes.set(kind, (votes.get(kind) ?? 0) + (scores[at] / best) ** 2);
    }
    const most = Math.max(1e-9, ...votes.values());
    for (let at = 0; at < candidates.length; at++) {
      const agreeing = votes.get(this.kindOf(candidates[at]));
      if (agreeing !== undefined) scores[at] += this.weights.kind * (agreeing / most);
    }
  }

  /** Its categories or, where it has none, what its title names. */
  private kindOf(document: number): number {
    const path = this.index.pathOf[document];
    return path === noTerm ? this.index.heads[2 * document] : this.index.vocabulary.termCount + path;
  }
}

/** A likeness that could not change an order worth the time is not computed. */
const leastWeight = 0.02;

/** How many of the best answers say what kind of product is meant. */
const kindVoters = 20;

/** A product whose title and categories do not name the thing may speak of it beside the point. */
const unnamed = 0.6;

/** The share of what names the thing that a product meets, less where it only speaks of the thing itself. */
function coreCoverage(
  slots: readonly Slot[],
  rarities: Float64Array,
): (met: number, naming: number) => number {
  const core = rarities.map((rarity, slot) => (slots[slot].core ? rarity : 0));
  const whole = sum(core);
  const heads = slots.reduce((bits, { head }, slot) => (head ? bits | (1 << slot) : bits), 0);
  return (met, naming) => {
    const covered = whole === 0 ? 0 : held(met, core) / whole;
    return heads !== 0 && (naming & heads) === 0 ? covered * unnamed : covered;
  };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** The sum of the rarities whose bit is set. */
function held(met: number, rarities: Float64Array): number {
  let total = 0;
  for (let slot = 0; slot < rarities.length; slot++) if ((met & (1 << slot)) !== 0) total += rarities[slot];
  return total;
}
