import type { Database, Transaction } from "../../../platform/db/index.ts";
import { bindingOf } from "./binding.ts";
import { erased, type KeyStore } from "./keys/key-store.ts";
import { type Key, rewrap } from "./sealing.ts";

export interface Rewrapping {
  readonly from: string;
  readonly to: string;
  /** Only these, and what points to them: how a person that was merged by mistake is split again. Absent for all. */
  readonly receiptIds?: readonly string[];
}

const batchSize = 500;

/**
 * Passes receipts from one subject to another: their data keys are wrapped anew, and no body and no leaf changes.
 * Works in batches; calling again after a crash passes what was left. Gives how many were passed.
 * Throws `trust/erased` where either was erased.
 */
export async function rewrapReceipts(
  { from, to, receiptIds }: Rewrapping,
  { db, keys }: { readonly db: Database; readonly keys: KeyStore },
): Promise<number> {
  const held = await keys.find(from);
  if (held.state === "destroyed") throw erased();
  if (held.state === "unknown" || from === to) return 0;
  const heir = await keys.ensure(to);
  let passed = 0;
  for (;;) {
    const count = await db.transaction((tx) =>
      rewrapBatch(tx, { from, to, receiptIds, keys: [held.key, heir] }),
    );
    passed += count;
    if (count < batchSize) return passed;
  }
}

async function rewrapBatch(
  tx: Transaction,
  { from, to, receiptIds, keys }: Rewrapping & { readonly keys: readonly [from: Key, to: Key] },
): Promise<number> {
  const rows = await tx.query<{ id: string; at: Date; conversation: string | null; envelope: Uint8Array }>(
    `select id, at, conversation, envelope from receipts
     where holder = $1 and envelope is not null and (
       $2::uuid[] is null or id = any($2)
       or id in (select leaf.id from receipt_leaves leaf where leaf.refers_to = any($2))
     )
     limit $3 for update`,
    [from, receiptIds ?? null, batchSize],
  );
  if (rows.length === 0) return 0;
  const wrapped = rows.map(({ id, at, conversation, envelope }) => ({
    id,
    at: at.toISOString(),
    envelope: rewrap(keys[0], keys[1], bindingOf({ id, conversation }), envelope).toString("hex"),
  }));
  await tx.query(
    `update receipts set holder = $1, envelope = decode(given.envelope, 'hex')
     from jsonb_to_recordset($2::jsonb) as given (id uuid, at timestamptz, envelope text)
     where receipts.id = given.id and receipts.at = given.at`,
    [to, JSON.stringify(wrapped)],
  );
  return rows.length;
}
