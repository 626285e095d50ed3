import type { Json } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Queryable } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Rejection } from "./reasons.ts";
import { isSampled, rateOf, type SamplingPlan, type UnflaggedTurn } from "./sample-turns.ts";
import type { SampleRow } from "./tables.ts";

/** A released turn as it is kept for judging. */
export interface ReleasedTurn extends UnflaggedTurn {
  readonly receiptId?: string;
  readonly subject?: string;
  /** What was asked and answered, for the judge to read. */
  readonly reply: Json;
}

export interface Sample {
  readonly sampleId: string;
  readonly turnId: string;
  readonly receiptId?: string;
  readonly experience: string;
  readonly stratum: string;
  readonly reply: Json;
  readonly sampledAt: Date;
}

/** Keeps a turn that the plan draws, once; `false` where it draws it not. */
export async function keepSample(
  turn: ReleasedTurn,
  { db, clock, plan }: { readonly db: Queryable; readonly clock: Clock; readonly plan: SamplingPlan },
): Promise<boolean> {
  if (!isSampled(plan, turn)) return false;
  const at = clock.now();
  await db.query(
    `insert into review_samples (id, turn_id, receipt_id, experience, stratum, rate, subject, reply, sampled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9) on conflict (turn_id) do nothing`,
    [
      timeOrderedId(at.getTime()),
      turn.turnId,
      turn.receiptId ?? null,
      turn.experience,
      turn.stratum,
      rateOf(plan, turn),
      turn.subject ?? null,
      JSON.stringify(turn.reply),
      at,
    ],
  );
  return true;
}

/** Samples that nobody judged yet, the oldest first. */
export async function openSamples(db: Queryable, limit: number): Promise<Sample[]> {
  const rows = await db.query<SampleRow>(
    "select * from review_samples where judged_at is null and reply is not null order by sampled_at, id limit $1",
    [limit],
  );
  return rows.map((row) => ({
    sampleId: row.id,
    turnId: row.turn_id,
    ...(row.receipt_id !== null && { receiptId: row.receipt_id }),
    experience: row.experience,
    stratum: row.stratum,
    reply: row.reply,
    sampledAt: row.sampled_at,
  }));
}

export interface SampleJudgement {
  readonly sampleId: string;
  readonly account: string;
  readonly right: boolean;
  /** What is wrong; for a wrong answer only, and needed there. */
  readonly reason?: Rejection;
}

/** Says whether a sampled answer was right. The first judgement stands; the same one again is taken as said. */
export async function judgeSample(
  { sampleId, account, right, reason }: SampleJudgement,
  { db, clock }: { readonly db: Queryable; readonly clock: Clock },
): Promise<void> {
  if (right === (reason !== undefined)) {
    throw new RapportError(
      "platform/bad-input",
      "reason: say what is wrong with an answer that was not right",
    );
  }
  const [row] = await db.query<{
    judged_by: string | null;
    is_right: boolean | null;
    reason: string | null;
    mine: boolean;
  }>(
    `with judged as (
       update review_samples set judged_at = $2, judged_by = $3, is_right = $4, reason = $5
       where id = $1 and judged_at is null returning true as mine)
     select s.judged_by, s.is_right, s.reason, exists (select from judged) as mine
     from review_samples s where s.id = $1`,
    [sampleId, clock.now(), account, right, reason ?? null],
  );
  if (!row) throw new RapportError("platform/not-found", "There is no such sample: reload the list.");
  const again = row.judged_by === account && row.is_right === right && row.reason === (reason ?? null);
  if (!row.mine && !again) {
    throw new RapportError("platform/locked", "Somebody judged this answer already: take another one.");
  }
}
