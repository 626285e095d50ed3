import type { Draft } from "../../../kernel/index.ts";
import type { Transaction } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { draftHash } from "./draft-hash.ts";
import type { ReviewItem, ReviewPorts } from "./item.ts";
import { type Judgement, judge } from "./judge.ts";
import { appendEvents, type Beside, type KeptReview, readReview } from "./keep-review.ts";
import type { Rejection } from "./reasons.ts";
import { refusal } from "./refusals.ts";
import { itemOf } from "./tables.ts";

export type Decision =
  | { readonly kind: "approve" }
  | { readonly kind: "edit"; readonly draft: Draft }
  | { readonly kind: "reject"; readonly reason: Rejection; readonly note?: string };

export interface DecisionOnReview {
  readonly reviewId: string;
  /** The subject of the reviewer's account. */
  readonly account: string;
  /** Of the draft that the reviewer saw: a decision is on that one and no other. */
  readonly draftHash: string;
  readonly decision: Decision;
}

export interface Decided {
  readonly item: ReviewItem;
  /** Distinct reviewers who approved the draft as it stands. */
  readonly approvals: number;
}

/**
 * Takes one reviewer's decision. Reviewers of one item take their turns; what was said before adds nothing. Throws
 * `platform/not-found`; `accounts/not-allowed` for an author; `platform/locked`, with `why` and the hash that stands,
 * where the draft changed, the review ended, or its time is over; `platform/bad-input` for an edit that the guard does
 * not pass, with its findings.
 */
export async function decideReview(asked: DecisionOnReview, ports: ReviewPorts): Promise<Decided> {
  const { reviewId, account, decision } = asked;
  if (decision.kind === "reject" && decision.reason === "other" && !decision.note) {
    throw new RapportError("platform/bad-input", "note: say what is wrong, since the reason is other");
  }
  const judgement: Judgement = { by: account, draftHash: asked.draftHash, decision: judgedAs(decision) };
  // The guard may use the database, so it is asked before the transaction; the lock then finds whether all still holds.
  const guarded =
    decision.kind === "edit"
      ? await guardEdit(judgement, decision.draft, await readReview(ports.db, reviewId), ports)
      : true;
  const result = await ports.db.transaction(async (tx) => {
    const kept = await readReview(tx, reviewId, { hold: true });
    return take(tx, { kept, judgement, decision, guarded }, ports);
  });
  if (result.refused) throw result.refused;
  return result.decided;
}

const judgedAs = (decision: Decision): Judgement["decision"] =>
  decision.kind === "edit" ? { kind: "edit", to: draftHash(decision.draft) } : decision;

type Taken = { readonly refused: RapportError } | { readonly refused?: undefined; readonly decided: Decided };

/** A refusal is given back and not thrown: what it adds, such as that the time is over, is to be kept. */
async function take(
  tx: Transaction,
  asked: {
    readonly kept: KeptReview;
    readonly judgement: Judgement;
    readonly decision: Decision;
    readonly guarded: boolean;
  },
  { clock }: ReviewPorts,
): Promise<Taken> {
  const { kept, judgement, decision, guarded } = asked;
  const { row } = kept;
  const at = clock.now();
  const judged = judge(kept.standing, judgement, {
    now: at,
    dueAt: row.due_at,
    safeDefault: row.safe_default,
  });
  if (judged.taken && !guarded) return { refused: refusal("stale", kept.standing.draftHash) };
  const beside = judged.taken ? besideOf(decision, row.draft) : {};
  const standing = await appendEvents(tx, kept, { events: judged.events, at, beside });
  if (!judged.taken) return { refused: refusal(judged.why, standing.draftHash) };
  if (decision.kind === "edit") {
    await tx.query("update reviews set draft = $2::jsonb, locale = $3, findings = '[]' where id = $1", [
      row.id,
      JSON.stringify(decision.draft),
      decision.draft.locale,
    ]);
  }
  const after = await readReview(tx, row.id);
  return { decided: { item: itemOf(after.row), approvals: after.standing.approvals.size } };
}

function besideOf(decision: Decision, draft: Draft | null): Beside {
  if (decision.kind === "edit") {
    return { ...(draft && { oldParts: draft.parts }), newParts: decision.draft.parts };
  }
  return decision.kind === "reject" && decision.note !== undefined ? { note: decision.note } : {};
}

/** Whether the guard passed the edit; it is not asked of one that is not taken anyway. Throws where it does not pass. */
async function guardEdit(
  judgement: Judgement,
  draft: Draft,
  { row, standing }: KeptReview,
  { clock, recheck }: ReviewPorts,
): Promise<boolean> {
  const limit = { now: clock.now(), dueAt: row.due_at, safeDefault: row.safe_default };
  if (!judge(standing, judgement, limit).taken) return false;
  const { passes, findings } = await recheck(draft, itemOf(row));
  if (passes) return true;
  throw new RapportError(
    "platform/bad-input",
    "The guard does not pass the edited draft: change what its findings name.",
    { why: "guard", findings },
  );
}
