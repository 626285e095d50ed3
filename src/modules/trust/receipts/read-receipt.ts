import type { TurnReceipt } from "../../../kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { bindingOf } from "./binding.ts";
import { erased, type KeyStore } from "./keys/key-store.ts";
import type { LeafKind } from "./leaf.ts";
import { type InclusionProof, proveInclusion } from "./prove-inclusion.ts";
import { instantOf } from "./receipt-id.ts";
import { type EventBody, eventBodySchema, turnReceiptSchema } from "./receipt-schema.ts";
import { type Key, openEnvelope, tryOpen } from "./sealing.ts";
import type { Sequencer } from "./sequencer.ts";
import type { LeafRow, ReceiptRow } from "./tables.ts";

/** What is known of a receipt without opening it: enough to decide who may. */
export interface ReceiptMeta {
  readonly receiptId: string;
  /** Whose it is now; merging people may have changed it. */
  readonly subject: string;
  readonly conversation?: string;
}

/** Whether whoever asks may see this receipt. Decided by the caller, who knows sessions and people. */
export type MayRead = (meta: ReceiptMeta) => boolean | Promise<boolean>;

export interface ReceiptEvent {
  readonly id: string;
  readonly kind: LeafKind;
  readonly body: EventBody;
}

/** What lets someone outside work out the leaf's hash from the receipt: docs/receipts.md says how. */
export interface SealedParts {
  readonly subject: string;
  readonly dataKey: Key;
  readonly salt: Uint8Array;
  readonly ciphertext: Uint8Array;
}

export interface OpenedReceipt {
  readonly receipt: TurnReceipt;
  readonly events: readonly ReceiptEvent[];
  /** Absent only where leaves can't be numbered at present. */
  readonly proof?: InclusionProof;
  readonly sealed: SealedParts;
}

export interface ReadPorts {
  readonly db: Database;
  readonly keys: KeyStore;
  readonly sequencer: Pick<Sequencer, "drain">;
}

interface OpenedRow extends SealedParts {
  readonly body: Buffer;
  /** Its holder's key. */
  readonly subjectKey: Key;
}

type StoredTurn = ReceiptRow & Pick<LeafRow, "seq" | "hash">;
type StoredEvent = Pick<LeafRow, "id" | "kind"> &
  Pick<ReceiptRow, "conversation" | "envelope" | "ciphertext">;

const noReceipt = (): RapportError =>
  new RapportError("trust/no-receipt", "There is no such receipt, or it is not yours to see.");

const unreadable = (): RapportError =>
  new RapportError(
    "trust/unreadable",
    "This receipt can't be opened: its key is lost, or it was changed. `rapport receipts verify` tells which.",
  );

/**
 * Opens a turn's receipt with what came after it, and proves it. Throws `trust/no-receipt` where there is none and
 * where `mayRead` says no, so that the two can't be told apart; `trust/erased` where its person was erased, `trust/unreadable` where it does not open.
 */
export async function readReceipt(
  { receiptId, mayRead }: { readonly receiptId: string; readonly mayRead: MayRead },
  { db, keys, sequencer }: ReadPorts,
): Promise<OpenedReceipt> {
  const row = await findReceipt({ receiptId, mayRead }, { db });
  const { body, subjectKey, ...sealed } = await openRow(row, keys);
  const receipt = turnReceiptSchema.parse(readJson(body));
  const proof = await proveInclusion({ leafId: row.id, hash: row.hash, seq: row.seq }, { db, sequencer });
  return {
    receipt,
    events: await readEvents(db, receiptId, subjectKey),
    ...(proof && { proof }),
    sealed,
  };
}

/**
 * Opens a row that was found for somebody. It does not open where its conversation, which may have let them find it,
 * is not the one that it was sealed in. Throws `trust/erased`, `trust/unreadable`.
 */
export async function openRow(row: ReceiptRow, keys: KeyStore): Promise<OpenedRow> {
  const found = await keys.find(row.holder);
  if (found.state === "destroyed") throw erased();
  const { subject, envelope, salt, ciphertext } = row;
  if (found.state === "unknown" || !envelope || !salt || !ciphertext) throw unreadable();
  const binding = bindingOf(row);
  const body = tryOpen(found.key, binding, { envelope, ciphertext });
  if (!body) throw unreadable();
  const dataKey = openEnvelope(found.key, binding, envelope);
  return { body, subjectKey: found.key, subject, dataKey, salt, ciphertext };
}

/** The stored row of a turn's receipt, for who may see it. Throws `trust/no-receipt` for everyone else. */
export async function findReceipt(
  { receiptId, mayRead }: { readonly receiptId: string; readonly mayRead: MayRead },
  { db }: Pick<ReadPorts, "db">,
): Promise<StoredTurn> {
  const at = instantOf(receiptId);
  if (!at) throw noReceipt();
  const [row] = await db.query<StoredTurn>(
    `select receipts.*, leaf.seq, leaf.hash
     from receipts join receipt_leaves leaf on leaf.id = receipts.id and leaf.kind = 'turn'
     where receipts.id = $1 and receipts.at = $2`,
    [receiptId, at],
  );
  if (!row) throw noReceipt();
  const { holder: subject, conversation } = row;
  if (!(await mayRead({ receiptId, subject, ...(conversation !== null && { conversation }) })))
    throw noReceipt();
  return row;
}

export async function readEvents(db: Database, receiptId: string, key: Key): Promise<ReceiptEvent[]> {
  const rows = await db.query<StoredEvent>(
    `select leaf.id, leaf.kind, receipts.conversation, receipts.envelope, receipts.ciphertext
     from receipt_leaves leaf join receipts on receipts.id = leaf.id
     where leaf.refers_to = $1 order by leaf.id`,
    [receiptId],
  );
  return rows.flatMap(({ id, kind, conversation, envelope, ciphertext }) => {
    const opened =
      envelope && ciphertext && tryOpen(key, bindingOf({ id, conversation }), { envelope, ciphertext });
    if (!opened) return [];
    const body = eventBodySchema.parse(readJson(opened));
    return body.receiptId === receiptId ? [{ id, kind, body }] : [];
  });
}

const readJson = (bytes: Buffer): unknown => JSON.parse(bytes.toString("utf8"));
