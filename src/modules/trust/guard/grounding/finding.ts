/** What kind of difference from the source a check saw. */
export type GroundingKind =
  | "number"
  | "unit"
  | "date"
  | "negation"
  | "opposite"
  | "quantifier"
  | "name"
  | "role"
  | "hedge"
  | "unbacked";

/** How much a finding weighs: `contradicts` what the source says, or is not settled by it and goes to a person. */
export type Gravity = "contradicts" | "unsettled";

export interface GroundingFinding {
  readonly kind: GroundingKind;
  readonly gravity: Gravity;
  /** UTF-16 offsets in the text that was checked. */
  readonly span: readonly [start: number, end: number];
  /** What the text says there. */
  readonly said: string;
  /** What the source says in its place, where there is such a place. */
  readonly source?: string;
}

export type GroundingVerdict = "supported" | "contradicted" | "unresolved";

export interface Grounding {
  /** 0 to 1: how likely the sources back all that the text says. */
  readonly score: number;
  readonly findings: readonly GroundingFinding[];
  readonly verdict: GroundingVerdict;
}
