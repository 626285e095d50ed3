import type { ConstraintValue, Language, Operator } from "../constraint.ts";
import type { Day } from "../dates/calendar.ts";
import type { Cue } from "../tables/cues.ts";
import type { Token } from "../text/tokens.ts";
import type { Noun } from "./nouns.ts";

/** What some words say, before negation and softness around them are known. */
export interface SaidValue {
  readonly kind: "value";
  readonly field: string;
  readonly op: Operator;
  readonly value: ConstraintValue;
  readonly unit?: string;
  readonly currency?: string;
  readonly system?: string;
}

export type Meaning =
  | SaidValue
  | ({ readonly kind: "cue" } & Cue)
  /** A kind of product, or a word of products: it stays in the residue and keeps what it holds from being read otherwise. */
  | { readonly kind: "noun"; readonly noun: Noun }
  /** Says nothing about the thing. */
  | { readonly kind: "filler" }
  /** Names a field and no value: "budget", 颜色. */
  | { readonly kind: "refine"; readonly refine: string };

/** A reading of the tokens from `from` to `to`, end excluded. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** What every reader may look at. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly today: Day;
  /** Groups of products that the request names: "bed", "screen", "shoes". */
  readonly topics: ReadonlySet<string>;
  /** True where the request talks of delivery anywhere. */
  readonly followUp: boolean;
}

/** Reads what starts at a token; several readings where the words allow several. */
export type Reader = (reading: Reading, at: number) => readonly Piece[];
