export type Language = "en" | "zh";

export type Operator = "=" | "!=" | "in" | "<" | "<=" | ">" | ">=" | "between" | "~";

/** A single value, a list of alternatives (`in`), or the two ends, both included (`between`). */
export type ConstraintValue = string | number | readonly string[] | readonly [number, number];

/** One thing that a request states about what is wanted. */
export interface Constraint {
  /** `color`, `material`, `size`, `price`, `deliverBy`, a measure, `brand`, `type`, … or a catalogue attribute's own name. */
  readonly field: string;
  readonly op: Operator;
  readonly value: ConstraintValue;
  readonly strength: "must" | "prefer";
  /** The unit that was said: `cm`, `m`, `in`, `ft`, `kg`, `lb`, `l`, `ml`, … */
  readonly unit?: string;
  /** ISO 4217, only where the text says it. */
  readonly currency?: string;
  /** The size system, only where the text says it: EU, UK, US, CN, JP. */
  readonly system?: string;
  /** UTF-16 offsets into the text, end excluded. Absent where the constraint comes from elsewhere than the text. */
  readonly span?: readonly [start: number, end: number];
  /** True where it takes the place of an earlier constraint of its field. */
  readonly replaces?: true;
}

/**
 * Which way a request wants more of the last answer, or, of prices, which end of them comes first. `drop:` a field lets it
 * go; `drop:*` forgets all that was asked before.
 */
export type Refinement = "cheaper" | "dearer" | "faster" | "bigger" | "smaller" | `drop:${string}`;

/** What a shopping request says. */
export interface ShopRequest {
  readonly text: string;
  readonly language: Language;
  readonly constraints: readonly Constraint[];
  /** What the constraints do not cover, connectives removed: the kind of thing that is wanted. */
  readonly residue: string;
  readonly refine?: Refinement;
}
