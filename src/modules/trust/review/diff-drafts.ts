import { canonicalize } from "json-canonicalize";
import type { Claim, DraftPart } from "../../../kernel/index.ts";
import { type DiffRun, diffWords } from "./word-diff.ts";

/** What an edit did to one part. */
export interface PartDiff {
  readonly part: string;
  readonly words: readonly DiffRun[];
  readonly claimsRemoved: readonly Claim[];
  readonly claimsAdded: readonly Claim[];
}

const without = (claims: readonly Claim[], others: readonly Claim[]): Claim[] => {
  const known = new Set(others.map((claim) => canonicalize(claim)));
  return claims.filter((claim) => !known.has(canonicalize(claim)));
};

/** Two drafts part by part, in the new one's order, then what it leaves out. A part that is alike is left out. */
export function diffDrafts(oldParts: readonly DraftPart[], newParts: readonly DraftPart[]): PartDiff[] {
  const gone = oldParts.filter(({ id }) => !newParts.some((part) => part.id === id));
  const pairs = [
    ...newParts.map((part) => ({
      id: part.id,
      before: oldParts.find(({ id }) => id === part.id),
      after: part,
    })),
    ...gone.map((part) => ({ id: part.id, before: part, after: undefined })),
  ];
  return pairs
    .map(({ id, before, after }) => ({
      part: id,
      words: diffWords(before?.text ?? "", after?.text ?? ""),
      claimsRemoved: without(before?.claims ?? [], after?.claims ?? []),
      claimsAdded: without(after?.claims ?? [], before?.claims ?? []),
    }))
    .filter(
      ({ words, claimsRemoved, claimsAdded }) =>
        words.some(({ kind }) => kind !== "same") || claimsRemoved.length + claimsAdded.length > 0,
    );
}
