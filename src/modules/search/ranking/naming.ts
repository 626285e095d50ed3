import type { Slot } from "./slots.ts";
import type { TextIndex } from "./text-index.ts";
import { noTerm } from "./vocabulary.ts";

/** How a text that names a product answers a request. Shares are within 0 … 1. */
interface Naming {
  /** Bit `s` is set where slot `s` is met. */
  readonly met: number;
  /** Neighbouring slots that also stand side by side here. */
  readonly order: number;
  /** How far it says only what was asked. */
  readonly brevity: number;
}

export interface NamingSigns {
  /** Bit `s` is set where slot `s` is met by the title or a category. */
  readonly met: number;
  readonly order: number;
  readonly brevity: number;
  /** Whether the thing that is wanted is what the title or the narrowest category names. */
  readonly head: number;
}

/** Reads titles and categories against the slots of one request. */
export class NamingReader {
  private readonly index: TextIndex;
  private readonly slotOf: Int8Array;
  private readonly trustOf: Float32Array;
  private slots: readonly Slot[] = [];
  private readonly pathNamings = new Map<number, Naming>();

  constructor(index: TextIndex) {
    this.index = index;
    this.slotOf = new Int8Array(index.vocabulary.termCount).fill(-1);
    this.trustOf = new Float32Array(index.vocabulary.termCount);
  }

  /** Turns to another request. */
  turnTo(slots: readonly Slot[]): void {
    for (const { alternatives } of this.slots) {
      for (const { terms } of alternatives) for (const term of terms) this.slotOf[term] = -1;
    }
    this.pathNamings.clear();
    this.slots = slots;
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

  signs(document: number): NamingSigns {
    const { titleStarts, titleTerms, heads, pathOf, paths } = this.index;
    const title = this.read(titleTerms, titleStarts[document], titleStarts[document + 1]);
    const named = Math.max(this.names(heads[2 * document]), this.names(heads[2 * document + 1]));
    const path = pathOf[document];
    if (path === noTerm) return { ...title, head: named };
    const category = this.pathNaming(path);
    return {
      met: title.met | category.met,
      order: Math.max(title.order, category.order),
      brevity: title.brevity,
      head: Math.max(named, this.names(paths[path].head)),
    };
  }

  private pathNaming(path: number): Naming {
    let naming = this.pathNamings.get(path);
    if (naming === undefined) {
      const { terms } = this.index.paths[path];
      naming = this.read(terms, 0, terms.length);
      this.pathNamings.set(path, naming);
    }
    return naming;
  }

  private read(terms: ArrayLike<number>, start: number, end: number): Naming {
    let [met, meaning, pairs, last] = [0, 0, 0, -2];
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
    return {
      met,
      order: possible > 0 ? Math.min(1, pairs / possible) : 0,
      brevity: end > start ? meaning / (end - start) : 0,
    };
  }

  private names(head: number): number {
    if (head === noTerm) return 0;
    const slot = this.slotOf[head];
    return slot >= 0 && this.slots[slot].head ? this.trustOf[head] : 0;
  }
}
