import type { Queryable } from "../../../platform/db/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { appendReceipts, sealReceipt } from "./append-receipt.ts";
import type { LeafKind } from "./leaf.ts";
import { openRow, type ReadPorts } from "./read-receipt.ts";
import type { EventBody } from "./receipt-schema.ts";
import type { ReceiptRow } from "./tables.ts";

/**
 * Appends what came after a turn as a leaf of its own that points to the turn's, sealed for who holds it now, and
 * gives the leaf's id. Throws `trust/erased` where the person was erased, `trust/unreadable` where the receipt does
 * not open: whoever could not read it has nothing to add, since it may have been moved to where they find it.
 */
export async function appendEvent(
  {
    row,
    kind,
    now,
    says,
  }: {
    readonly row: ReceiptRow;
    readonly kind: Exclude<LeafKind, "turn">;
    readonly now: Date;
    readonly says: Omit<EventBody, "version" | "receiptId" | "at">;
  },
  { db, keys }: { readonly db: Queryable; readonly keys: ReadPorts["keys"] },
): Promise<string> {
  const { subjectKey } = await openRow(row, keys);
  const { id: receiptId, holder: subject, conversation } = row;
  const id = timeOrderedId(now.getTime());
  const body: EventBody = { version: 1, receiptId, at: now.toISOString(), ...says };
  const from = conversation !== null && { conversation };
  await appendReceipts(db, [
    sealReceipt({ id, kind, refersTo: receiptId, subject, ...from, body }, subjectKey),
  ]);
  return id;
}
