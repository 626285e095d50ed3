/** What one field says about a pair; `bits` is log2 of how much likelier it is of one person than of two. */
export interface FieldReason {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
  readonly left?: unknown;
  readonly right?: unknown;
}

export interface PairSide {
  readonly subject: string;
  readonly source?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface DoubtfulPair {
  readonly id: string;
  readonly reason: string;
  readonly probability?: number;
  readonly proposedAt: string;
  readonly reasons: readonly FieldReason[];
  readonly left: PairSide;
  readonly right: PairSide;
}
