import type { Locale } from "../../../kernel/index.ts";
import type { Random } from "./random.ts";

/** A part as a model is told it: its text, and what the text shows of facts, in order. */
interface ToldPart {
  readonly id: string;
  readonly text: string;
  readonly keep: readonly string[];
}

export interface Told {
  readonly locale: Locale;
  readonly part: ToldPart;
  /** The draft's other parts. */
  readonly others: readonly ToldPart[];
}

/** Another text for a part. The same text means that there was nothing to do it to. */
export type Rewrite = (told: Told, random: Random) => string;

/** Puts `words` beside a fact, or at one of the ends. */
export function insertSomewhere(words: string, { part, locale }: Told, random: Random): string {
  const space = locale === "en" ? " " : "";
  const fact = random.pick(part.keep);
  const at = fact === undefined ? -1 : part.text.indexOf(fact);
  if (fact === undefined || at < 0 || random.chance(0.3)) {
    return random.chance(0.5) ? `${words}${space}${part.text}` : `${part.text}${space}${words}`;
  }
  const before = part.text.slice(0, at);
  const after = part.text.slice(at + fact.length);
  return random.chance(0.5)
    ? `${before}${words}${space}${fact}${after}`
    : `${before}${fact}${space}${words}${after}`;
}

/** Puts something else where a fact that satisfies `which` stands. */
export function replaceFact(
  { part }: Told,
  random: Random,
  which: (fact: string) => boolean,
  by: (fact: string) => string,
): string {
  const fact = random.pick(part.keep.filter(which));
  return fact === undefined ? part.text : part.text.replace(fact, () => by(fact));
}

export const hasDigit = (text: string): boolean => /\d/.test(text);
export const hasLetter = (text: string): boolean => /[a-z]/i.test(text);
