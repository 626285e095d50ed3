import type { Slot } from "./slots.ts";
import type { TextIndex } from "./text-index.ts";
import { noTerm } from "./vocabulary.ts";

/** What the reader saw in one text that names a product. Shares are within 0 … 1. */
export interface Naming {
  /** Bit `s` is set where slot `s` is met. */
  met: number;
  /** Neighbouring slots that also stand side by side here. */
  order: number;
  /** How far it says only what was asked. */
  brevity: number;
  /** How surely it names the thing that is wanted. */
  head: number;
}

const unread = (): Naming => ({ met: 0, order: 0, brevity: 0, head: 0 });

/**
 * Reads titles and categories against the slots of one request. Thousands are read for a request, so what was seen
 * is written into one object, which the next reading overwrites.
 */
export class NamingReader {
  /** Of the title and the categories of the document that was read last. */
  readonly seen: Naming = unread();
  private readonly index: TextIndex;
  private readonly slotOf: Int8Array;
  private readonly trustOf: Float32Array;
  private readonly pathNamings = new Map<number, Naming>();
  private slots: readonly Slot[] = [];

  constructor(index: TextIndex) {
    this.index = index;
    this.slotOf = new Int8Array(index.vocabulary.termCount).fill(-1);
    this.trustOf = new Float32Array(index.vocabulary.termCount);
  }

  /** Turns to another request. */
  turnTo(slots: readonly Slot[]): void {
    for (const { ways } of this.slots) {
      for (const { terms } of ways) for (const term of terms) this.slotOf[term] = -1;
    }
    this.pathNamings.clear();
    this.slots = slots;
    for (const [slot, { ways }] of slots.entries()) {
      for (const { terms, weight } of ways) {
        // Of a phrase the last word names the thing: `table` stands for `coffee table`.
        const term = terms[terms.length - 1];
        if (this.slotOf[term] >= 0) continue;
        this.slotOf[term] = slot;
        this.trustOf[term] = weight;
      }
    }
  }

  /** Reads a document into `seen`. */
  look(document: number): void {
    const { titleStarts, titleTerms, heads, pathOf } = this.index;
    const { seen } = this;
    this.read(titleTerms, titleStarts[document], titleStarts[document + 1], seen);
    seen.head = Math.max(this.names(heads[2 * document]), this.names(heads[2 * document + 1]));
    const path = pathOf[document];
    if (path === noTerm) return;
    const category = this.pathNaming(path);
    seen.met |= category.met;
    seen.order = Math.max(seen.order, category.order);
    seen.head = Math.max(seen.head, category.head);
  }

  private pathNaming(path: number): Naming {
    let naming = this.pathNamings.get(path);
    if (naming === undefined) {
      naming = unread();
      const { terms, head } = this.index.paths[path];
      this.read(terms, 0, terms.length, naming);
      naming.head = this.names(head);
      this.pathNamings.set(path, naming);
    }
    return naming;
  }

  private read(terms: ArrayLike<number>, start: number, end: number, into: Naming): void {
    let met = 0;
    let meaning = 0;
    let pairs = 0;
    let last = -2;
    for (let at = start; at < end; at++) {
      const slot = terms[at] === noTerm ? -1 : this.slotOf[terms[at]];
      if (slot < 0) {
        last = -2;
        continue;
      }
      meaning++;
      if (slot === last + 1) pairs++;
      last = slot;
      met |= 1 << slot;
    }
    const possible = this.slots.length - 1;
    into.met = met;
    into.order = possible > 0 ? Math.min(1, pairs / possible) : 0;
    into.brevity = end > start ? meaning / (end - start) : 0;
  }

  private names(head: number): number {
    if (head === noTerm) return 0;
    const slot = this.slotOf[head];
    return slot >= 0 && this.slots[slot].head ? this.trustOf[head] : 0;
  }
}
