import type { Clock } from "../../../platform/clock.ts";
import type { Database, Transaction } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { type SignedHead, signHead } from "./head.ts";
import type { SigningKey, SigningKeys } from "./keys/signing-keys.ts";
import { type HeadRow, type LeafRow, sequencerLock } from "./tables.ts";
import { appendLeaves, type Edge, emptyEdge, rootOf, type TreeNode } from "./tree.ts";

/**
 * `busy`: another process is at it. `done`: that many leaves have got their number, and `head` covers them all; there
 * may be `more` than one batch takes.
 */
export type Sequenced =
  | { readonly kind: "busy" }
  | { readonly kind: "done"; readonly count: number; readonly more: boolean; readonly head?: SignedHead };

/**
 * Gives the next numbers to leaves that wait, extends the tree and signs its head, all in one transaction: a crash
 * leaves either all of it or nothing. Only one process does so at a time.
 *
 * Throws `trust/tree-broken` where a leaf has a number that no head covers: nothing here gives one.
 */
export async function sequenceLeaves(ports: {
  readonly db: Database;
  readonly signing: SigningKeys;
  readonly clock: Clock;
  /** Leaves at most, so that the embedded database's one connection is soon free again. */
  readonly most?: number;
}): Promise<Sequenced> {
  const { db, signing, clock, most = 500 } = ports;
  const key = await signing.current();
  return db.transaction(async (tx) => {
    // A statement of its own: the next one must see what the last holder of the lock committed.
    const [lock] = await tx.query<{ held: boolean }>("select pg_try_advisory_xact_lock($1) as held", [
      sequencerLock,
    ]);
    if (!lock?.held) return { kind: "busy" };

    const newest = await newestHead(tx);
    const edge = newest ? edgeOf(newest) : emptyEdge;
    const waiting = await tx.query<Pick<LeafRow, "id" | "hash">>(
      "select id, hash from receipt_leaves where seq is null order by id limit $1",
      [most],
    );
    if (waiting.length === 0) {
      return { kind: "done", count: 0, more: false, ...(newest && { head: signedHeadOf(newest) }) };
    }
    await requireNoUnsigned(tx, edge.size);

    const grown = appendLeaves(
      edge,
      waiting.map(({ hash }) => hash),
    );
    const root = Buffer.from(rootOf(grown.edge)).toString("hex");
    const { size } = grown.edge;
    const head = signHead({ size, root, at: clock.now().toISOString(), keyId: key.keyId }, key.privateKey);
    await numberLeaves(
      tx,
      waiting.map(({ id }) => id),
      edge.size,
    );
    await keepNodes(tx, grown.nodes);
    await keepHead(tx, head, grown.edge, key);
    return { kind: "done", count: waiting.length, more: waiting.length === most, head };
  });
}

/** The newest head that the database holds. */
export async function newestHead(db: Pick<Transaction, "query">): Promise<HeadRow | undefined> {
  const [row] = await db.query<HeadRow>("select * from receipt_heads order by size desc limit 1");
  return row;
}

export const signedHeadOf = ({ size, root, at, key_id, signature }: HeadRow): SignedHead => ({
  size,
  root: Buffer.from(root).toString("hex"),
  at: at.toISOString(),
  keyId: key_id,
  signature: Buffer.from(signature).toString("base64"),
});

function edgeOf({ size, edge }: HeadRow): Edge {
  const roots = Array.from({ length: edge.length / 32 }, (_, i) => edge.subarray(i * 32, i * 32 + 32));
  return { size, roots };
}

async function requireNoUnsigned(tx: Transaction, size: number): Promise<void> {
  const [beyond] = await tx.query<{ id: string }>("select id from receipt_leaves where seq >= $1 limit 1", [
    size,
  ]);
  if (!beyond) return;
  throw new RapportError(
    "trust/tree-broken",
    "A receipt has a number that no signed head covers, so the tree can't grow: run `rapport receipts verify`",
    { receiptId: beyond.id },
  );
}

async function numberLeaves(tx: Transaction, ids: readonly string[], first: number): Promise<void> {
  await tx.query(
    `update receipt_leaves set seq = $2::bigint + given.place - 1
     from unnest($1::uuid[]) with ordinality as given (id, place) where receipt_leaves.id = given.id`,
    [ids, first],
  );
}

async function keepNodes(tx: Transaction, nodes: readonly TreeNode[]): Promise<void> {
  if (nodes.length === 0) return;
  const rows = nodes.map(({ level, index, hash }) => ({
    level,
    index,
    hash: Buffer.from(hash).toString("hex"),
  }));
  await tx.query(
    `insert into receipt_tree (level, index, hash)
     select level, index, decode(hash, 'hex')
     from jsonb_to_recordset($1::jsonb) as node (level smallint, index bigint, hash text)`,
    [JSON.stringify(rows)],
  );
}

async function keepHead(tx: Transaction, head: SignedHead, edge: Edge, key: SigningKey): Promise<void> {
  await tx.query(
    `with known as (
       insert into receipt_signing_keys (key_id, public_key) values ($4, $7) on conflict do nothing
     )
     insert into receipt_heads (size, root, at, key_id, signature, edge) values ($1, $2, $3, $4, $5, $6)`,
    [
      head.size,
      Buffer.from(head.root, "hex"),
      head.at,
      head.keyId,
      Buffer.from(head.signature, "base64"),
      Buffer.concat(edge.roots),
      key.publicKey,
    ],
  );
}
