import type { LeftOut, Locale, WordedBy } from "../../../src/kernel/index.ts";
import type { Constraint, Language } from "../../../src/modules/language/index.ts";
import type { Result } from "../../../src/modules/search/index.ts";

/** A constraint as the server words it in the reader's language. */
export interface Chip {
  readonly text: string;
  readonly constraint: Constraint;
}

export interface Understanding {
  readonly language: Language;
  readonly constraints: readonly Constraint[];
  /** The kind of thing that is wanted: what the constraints do not cover. */
  readonly residue: string;
  /** In the order of `constraints`. Absent where the server words none; the page then words them itself. */
  readonly chips?: readonly Chip[];
}

export interface ShopResult extends Result {
  /** An address of the same origin. */
  readonly image?: string;
  /** Further products of the same group. */
  readonly variants?: readonly ShopResult[];
}

export interface Relaxation {
  readonly drop: Constraint;
  readonly instead?: Constraint;
  /** A second one that must be given up with it. */
  readonly also?: Constraint;
  readonly count: number;
  /** What is to change, in the reader's language: `instead` where there is one, else `drop`. */
  readonly words?: string;
}

/** One released part of the reply: `summary`, `product` (about the product `id`), `relaxation`, `leftOut`, … */
export interface ReplyBlock {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
}

/** What `POST /v1/turns` answers. */
export interface Turn {
  readonly turnId: string;
  readonly sessionId: string;
  readonly receiptId: string;
  readonly outcome: "released" | "templated" | "held" | "refused";
  readonly reply: { readonly text: string; readonly blocks: readonly ReplyBlock[] };
  readonly understanding: Understanding;
  readonly results: readonly ShopResult[];
  readonly relaxations: readonly Relaxation[];
  readonly leftOut: readonly LeftOut[];
  /** Absent where the server leaves it to the receipt. */
  readonly wordedBy?: WordedBy;
}

/** A change of the understood request by hand: a chip taken away, or put in other terms. */
export type Edit = (
  | { readonly remove: Constraint }
  | { readonly replace: Constraint; readonly with: Constraint }
) & {
  /** Goes too. */
  readonly also?: Constraint;
};

export interface TurnRequest {
  readonly experience: "shop";
  /** Empty where `edit` says it all. */
  readonly text: string;
  readonly locale: Locale;
  readonly sessionId?: string;
  readonly unpersonalised?: boolean;
  readonly edit?: Edit;
}
