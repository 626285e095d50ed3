import { Accumulator, fullScore } from "./accumulate.ts";
import { candidatesOf, topOf } from "./candidates.ts";
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
}

export const defaultWeights: RankingWeights = {
  coverage: 1,
  naming: 0.3,
  order: 0.3,
  head: 0.2,
  brevity: 0.1,
  kind: 0.1,
};

/** Documents that answer a text, best first; the other lists run beside `documents`. */
export interface TextRanking {
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
  /** The share, within 0 … 1, of what names the thing (the core slots) that the document meets. */
  readonly coverage: Float32Array;
}

/** Ranks by text alone. It works in arrays of its own, one request after the other. */
export class TextRanker {
  private readonly index: TextIndex;
  private readonly weights: RankingWeights;
  private readonly sums: Accumulator;
  private readonly naming: NamingReader;

  constructor(index: TextIndex, weights: RankingWeights = defaultWeights) {
    this.index = index;
    this.weights = weights;
    this.sums = new Accumulator(index);
    this.naming = new NamingReader(index);
  }

  rank(slots: readonly Slot[]): TextRanking {
    const rarities = this.sums.run(slots);
    this.naming.turnTo(slots);
    const full = fullScore(rarities);
    const touched = this.sums.touched.subarray(0, this.sums.touchedCount);
    const candidates = candidatesOf(touched, this.sums.total, full);
    const scores = new Float32Array(candidates.length);
    for (const [at, document] of candidates.entries()) scores[at] = this.score(document, rarities, full);
    this.addKinds(candidates, scores);
    const order = topOf(scores);
    const core = slots.map((slot, at) => (slot.core ? rarities[at] : 0));
    return {
      documents: order.map((at) => candidates[at]),
      scores: Float32Array.from(order, (at) => scores[at]),
      coverage: Float32Array.from(order, (at) => share(this.sums.met[candidates[at]], core)),
    };
  }

  private score(document: number, rarities: readonly number[], full: number): number {
    const { coverage, naming, order, head, brevity } = this.weights;
    const whole = sum(rarities);
    const base = (this.sums.total[document] / full) * (this.sums.covered[document] / whole) ** coverage;
    const signs = this.naming.signs(document);
    return (
      base *
      (1 +
        naming * share(signs.met, rarities) +
        order * signs.order +
        head * signs.head +
        brevity * signs.brevity)
    );
  }

  /** Adds to each candidate how far the best ones are of its kind. */
  private addKinds(candidates: Uint32Array, scores: Float32Array): void {
    if (this.weights.kind === 0 || candidates.length === 0) return;
    const voters = topOf(scores, kindVoters);
    const best = scores[voters[0]];
    const votes = new Map<number, number>();
    for (const at of voters) {
      const kind = this.kindOf(candidates[at]);
      if (kind !== noTerm) votes.set(kind, (votes.get(kind) ?? 0) + (scores[at] / best) ** 2);
    }
    const most = Math.max(1e-9, ...votes.values());
    for (const [at, document] of candidates.entries()) {
      scores[at] += this.weights.kind * ((votes.get(this.kindOf(document)) ?? 0) / most);
    }
  }

  /** Its categories or, where it has none, what its title names. */
  private kindOf(document: number): number {
    const path = this.index.pathOf[document];
    return path === noTerm ? this.index.heads[2 * document] : this.index.vocabulary.termCount + path;
  }
}

/** How many of the best answers say what kind of product is meant. */
const kindVoters = 20;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The share of the rarities whose bit is set. */
function share(met: number, rarities: readonly number[]): number {
  let [held, whole] = [0, 0];
  for (let slot = 0; slot < rarities.length; slot++) {
    whole += rarities[slot];
    if ((met & (1 << slot)) !== 0) held += rarities[slot];
  }
  return whole === 0 ? 1 : held / whole;
}
