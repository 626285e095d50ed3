/** Records about people as they were read: `rows[record][column]`, empty where nothing is stated. */
export interface RecordTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How well two values agree, best first; `missing` where one side states nothing. */
export const agreementLevels = ["exact", "close", "similar", "crossed", "different", "another"] as const;
export type AgreementLevel = (typeof agreementLevels)[number];

/** What a column holds, told from its values. */
export type FieldKind = "name" | "text" | "date" | "number" | "phone" | "email" | "category";

/** What one field says about a pair. `bits` is log2 of how much likelier it is of one person than of two. */
export interface Reason {
  readonly field: string;
  readonly level: AgreementLevel | "missing";
  readonly bits: number;
}

/** Two records; `left` and `right` are row numbers from 0, of one table where only one was given. */
export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  /** log2 of the odds that both are one person. */
  readonly weight: number;
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

/** What was learnt of the data, without labels. */
export interface LinkModel {
  readonly fields: readonly {
    readonly name: string;
    readonly kind: FieldKind;
    /** Shares of each agreement level, in the order of `agreementLevels`, for one person and for two by chance. */
    readonly samePerson: readonly number[];
    readonly chance: readonly number[];
  }[];
  /** The kinds of pair and how many of them are expected among all pairs. */
  readonly pairTypes: readonly {
    readonly name: string;
    readonly samePerson: boolean;
    readonly pairs: number;
  }[];
  readonly candidates: number;
  /** Pairs at least this probable are linked. */
  readonly threshold: number;
}

/** A pair for a person to look at: neither surely one person nor surely two. */
export interface DoubtfulPair extends ScoredPair {
  readonly linked: boolean;
}

export interface Linkage {
  readonly pairs: readonly ScoredPair[];
  readonly doubtful: readonly DoubtfulPair[];
  readonly model: LinkModel;
}
