import type { Json } from "../../../kernel/index.ts";

/** What is learned of how a person shops. */
export const patternNames = [
  "sizes",
  "colours",
  "materials",
  "brands",
  "budgets",
  "hours",
  "language",
] as const;
export type PatternName = (typeof patternNames)[number];

export const isPatternName = (name: string): name is PatternName =>
  patternNames.some((known) => known === name);

/** How an event says it, from the strongest to the weakest. */
export const hows = ["ordered", "added", "asked", "viewed"] as const;
export type How = (typeof hows)[number];

/** One thing that an event says: a size with its system and what it is of, an amount with its currency, a colour. */
export type Item = {
  readonly value: string | number;
  /** The size system: EU, UK, US, CN, JP. */
  readonly system?: string;
  /** The kind of thing, in lower case, as the event names it: "shoes". */
  readonly for?: string;
  /** ISO 4217. */
  readonly currency?: string;
};

export interface Observation {
  readonly pattern: PatternName;
  readonly item: Item;
  readonly how: How;
  /** ISO 8601 instant of the event. */
  readonly at: string;
  /** The event's `messageId`; for what was asked of ourselves, the receipt's id. */
  readonly message: string;
  /** What the event may be used for, where it names that; absent: all that its source allows. */
  readonly purposes?: readonly string[] | undefined;
}

/** Learned from what a person asked us, by no other source: the consent alone says whether it may be read. */
export const ownSource = "rapport";

/** What a correction by the person names as its source. */
export const personSource = "the person";

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Items as a datum's value holds them. */
export type PatternValue = readonly { readonly [key: string]: Json }[];
