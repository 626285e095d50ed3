import type { ConsentState } from "./consent-record.ts";
import type { LegalBasis } from "./purpose.ts";

/** Why a purpose may be followed for a person, or why not. */
export type Permission =
  | {
      readonly permitted: true;
      readonly basis: LegalBasis;
      /** Categories of data that the purpose needs; no other may be read for it. */
      readonly categories: readonly string[];
    }
  | {
      readonly permitted: false;
      readonly reason: "no-consent" | "refused" | "withdrawn" | "expired" | "objected" | "unknown-purpose";
    };

/**
 * Decisions, the strictest first. A request is none. Every no forbids alike; of a person who gave as one subject and
 * refused as another, a later no is a withdrawal, and is told as one.
 */
const strictness = ["objected", "withdrawn", "refused", "invalidated", "expired", "given"] as const;
type Decision = (typeof strictness)[number];

/** The one that holds for a person, of the states of all their subjects; `undefined` where none of them decided. */
export const strictest = (states: readonly ConsentState[]): Decision | undefined =>
  strictness.find((decision) => states.includes(decision));

type Refusal = Extract<Permission, { permitted: false }>["reason"];

const whyNot: Readonly<Record<Decision, Refusal | undefined>> = {
  objected: "objected",
  refused: "refused",
  withdrawn: "withdrawn",
  invalidated: "no-consent", // to what the purpose is now
  expired: "expired",
  given: undefined,
};

/** What ends with a consent, and says nothing where another basis stands. */
const lapses: readonly ConsentState[] = ["invalidated", "expired"];

/**
 * Why not, of the states of all a person's subjects for one purpose; `undefined` where it is permitted. Consent needs
 * a yes and nothing stricter; on another basis only a no stands in the way.
 */
export function refusalOf(basis: LegalBasis, states: readonly ConsentState[]): Refusal | undefined {
  const counted = basis === "consent" ? states : states.filter((state) => !lapses.includes(state));
  const decision = strictest(counted);
  if (decision) return whyNot[decision];
  return basis === "consent" ? "no-consent" : undefined;
}
