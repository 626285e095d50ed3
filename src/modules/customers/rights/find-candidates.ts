import { claimantsOf } from "../identity/index.ts";
import type { Identifier } from "../words.ts";
import type { RightsPorts } from "./ports.ts";

/** Somebody whom a letter may be from, told apart by no more than that takes. */
export interface Candidate {
  /** The person's oldest subject: what a request is opened for. */
  readonly person: string;
  /** Whether a source has verified that the identifier is theirs. */
  readonly verified: boolean;
  /** The day on which it was first said to be theirs. */
  readonly since: string;
  /** What else they are known by, masked: `a…@e….test`, `…11`. Never the whole of anything. */
  readonly knownBy: readonly { readonly kind: string; readonly masked: string }[];
  readonly hasAccount: boolean;
}

/** Identifiers of one candidate that are shown. */
const mostShown = 10;

/**
 * Whom an identifier may mean where it proves nobody: everybody who has it or claims it. For staff who hold a letter
 * against what they see; each value is masked, so that the list alone tells nobody's address.
 */
export async function findCandidates(
  identifier: Identifier,
  { db, people }: Pick<RightsPorts, "db" | "people">,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { person, subjects, verified, since } of await claimantsOf(db, identifier)) {
    const held = await people.identifiersOf(db, subjects);
    candidates.push({
      person,
      verified,
      since: since.toISOString().slice(0, 10),
      knownBy: held
        .filter(({ kind }) => kind !== "account" && kind !== "anonymousId")
        .slice(0, mostShown)
        .map(({ kind, value }) => ({ kind, masked: masked(kind, value) })),
      hasAccount: held.some(({ kind }) => kind === "account"),
    });
  }
  return candidates;
}

/** The first letter of each part of an address, the last two characters of all else. */
export function masked(kind: string, value: string): string {
  const [name = "", host = ""] = kind === "email" ? value.split("@") : [];
  if (name && host) {
    const [domain = "", ...rest] = host.split(".");
    return `${first(name)}…@${[`${first(domain)}…`, ...rest.slice(-1)].join(".")}`;
  }
  const all = [...value];
  return all.length < 6 ? "…" : `…${all.slice(-2).join("")}`;
}

const first = (text: string): string => [...text][0] ?? "";
