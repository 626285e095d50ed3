import type { Slot } from "./slots.ts";
import { saturation, type TextIndex } from "./text-index.ts";
import type { Way } from "./ways-to-meet.ts";

/**
 * Sums BM25F over the slots of a request. The arrays are as long as the catalogue and are used again by each
 * request: `total` and `covered` hold for the documents in `touched` of the latest one.
 */
export class Accumulator {
  /** Sum of impact × rarity over the slots met. */
  readonly total: Float32Array;
  /** Sum of the rarity of the slots met, each as far as its way of meeting is trusted. */
  readonly covered: Float32Array;
  /** Bit `s` is set where slot `s` is met in a way that is trusted by half or more. */
  readonly met: Uint32Array;
  readonly touched: Uint32Array;
  touchedCount = 0;
  private readonly index: TextIndex;
  private readonly seen: Uint32Array;
  private readonly slotSeen: Uint32Array;
  private readonly slotScore: Float32Array;
  private readonly slotTrust: Float32Array;
  private request = 0;
  private slot = 0;

  constructor(index: TextIndex) {
    this.index = index;
    this.total = new Float32Array(index.size);
    this.covered = new Float32Array(index.size);
    this.met = new Uint32Array(index.size);
    this.touched = new Uint32Array(index.size);
    this.seen = new Uint32Array(index.size);
    this.slotSeen = new Uint32Array(index.size);
    this.slotScore = new Float32Array(index.size);
    this.slotTrust = new Float32Array(index.size);
  }

  /** Returns the rarity of each slot. */
  run(slots: readonly Slot[]): number[] {
    this.request++;
    this.touchedCount = 0;
    return slots.map((slot, at) => {
      this.slot++;
      const rarity = rarityOf(slot, this.index);
      for (const way of slot.ways) this.meet(way, rarity, 1 << at);
      return rarity;
    });
  }

  private meet({ terms, weight }: Way, rarity: number, bit: number): void {
    const [first, ...others] = [...terms].sort((a, b) => frequency(a, this.index) - frequency(b, this.index));
    const { starts, documents, impacts } = this.index;
    for (let posting = starts[first]; posting < starts[first + 1]; posting++) {
      const document = documents[posting];
      let impact = impacts[posting];
      for (const other of others) impact = Math.min(impact, impactOf(other, document, this.index));
      if (impact <= 0) continue;
      this.add(document, weight * impact * rarity, weight * rarity);
      if (weight >= 0.5) this.met[document] |= bit;
    }
  }

  /** A document counts its best way of meeting a slot, not their sum. */
  private add(document: number, score: number, trusted: number): void {
    if (this.seen[document] !== this.request) {
      this.seen[document] = this.request;
      this.total[document] = 0;
      this.covered[document] = 0;
      this.met[document] = 0;
      this.touched[this.touchedCount++] = document;
    }
    if (this.slotSeen[document] !== this.slot) {
      this.slotSeen[document] = this.slot;
      this.slotScore[document] = 0;
      this.slotTrust[document] = 0;
    }
    if (score > this.slotScore[document]) {
      this.total[document] += score - this.slotScore[document];
      this.slotScore[document] = score;
    }
    if (trusted > this.slotTrust[document]) {
      this.covered[document] += trusted - this.slotTrust[document];
      this.slotTrust[document] = trusted;
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
