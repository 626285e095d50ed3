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
    const key = states.get(row.holder);
    return { leaf, body: bodyState(leaf, row, isLost(key, row, range.signedAt(leaf.seq)) ? undefined : key) };
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

/**
 * A key that was made after the leaf was signed is not the one that it was sealed with: that one is lost, as where a
 * database was restored without its keys, and what it sealed can't be tried. Whom the receipt was recorded for is
 * vouched for by the leaf, so this excuses nobody who gave it to another.
 */
const isLost = (key: KeyState | undefined, row: ReceiptRow, signedAt: Date | undefined): boolean =>
  key?.state === "held" && row.holder === row.subject && signedAt !== undefined && key.since > signedAt;

function bodyState(leaf: StoredLeaf, row: ReceiptRow, key: KeyState | undefined): BodyState {
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
  if (key?.state === "held" && !tryOpen(key.key, bindingOf(row), { envelope, ciphertext }))
    return { state: "unopenable", hash };
  return { state: "sound", hash };
}
