import type { Influence } from "../../kernel/index.ts";
import type { Constraint } from "../../modules/language/index.ts";
import type { Fit, Result } from "../../modules/search/index.ts";

/** Something that would open products when nothing fits, with how a chip words it. */
export interface Relaxation {
  readonly drop: Constraint;
  readonly instead?: Constraint;
  /** A second one that must be given up with it. */
  readonly also?: Constraint;
  readonly count: number;
  readonly words: string;
  readonly alsoWords?: string;
}

/** What a product states that the person asked for, and where it states it. */
export interface StatedFact {
  readonly field: string;
  readonly value: string;
  /** The value as it is said in the person's language. */
  readonly words: string;
}

/** How a result fits something that was asked, or something known of the person, which `origin` names. */
export interface ShopFit extends Fit {
  readonly origin?: { readonly datum: string; readonly source: string; readonly words: string };
}

/** Something known of the person that took part in the choice, in words, and what it changed. */
export interface PersonalUse extends Influence {
  readonly words: string;
}

export interface ShopResult extends Result {
  readonly why: readonly ShopFit[];
  readonly facts: readonly StatedFact[];
  /** What it states of what the person usually chooses; absent where nothing was asked of it. */
  readonly usual?: readonly StatedFact[];
  /** The field of the title that is shown: `title`, or `text.zh.title`. */
  readonly titleField: string;
  /** Where the arrival is looked up again. */
  readonly arrivalField: string;
}

/** What the shop chose: JSON, kept on the receipt. */
export interface ShopChoice {
  /** How many products fit, shown or not. */
  readonly total: number;
  /** Nothing is called what was asked for, and the results are merely the nearest. None of them is said to fit. */
  readonly nearest: boolean;
  /** How many of those do not state all that was asked for. */
  readonly unstated: number;
  readonly results: readonly ShopResult[];
  readonly relaxations: readonly Relaxation[];
  /** Where the arrivals are promised for, as it is said in the person's language. */
  readonly deliveredTo?: string;
  /** Where something known of the person took part; a stranger's choice has none. */
  readonly personal?: {
    readonly uses: readonly PersonalUse[];
    /** What would come first without; absent where that is the same. */
    readonly firstWithout?: { readonly id: string; readonly title: string };
  };
}
