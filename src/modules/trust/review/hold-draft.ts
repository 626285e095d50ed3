import { isJson } from "../../../kernel/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { draftHash } from "./draft-hash.ts";
import type { HeldDraft, ReviewItem, ReviewPorts } from "./item.ts";
import { insertEvent } from "./keep-review.ts";
import type { ReviewEvent, SafeDefault } from "./review.ts";
import { itemOf, type ReviewRow } from "./tables.ts";

const minuteMs = 60_000;

/**
 * Puts a draft in the queue. The same kind and key again gives the item that is there, whatever the draft says now.
 * Throws `platform/bad-input` for a draft that is no JSON, or whose safe default would be the draft itself.
 */
export async function holdDraft(
  held: HeldDraft,
  { db, clock, policy }: Pick<ReviewPorts, "db" | "clock" | "policy">,
): Promise<ReviewItem> {
  if (!isJson(held.draft)) {
    throw new RapportError("platform/bad-input", "The draft can't be written as JSON: hold one that can.");
  }
  const at = clock.now();
  const byRisk = policy[held.risk];
  const neededApprovals = held.neededApprovals ?? byRisk.neededApprovals;
  if (!Number.isInteger(neededApprovals) || neededApprovals < 1 || neededApprovals > 10) {
    throw new RapportError("platform/bad-input", "neededApprovals: takes a whole number from 1 to 10");
  }
  const hash = draftHash(held.draft);
  const row = {
    id: timeOrderedId(at.getTime()),
    hash,
    neededApprovals,
    safeDefault: safeDefaultOf(held, byRisk.safeDefault),
    dueAt: held.dueAt ?? new Date(at.getTime() + byRisk.minutes * minuteMs),
    at,
  };
  const queued: ReviewEvent = {
    kind: "queued",
    draftHash: hash,
    neededApprovals,
    ...(held.author.by === "account" && { author: held.author.id }),
  };
  return db.transaction(async (tx) => {
    const [added] = await tx.query<ReviewRow>(...insertion(held, row));
    if (added) {
      await insertEvent(tx, { review: added.id, position: 1, event: queued, at });
      return itemOf(added);
    }
    const [known] = await tx.query<ReviewRow>("select * from reviews where kind = $1 and key = $2", [
      held.kind,
      held.key,
    ]);
    return itemOf(known);
  });
}

/** A template's own draft by default would be the very draft that nobody approved. */
function safeDefaultOf({ author, safeDefault }: HeldDraft, byRisk: SafeDefault): SafeDefault {
  if (author.by !== "template") return safeDefault ?? byRisk;
  if (safeDefault === "template") {
    throw new RapportError(
      "platform/bad-input",
      "The draft is the template's own, so it can't be its own safe default: hold it with safeDefault: refuse.",
    );
  }
  return "refuse";
}

interface Insertion {
  readonly id: string;
  readonly hash: string;
  readonly neededApprovals: number;
  readonly safeDefault: SafeDefault;
  readonly dueAt: Date;
  readonly at: Date;
}

const insertion = (
  held: HeldDraft,
  { id, hash, neededApprovals, safeDefault, dueAt, at }: Insertion,
): [string, unknown[]] => [
  `insert into reviews (id, kind, key, experience, risk, locale, author_by, author_id, subject, draft, findings,
     guideline, draft_hash, needed_approvals, safe_default, due_at, held_at, state)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb, $12::jsonb, $13, $14, $15, $16, $17, 'queued')
   on conflict (kind, key) do nothing returning *`,
  [
    id,
    held.kind,
    held.key,
    held.experience,
    held.risk,
    held.draft.locale,
    held.author.by,
    held.author.id ?? null,
    held.subject ?? null,
    JSON.stringify(held.draft),
    JSON.stringify(held.findings),
    JSON.stringify(held.guideline),
    hash,
    neededApprovals,
    safeDefault,
    dueAt,
    at,
  ],
];
