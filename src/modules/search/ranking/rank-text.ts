import { Accumulator, fullScore } from "./accumulate.ts";
import type { Slot } from "./slots.ts";
import { noTerm, type TextIndex } from "./text-index.ts";

/** How much each sign of a good answer counts. Found on the made-up sets of `../evaluation`; see `bench/`. */
export interface RankingWeights {
  /** Exponent of the share of the request that a document covers. */
  readonly coverage: number;
  /** Factors added to 1 for: words in the title, neighbours kept side by side, the thing itself named. */
  readonly title: number;
  readonly order: number;
  readonly head: number;
  /** Factor for a title that says little else. */
  readonly brevity: number;
  /** Normalised addend for the kind of product that the best answers share. */
  readonly kind: number;
}

export const defaultWeights: RankingWeights = {
  coverage: 1,
  title: 0.3,
  order: 0.3,
  head: 0.2,
  brevity: 0.1,
  kind: 0.1,
};

/** Documents of a text, best first. `scores` and `coverage` run beside `documents`; coverage is within 0 … 1. */
export interface TextRanking {
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
  readonly coverage: Float32Array;
}

/** The most documents that are looked at closely. */
const mostCandidates = 4_000;

export class TextRanker {
  private readonly index: TextIndex;
  private readonly kinds: Uint32Array;
  private readonly weights: RankingWeights;
  private readonly sums: Accumulator;
  private readonly slotOf: Int8Array;
  private readonly trustOf: Float32Array;

  constructor(index: TextIndex, kinds: Uint32Array, weights: RankingWeights = defaultWeights) {
    this.index = index;
    this.kinds = kinds;
    this.weights = weights;
    this.sums = new Accumulator(index);
    this.slotOf = new Int8Array(index.vocabulary.termCount).fill(-1);
    this.trustOf = new Float32Array(index.vocabulary.termCount);
  }

  rank(slots: readonly Slot[]): TextRanking {
    const rarities = this.sums.run(slots);
    const full = fullScore(rarities);
    const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
    const candidates = this.candidates(full);
    const scores = new Float32Array(candidates.length);
    this.mark(slots);
    for (const [at, document] of candidates.entries()) {
      const coverage = this.sums.covered[document] / whole;
      const base = (this.sums.total[document] / full) * coverage ** this.weights.coverage;
      scores[at] = base * this.titleFactor(document, slots, rarities, whole);
    }
    this.unmark(slots);
    this.addKinds(candidates, scores);
    return this.sorted(candidates, scores, whole);
  }

  /** All that were touched or, of a great many, those whose sum is among the highest. */
  private candidates(full: number): Uint32Array {
    const { touched, touchedCount, total } = this.sums;
    const all = touched.subarray(0, touchedCount);
    if (touchedCount <= mostCandidates) return all.slice();
    const steps = new Uint32Array(1025);
    const stepOf = (document: number): number => Math.min(1024, Math.floor((1024 * total[document]) / full));
    for (const document of all) steps[stepOf(document)]++;
    let [step, kept] = [1024, steps[1024]];
    while (step > 0 && kept + steps[step - 1] <= mostCandidates) kept += steps[--step];
    // A step that alone holds more than may be looked at is cut where it stands, in the catalogue's order.
    return kept > 0
      ? all.filter((document) => stepOf(document) >= step)
      : all.filter((document) => stepOf(document) >= step - 1).slice(0, mostCandidates);
  }

  private mark(slots: readonly Slot[]): void {
    for (const [slot, { alternatives }] of slots.entries()) {
      for (const { terms, weight } of alternatives) {
        for (const term of terms) {
          if (this.slotOf[term] >= 0) continue;
          this.slotOf[term] = slot;
          this.trustOf[term] = weight;
        }
      }
    }
  }

  private unmark(slots: readonly Slot[]): void {
    for (const { alternatives } of slots) {
      for (const { terms } of alternatives) for (const term of terms) this.slotOf[term] = -1;
    }
  }

  private titleFactor(
    document: number,
    slots: readonly Slot[],
    rarities: readonly number[],
    whole: number,
  ): number {
    const { titleStarts, titleTerms, heads } = this.index;
    const [start, end] = [titleStarts[document], titleStarts[document + 1]];
    let [met, inTitle, meaning, pairs, last] = [0, 0, 0, 0, -2];
    for (let at = start; at < end; at++) {
      const slot = this.slotOf[titleTerms[at]];
      if (slot < 0) {
        last = -2;
        continue;
      }
      meaning++;
      if (slot === last + 1) pairs++;
      last = slot;
      if ((met & (1 << slot)) !== 0) continue;
      met |= 1 << slot;
      inTitle += rarities[slot] * this.trustOf[titleTerms[at]];
    }
    const { title, order, head, brevity } = this.weights;
    return (
      1 +
      title * (inTitle / whole) +
      order * (slots.length > 1 ? Math.min(1, pairs / (slots.length - 1)) : 0) +
      head *
        Math.max(
          this.namesThing(heads[2 * document], slots),
          this.namesThing(heads[2 * document + 1], slots),
        ) +
      brevity * (end > start ? meaning / (end - start) : 0)
    );
  }

  private namesThing(head: number, slots: readonly Slot[]): number {
    if (head === noTerm) return 0;
    const slot = this.slotOf[head];
    return slot >= 0 && slots[slot].head ? this.trustOf[head] : 0;
  }

  /** Adds to each candidate how far the best ones are of its kind. */
  private addKinds(candidates: Uint32Array, scores: Float32Array): void {
    if (this.weights.kind === 0 || candidates.length === 0) return;
    const order = topOf(scores, kindVoters);
    const votes = new Map<number, number>();
    const best = scores[order[0]];
    for (const at of order) {
      const kind = this.kinds[candidates[at]];
      if (kind !== noTerm) votes.set(kind, (votes.get(kind) ?? 0) + (scores[at] / best) ** 2);
    }
    const most = Math.max(1e-9, ...votes.values());
    for (const [at, document] of candidates.entries()) {
      scores[at] += this.weights.kind * ((votes.get(this.kinds[document]) ?? 0) / most);
    }
  }

  private sorted(candidates: Uint32Array, scores: Float32Array, whole: number): TextRanking {
    const order = topOf(scores, scores.length);
    return {
      documents: Uint32Array.from(order, (at) => candidates[at]),
      scores: Float32Array.from(order, (at) => scores[at]),
      coverage: Float32Array.from(order, (at) => Math.min(1, this.sums.covered[candidates[at]] / whole)),
    };
  }
}

/** How many of the best answers say what kind of product is meant. */
const kindVoters = 20;

/** Places of the `count` highest scores, highest first; equal ones in their order. */
export function topOf(scores: Float32Array, count: number): Uint32Array {
  const order = Uint32Array.from(scores.keys());
  return order.sort((a, b) => scores[b] - scores[a] || a - b).subarray(0, count);
}
