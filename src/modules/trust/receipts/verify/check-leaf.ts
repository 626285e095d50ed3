import type { Queryable } from "../../../../platform/db/index.ts";
import type { KeyState, KeyStore } from "../keys/key-store.ts";
import { hashOfLeaf } from "../leaf.ts";
import { instantOf } from "../receipt-id.ts";
import { open, type Sealed } from "../sealing.ts";
import type { LeafRow, ReceiptRow } from "../tables.ts";
import type { Hash } from "../tree.ts";

/** A numbered leaf as it stands in the database. */
export interface StoredLeaf extends LeafRow {
  readonly seq: number;
}

/**
 * What became of a leaf's body. `sound`: the hash worked out from it, and it opens for its subject where the key is
 * held. `erased`: gone with its person's key.
 */
export type BodyState =
  | { readonly state: "sound"; readonly hash: Hash }
  | { readonly state: "erased" }
  | { readonly state: "missing" }
  | { readonly state: "unopenable"; readonly hash: Hash };

export interface CheckedLeaf {
  readonly leaf: StoredLeaf;
  readonly body: BodyState;
}

/** The numbered leaves from `start` up to `end` in order, each with its body checked. */
export async function checkLeaves(
  { start, end }: { readonly start: number; readonly end: number },
  { db, keys }: { readonly db: Queryable; readonly keys: KeyStore },
): Promise<CheckedLeaf[]> {
  const leaves = await db.query<LeafRow & { seq: number }>(
    "select id, kind, refers_to, hash, seq from receipt_leaves where seq >= $1 and seq < $2 order by seq",
    [start, end],
  );
  const rows = await bodiesOf(
    leaves.map(({ id }) => id),
    db,
  );
  const subjects = [...new Set([...rows.values()].map(({ subject }) => subject))];
  const states = await keys.findAll(subjects);
  return leaves.map((leaf) => {
    const row = rows.get(leaf.id);
    return { leaf, body: row ? bodyState(leaf, row, states.get(row.subject)) : { state: "missing" } };
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

function bodyState(leaf: StoredLeaf, row: ReceiptRow, key: KeyState | undefined): BodyState {
  const { id, kind, refers_to } = leaf;
  const { envelope, salt, ciphertext } = row;
  if (!envelope || !salt || !ciphertext) return { state: key?.state === "destroyed" ? "erased" : "missing" };
  const hash = hashOfLeaf({ id, kind, ...(refers_to !== null && { refersTo: refers_to }), salt, ciphertext });
  if (row.at.getTime() !== instantOf(id)?.getTime()) return { state: "unopenable", hash };
  if (key?.state === "held" && !opens(key.key, id, { envelope, ciphertext }))
    return { state: "unopenable", hash };
  return { state: "sound", hash };
}

/** Whoever rewrote a body and its leaf's hash could not seal it: this is what tells it from one that was moved. */
function opens(key: Uint8Array, id: string, sealed: Sealed): boolean {
  try {
    open(key, id, sealed);
    return true;
  } catch {
    return false;
  }
}
