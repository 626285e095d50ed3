import type { Queryable } from "../../../../platform/db/index.ts";
import { bindingOf } from "../binding.ts";
import type { KeyState, KeyStore } from "../keys/key-store.ts";
import { hashOfLeaf } from "../leaf.ts";
import { instantOf } from "../receipt-id.ts";
import { tryOpen } from "../sealing.ts";
import type { LeafRow, ReceiptRow } from "../tables.ts";
import type { Hash } from "../tree.ts";

/** A numbered leaf as it stands in the database. */
export interface StoredLeaf extends LeafRow {
  readonly seq: number;
}

/**
 * What became of a leaf's body. `sound`: the hash worked out from it, and it opens for its subject where the key is
 * held. `erased`: gone with its person's key. `keyless`: whole, but its key is gone, and nobody was erased.
 */
export type BodyState =
  | { readonly state: "sound"; readonly hash: Hash }
  | { readonly state: "erased" }
  | { readonly state: "missing" }
  | { readonly state: "keyless"; readonly hash: Hash }
  | { readonly state: "unopenable"; readonly hash: Hash };

export interface CheckedLeaf {
  readonly leaf: StoredLeaf;
  readonly body: BodyState;
}

/** The numbered leaves from `start` up to `end` in order, each with its body checked. */
export async function checkLeaves(
  range: {
    readonly start: number;
    readonly end: number;
    /** When a head first covered the leaf of this number. */
    readonly signedAt: (seq: number) => Date | undefined;
  },
  { db, keys }: { readonly db: Queryable; readonly keys: KeyStore },
): Promise<CheckedLeaf[]> {
  const leaves = await db.query<LeafRow & { seq: number }>(
    "select id, kind, refers_to, hash, seq from receipt_leaves where seq >= $1 and seq < $2 order by seq",
    [range.start, range.end],
  );
  const rows = await bodiesOf(
    leaves.map(({ id }) => id),
    db,
  );
  const holders = [...new Set([...rows.values()].map(({ holder }) => holder))];
  const states = await keys.findAll(holders);
  return leaves.map((leaf) => {
    const row = rows.get(leaf.id);
    if (!row) return { leaf, body: { state: "missing" } };
    const signed = range.signedAt(leaf.seq);
    const isOlder = signed !== undefined && signed < keys.since;
    return { leaf, body: bodyState(leaf, row, { key: states.get(row.holder), isOlder }) };
  });
}

/** Rows by id, looked for only in the months that the ids name. */
async function bodiesOf(ids: readonly string[], db: Queryable): Promise<Map<string, ReceiptRow>> {
  const instants = ids.flatMap((id) => instantOf(id)?.getTime() ?? []);
  if (instants.length === 0) return new Map();
  const rows = await db.query<ReceiptRow>(
    "select * from receipts where id = any($1::uuid[]) and at >= $2 and at <= $3",
    [ids, new Date(Math.min(...instants)), new Date(Math.max(...instants))],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface HolderKey {
  readonly key: KeyState | undefined;
  /** The leaf was signed before the store of keys was begun. */
  readonly isOlder: boolean;
}

/**
 * What a leaf older than the store was sealed with may never have been in it, as where a database was restored without
 * its keys: that it does not open is no fault then. Of a younger one it is: an erased person leaves a trace in the
 * store, and nobody else's key goes. Whom the receipt was recorded for is vouched for by the leaf, so that no age
 * excuses giving it to another whose key is there.
 */
function bodyState(leaf: StoredLeaf, row: ReceiptRow, { key, isOlder }: HolderKey): BodyState {
  const { id, kind, refers_to } = leaf;
  const { subject, envelope, salt, ciphertext } = row;
  if (!envelope || !salt || !ciphertext) return { state: key?.state === "destroyed" ? "erased" : "missing" };
  const hash = hashOfLeaf({
    id,
    kind,
    ...(refers_to !== null && { refersTo: refers_to }),
    subject,
    salt,
    ciphertext,
  });
  if (row.at.getTime() !== instantOf(id)?.getTime()) return { state: "unopenable", hash };
  // Whoever rewrote a body and its leaf's hash could not seal it: this tells it from one that was moved.
  const isHeld = key?.state === "held";
  if (isHeld && tryOpen(key.key, bindingOf(row), { envelope, ciphertext })) return { state: "sound", hash };
  const isExcused = isOlder && (!isHeld || row.holder === subject);
  if (isExcused || key?.state === "destroyed") return { state: "sound", hash };
  return { state: isHeld ? "unopenable" : "keyless", hash };
}
