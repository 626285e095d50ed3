import { z } from "zod";
import type { Draft, DraftPart, Finding, Json, Locale } from "../../../kernel/index.ts";
import type { MigrationFolder } from "../../../platform/db/index.ts";
import type { Author, Guideline, ReviewItem, Risk } from "./item.ts";
import { type Rejection, rejectionNames } from "./reasons.ts";
import type { ReviewEvent, ReviewState, SafeDefault } from "./review.ts";

export const reviewMigrations: MigrationFolder = {
  module: "trust-review",
  folder: new URL("./migrations/", import.meta.url),
};

/** `reviews`. */
export type ReviewRow = {
  id: string;
  kind: string;
  key: string;
  experience: string;
  risk: Risk;
  locale: Locale;
  author_by: Author["by"];
  author_id: string | null;
  subject: string | null;
  draft: Draft | null;
  findings: readonly Finding[];
  guideline: Guideline;
  draft_hash: string;
  needed_approvals: number;
  safe_default: SafeDefault;
  due_at: Date;
  held_at: Date;
  state: ReviewState;
  settled_at: Date | null;
};

/** `review_events`, in the order of their positions. */
export type EventRow = {
  position: number;
  kind: ReviewEvent["kind"];
  at: Date;
  by_reviewer: string | null;
  draft_hash: string | null;
  old_hash: string | null;
  reason: string | null;
  note: string | null;
  old_parts: readonly DraftPart[] | null;
  new_parts: readonly DraftPart[] | null;
};

/** `review_samples`. */
export type SampleRow = {
  id: string;
  turn_id: string;
  receipt_id: string | null;
  experience: string;
  stratum: string;
  rate: number;
  subject: string | null;
  reply: Json;
  sampled_at: Date;
  judged_at: Date | null;
  is_right: boolean | null;
  reason: Rejection | null;
};

const authorOf = ({ author_by: by, author_id: id }: ReviewRow): Author =>
  by === "account" ? { by, id: id ?? "" } : { by, ...(id !== null && { id }) };

export const itemOf = (row: ReviewRow): ReviewItem => ({
  reviewId: row.id,
  kind: row.kind,
  key: row.key,
  experience: row.experience,
  risk: row.risk,
  author: authorOf(row),
  ...(row.subject !== null && { subject: row.subject }),
  locale: row.locale,
  ...(row.draft !== null && { draft: row.draft }),
  findings: row.findings,
  guideline: row.guideline,
  draftHash: row.draft_hash,
  neededApprovals: row.needed_approvals,
  safeDefault: row.safe_default,
  dueAt: row.due_at,
  heldAt: row.held_at,
  state: row.state,
});

const rejection = z.enum(rejectionNames);

/** An event as the fold takes it; `item` gives what the row does not repeat. Throws where a row lacks its fields. */
export function eventOf(
  row: EventRow,
  item: Pick<ReviewRow, "needed_approvals" | "safe_default">,
): ReviewEvent {
  const need = (value: string | null): string => {
    if (value === null)
      throw new TypeError(`a review's ${row.kind} event lacks a field; restore it from a backup`);
    return value;
  };
  switch (row.kind) {
    case "queued":
      return {
        kind: "queued",
        draftHash: need(row.draft_hash),
        neededApprovals: item.needed_approvals,
        ...(row.by_reviewer !== null && { author: row.by_reviewer }),
      };
    case "approved":
      return { kind: "approved", by: need(row.by_reviewer), draftHash: need(row.draft_hash) };
    case "edited":
      return {
        kind: "edited",
        by: need(row.by_reviewer),
        from: need(row.old_hash),
        to: need(row.draft_hash),
      };
    case "rejected":
      return {
        kind: "rejected",
        by: need(row.by_reviewer),
        draftHash: need(row.draft_hash),
        reason: rejection.parse(row.reason),
      };
    case "expired":
      return { kind: "expired", safeDefault: item.safe_default };
    case "released":
    case "erased":
      return { kind: row.kind };
  }
}
