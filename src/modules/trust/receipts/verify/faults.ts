/** What verification can find. `unsigned`: no valid signature covers it. */
export type FaultKind = "changed" | "missing" | "reordered" | "unsigned";

export interface Fault {
  readonly kind: FaultKind;
  /** Absent where it can't be known any more, or where the fault is in the tree itself. */
  readonly receiptId?: string;
  /** The leaf's number, counted from 0. */
  readonly seq?: number;
  /** In words, for whoever looks into it. */
  readonly detail: string;
}

export interface Faults {
  add(fault: Fault): void;
  /** How many were added, those beyond the list's length included. */
  readonly count: number;
  readonly list: readonly Fault[];
}

/** As many as anybody would read; the rest are counted. */
const longestList = 1_000;

export function collectFaults(): Faults {
  const list: Fault[] = [];
  let count = 0;
  return {
    add(fault) {
      count++;
      if (list.length < longestList) list.push(fault);
    },
    get count() {
      return count;
    },
    list,
  };
}
