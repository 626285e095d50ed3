import type { Slot } from "./slots.ts";
import { saturation, type TextIndex } from "./text-index.ts";
import type { Way } from "./ways-to-meet.ts";

/** Numbers kept for each document, side by side, so that a posting touches one line of the processor's cache. */
const stride = 8;
const [total, covered, slotScore, slotTrust, met, seen, slotSeen] = [0, 1, 2, 3, 4, 5, 6];

/**
 * Sums BM25F over the slots of a request. The sums are as many as the catalogue has products and are used again by
 * each request: they hold for the documents in `touched` of the latest one.
 */
export class Accumulator {
  private readonly touchedAll: Uint32Array;
  private touchedCount = 0;
  private readonly index: TextIndex;
  private readonly sums: Float32Array;
  /** The same memory, for counts and bits. */
  private readonly marks: Uint32Array;
  private request = 0;
  private slot = 0;

  constructor(index: TextIndex) {
    this.index = index;
    this.touchedAll = new Uint32Array(index.size);
    this.sums = new Float32Array(index.size * stride);
    this.marks = new Uint32Array(this.sums.buffer);
  }

  /** Returns the rarity of each slot. */
  run(slots: readonly Slot[]): Float64Array {
    this.request++;
    this.touchedCount = 0;
    return Float64Array.from(slots, (slot, at) => {
      this.slot++;
      const rarity = rarityOf(slot, this.index);
      for (const way of slot.ways) this.meet(way, rarity, 1 << at, slot.ways.length === 1);
      return rarity;
    });
  }

  get touched(): Uint32Array {
    return this.touchedAll.subarray(0, this.touchedCount);
  }

  /** Sum of impact × rarity over the slots met. */
  totalOf(document: number): number {
    return this.sums[document * stride + total];
  }

  /** Sum of the rarity of the slots met, each as far as its way of meeting is trusted. */
  coveredOf(document: number): number {
    return this.sums[document * stride + covered];
  }

  /** Bit `s` is set where slot `s` is met in a way that is trusted by half or more. */
  metOf(document: number): number {
    return this.marks[document * stride + met];
  }

  private meet({ terms, weight }: Way, rarity: number, bit: number, onlyWay: boolean): void {
    const [first, ...others] = [...terms].sort((a, b) => frequency(a, this.index) - frequency(b, this.index));
    const { starts, documents, impacts } = this.index;
    const { sums, marks, request } = this;
    const trusted = weight * rarity;
    const end = starts[first + 1];
    for (let posting = starts[first]; posting < end; posting++) {
      const document = documents[posting];
      let impact = impacts[posting];
      for (const other of others) impact = Math.min(impact, impactOf(other, document, this.index));
      if (impact <= 0) continue;
      const at = document * stride;
      if (marks[at + seen] !== request) {
        marks[at + seen] = request;
        marks[at + met] = 0;
        sums[at + total] = 0;
        sums[at + covered] = 0;
        this.touchedAll[this.touchedCount++] = document;
      }
      if (weight >= 0.5) marks[at + met] |= bit;
      if (onlyWay) {
        sums[at + total] += impact * trusted;
        sums[at + covered] += trusted;
      } else {
        this.keepBest(at, impact * trusted, trusted);
      }
    }
  }

  /** A document counts its best way of meeting a slot, not their sum. */
  private keepBest(at: number, score: number, trusted: number): void {
    const { sums, marks } = this;
    if (marks[at + slotSeen] !== this.slot) {
      marks[at + slotSeen] = this.slot;
      sums[at + slotScore] = 0;
      sums[at + slotTrust] = 0;
    }
    if (score > sums[at + slotScore]) {
      sums[at + total] += score - sums[at + slotScore];
      sums[at + slotScore] = score;
    }
    if (trusted > sums[at + slotTrust]) {
      sums[at + covered] += trusted - sums[at + slotTrust];
      sums[at + slotTrust] = trusted;
    }
  }
}

const frequency = (term: number, { starts }: TextIndex): number => starts[term + 1] - starts[term];

/** Inverse document frequency (Robertson and Spärck Jones, with Lucene's +1) of the slot's commonest way. */
function rarityOf({ ways }: Slot, index: TextIndex): number {
  const common = Math.max(
    ...ways.map(({ terms }) => Math.min(...terms.map((term) => frequency(term, index)))),
  );
  return Math.log(1 + (index.size - common + 0.5) / (common + 0.5));
}

/** The impact of a term in a document, 0 where it does not stand there: a binary search of its postings. */
function impactOf(term: number, document: number, { starts, documents, impacts }: TextIndex): number {
  let [low, high] = [starts[term], starts[term + 1]];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle] < document) low = middle + 1;
    else high = middle;
  }
  return low < starts[term + 1] && documents[low] === document ? impacts[low] : 0;
}

/** The most that `total` can be. */
export const fullScore = (rarities: Float64Array): number =>
  (saturation + 1) * rarities.reduce((sum, rarity) => sum + rarity, 0);
