import { chinese } from "./sayings/chinese.ts";
import { english } from "./sayings/english.ts";

export const concerns = [
  "self-harm",
  "emergency",
  "violence",
  "medical",
  "legal",
  "financial",
  "insult",
] as const;
export type Concern = (typeof concerns)[number];

/** How a concern is said, and what looks like it and is none. Every repetition is bounded. */
export interface Saying {
  readonly concern: Concern;
  readonly said: RegExp;
  readonly unless?: RegExp;
}

/** The gravest first: one that is found ends the search. */
export const sayings: readonly Saying[] = concerns.flatMap((concern) =>
  [english[concern], chinese[concern]].map((saying) => ({ concern, ...saying })),
);
