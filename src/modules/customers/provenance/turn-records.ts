import type { Person, TurnReceipt } from "../../../kernel/index.ts";
import type { Queryable } from "../../../platform/db/index.ts";

export interface TurnTaken {
  readonly receipt: TurnReceipt;
  readonly person: Pick<Person, "subject">;
}

/** A datum of several sources names them in one line. */
export const sourcesIn = (source: string): readonly string[] => source.split(", ");

/**
 * Writes down which data the turns used, within the transaction that commits their receipts: one statement, and none
 * where nothing was used. No value and no word of the turn is kept.
 */
export async function recordTurns(tx: Queryable, turns: readonly TurnTaken[]): Promise<void> {
  const using = turns.filter(({ receipt }) => (receipt.facts?.used.length ?? 0) > 0);
  if (using.length === 0) return;
  const rows = using.map(({ receipt: { receiptId, experience, purpose, at }, person: { subject } }) => ({
    receipt: receiptId,
    subject,
    experience,
    purpose,
    at,
  }));
  await tx.query(
    `with kept as (
       insert into lineage_turns (receipt, subject, experience, purpose, at)
       select receipt, subject, experience, purpose, at
       from jsonb_to_recordset($1::jsonb) as t(receipt uuid, subject uuid, experience text, purpose text, at timestamptz)
       returning receipt
     )
     insert into lineage_uses (receipt, datum, source, changed)
     select u.receipt, u.datum, u.source, u.changed
     from jsonb_to_recordset($2::jsonb) as u(receipt uuid, datum text, source text, changed text)
     join kept on kept.receipt = u.receipt
     on conflict do nothing`,
    [JSON.stringify(rows), JSON.stringify(using.flatMap(usesOf))],
  );
}

function usesOf({ receipt: { receiptId, facts, decision } }: TurnTaken) {
  const changes = new Map(decision?.influences?.map(({ datum, changed }) => [datum, changed]));
  return (facts?.used ?? []).flatMap(({ name, source }) =>
    sourcesIn(source).map((one) => ({
      receipt: receiptId,
      datum: name,
      source: one,
      changed: changes.get(name) ?? "nothing",
    })),
  );
}

/** Where what a person says of a receipt counts as an outcome; a note does not. */
const columns: ReadonlyMap<string, string> = new Map([
  ["helpful", "helpful"],
  ["wrong", "wrong"],
  ["object", "objections"],
]);

/** Counts what the person said of a turn that used something known of them; of another turn nothing is kept. */
export async function noteFeedback(
  db: Queryable,
  { receiptId, kind }: { readonly receiptId: string; readonly kind: string },
): Promise<void> {
  const column = columns.get(kind);
  if (column === undefined) return;
  await db.query(`update lineage_turns set ${column} = ${column} + 1 where receipt = $1`, [receiptId]);
}
