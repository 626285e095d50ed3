import { foldLetters } from "./fold-letters.ts";
import type { Found, PrivacyType } from "./found.ts";

/** A value that may stand though it looks like a person's: the shop's own address or hotline. It ends by itself. */
export interface Allowed {
  readonly value: string;
  /** Of this type alone; of any where it is left out. */
  readonly type?: PrivacyType;
  /** The instant from which it is no longer allowed. Every entry has one, so that none outlives its reason unseen. */
  readonly until: Date;
  /** Why it may stand, for the person who reviews the list. */
  readonly reason: string;
}

/** How a value is written does not matter: case, marks, spaces and what groups digits. */
const plain = (value: string): string => foldLetters(value).replace(/[\s().·-]/g, "");

/** Those of `found` that no entry allows at the instant `now`. */
export function withoutAllowed(
  text: string,
  found: readonly Found[],
  allowed: readonly Allowed[],
  now: Date,
): readonly Found[] {
  const entries = allowed
    .filter(({ until }) => now < until)
    .map(({ value, type }) => ({ value: plain(value), type }));
  if (entries.length === 0) return found;
  return found.filter(({ start, end, type }) => {
    const value = plain(text.slice(start, end));
    return !entries.some((entry) => entry.value === value && (entry.type ?? type) === type);
  });
}
