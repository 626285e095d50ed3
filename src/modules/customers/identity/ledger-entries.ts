import type { Identifier } from "../words.ts";
import type { Tie } from "./identity-graph.ts";
import type { RefusalReason } from "./rules.ts";

/** What stands behind a link: who said it, how, and when. */
export interface Proof {
  readonly source?: string;
  /** Facts that the rule went by, such as the call's `messageId` and the identifier. */
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** The person who linked by hand. */
  readonly by?: string;
}

export interface EdgeEntry extends Tie, Proof {
  readonly undone?: { readonly at: Date; readonly by: string; readonly why: string };
}

export interface Refusal {
  readonly reason: RefusalReason;
  readonly source?: string;
  readonly kind?: string;
  readonly left?: string;
  readonly right?: string;
  readonly messageId?: string;
}

/** A pair that a person must decide. */
export interface DoubtfulPair {
  readonly left: string;
  readonly right: string;
  readonly reason: "over-limit" | "linked-records";
  readonly source?: string;
  /** log2 of the odds that both are one person, where an engine gave them. */
  readonly weight?: number;
  readonly probability?: number;
  /** What speaks for it and against it, field by field. */
  readonly reasons: readonly unknown[];
  /** The records that were compared. */
  readonly records: readonly Identifier[];
}

export interface ClaimEntry {
  readonly identifier: Identifier;
  readonly subject: string;
  readonly source?: string;
  readonly verified: boolean;
}
