import type { Queryable } from "../../../platform/db/index.ts";
import { randomBytes } from "../../../platform/random.ts";
import { bindingOf } from "./binding.ts";
import { canonicalBytes } from "./canonical.ts";
import { hashOfLeaf, type LeafKind } from "./leaf.ts";
import { instantOf } from "./receipt-id.ts";
import { type Key, seal } from "./sealing.ts";
import type { Hash } from "./tree.ts";

/** What is to be recorded, before it is sealed. */
export interface ReceiptDraft {
  /** A UUID of version 7. */
  readonly id: string;
  readonly kind: LeafKind;
  /** The turn's receipt, for every other kind. */
  readonly refersTo?: string;
  readonly subject: string;
  /** The conversation's id, never its capability. */
  readonly conversation?: string;
  /** JSON. */
  readonly body: object;
}

/** A receipt ready to be stored: nothing in it can be read without its subject's key. */
export interface SealedReceipt extends Omit<ReceiptDraft, "body"> {
  readonly at: Date;
  readonly envelope: Uint8Array;
  readonly salt: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly hash: Hash;
}

/** Seals a receipt with its subject's key. Throws a TypeError where the id is no UUID of version 7. */
export function sealReceipt({ body, ...draft }: ReceiptDraft, subjectKey: Key): SealedReceipt {
  const at = instantOf(draft.id);
  if (!at) throw new TypeError(`a receipt's id is a UUID of version 7 in lower case, not "${draft.id}"`);
  const salt = randomBytes(32);
  const sealed = seal(subjectKey, bindingOf(draft), canonicalBytes(body));
  return {
    ...draft,
    ...sealed,
    at,
    salt,
    hash: hashOfLeaf({ ...draft, salt, ciphertext: sealed.ciphertext }),
  };
}

const columns = [
  "id uuid",
  "at timestamptz",
  "subject uuid",
  "conversation uuid",
  "envelope bytea",
  "salt bytea",
  "ciphertext bytea",
  "kind text",
  "refers_to uuid",
  "hash bytea",
].map((column) => column.split(" "));

/**
 * Stores receipts within the caller's transaction: one statement, and no number that turns would have to wait for
 * each other to get. The sequencer gives it later.
 */
export async function appendReceipts(tx: Queryable, receipts: readonly SealedReceipt[]): Promise<void> {
  if (receipts.length === 0) return;
  const rows = receipts.map((_, row) => {
    const values = columns.map(([, type], column) => `$${row * columns.length + column + 1}::${type}`);
    return `(${values.join(",")})`;
  });
  await tx.query(
    `with given (${columns.map(([name]) => name).join(",")}) as (values ${rows.join(",")}),
      kept as (
        insert into receipts (id, at, subject, holder, conversation, envelope, salt, ciphertext)
        select id, at, subject, subject, conversation, envelope, salt, ciphertext from given
      )
      insert into receipt_leaves (id, kind, refers_to, hash) select id, kind, refers_to, hash from given`,
    receipts.flatMap((receipt) => [
      receipt.id,
      receipt.at,
      receipt.subject,
      receipt.conversation ?? null,
      receipt.envelope,
      receipt.salt,
      receipt.ciphertext,
      receipt.kind,
      receipt.refersTo ?? null,
      receipt.hash,
    ]),
  );
}
