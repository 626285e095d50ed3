import type { Transaction } from "../../../platform/db/index.ts";
import { type CaseEvent, foldCase, refusalOf } from "./case.ts";
import { type KeptCase, readKept } from "./read-cases.ts";
import { refusal } from "./refusals.ts";

export interface Happening {
  readonly caseId: string;
  readonly event: CaseEvent;
  readonly at: Date;
  /** The subject of whoever did it; absent where the house did. */
  readonly account?: string;
}

/**
 * Adds one event to a case. Throws `platform/not-found`, and `platform/locked` with `why` and the state where it can't
 * happen now.
 */
export async function addEvent(tx: Transaction, happening: Happening): Promise<KeptCase> {
  const kept = await readKept(tx, happening.caseId, { hold: true });
  const { event, at } = happening;
  const why = refusalOf(kept.standing, event);
  if (why) throw refusal(why, kept.standing);
  const before = kept.rows.map((row) => row.event);
  const standing = foldCase([...before, event]);
  await insertEvent(tx, { ...happening, position: kept.rows.length + 1 });
  const isNewRound = standing.state === "open" && kept.standing.state !== "open";
  await tx.query(
    `update cases set state = $2, cause = $3, evaluation = $4, joined_into = $5,
       fixed_at = case when $6 then coalesce(fixed_at, $7::timestamptz) end,
       since = case when $8 then $7::timestamptz else since end
     where id = $1`,
    [
      kept.row.id,
      standing.state,
      standing.cause ?? null,
      standing.evaluation ?? null,
      event.kind === "joined" ? event.into : null,
      standing.fix !== undefined,
      at,
      isNewRound,
    ],
  );
  return readKept(tx, happening.caseId);
}

export const insertEvent = (
  tx: Transaction,
  { caseId, event, at, account, position }: Happening & { readonly position: number },
): Promise<unknown> =>
  tx.query(
    `insert into case_events (case_id, position, kind, at, by_account, event) values ($1, $2, $3, $4, $5, $6::jsonb)`,
    [caseId, position, event.kind, at, account ?? null, JSON.stringify(event)],
  );
