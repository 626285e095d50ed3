import type { Queryable } from "../../../platform/db/index.ts";
import type { SignedHead } from "./head.ts";
import { hashOfRange, inclusionRanges, type Place, placesOf } from "./proof.ts";
import { newestHead, signedHeadOf } from "./sequence-leaves.ts";
import type { Sequencer } from "./sequencer.ts";
import type { NodeRow } from "./tables.ts";
import type { Hash } from "./tree.ts";

/** Proof that a leaf is in the tree whose head is signed. Hashes in hexadecimal, the path from the leaf upwards. */
export interface InclusionProof {
  readonly leafHash: string;
  readonly seq: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly head: SignedHead;
}

/** Proves a leaf under the newest head, numbering it first where it waits; `undefined` while that can't be done. */
export async function proveInclusion(
  { leafId, hash, seq }: { readonly leafId: string; readonly hash: Hash; readonly seq: number | null },
  { db, sequencer }: { readonly db: Queryable; readonly sequencer: Pick<Sequencer, "drain"> },
): Promise<InclusionProof | undefined> {
  const number = seq ?? (await numberNow(leafId, { db, sequencer }));
  const newest = await newestHead(db);
  if (number === undefined || !newest || number >= newest.size) return undefined;
  const ranges = inclusionRanges(number, newest.size);
  const hashAt = await readNodes(db, ranges.flatMap(placesOf));
  return {
    leafHash: toHex(hash),
    seq: number,
    size: newest.size,
    path: ranges.map((range) => toHex(hashOfRange(range, hashAt))),
    head: signedHeadOf(newest),
  };
}

async function numberNow(
  leafId: string,
  { db, sequencer }: { readonly db: Queryable; readonly sequencer: Pick<Sequencer, "drain"> },
): Promise<number | undefined> {
  // A tree that can't grow is the sequencer's to report; the receipt can be read without its proof.
  await sequencer.drain().catch(() => undefined);
  const [row] = await db.query<{ seq: number | null }>("select seq from receipt_leaves where id = $1", [
    leafId,
  ]);
  return row?.seq ?? undefined;
}

/** Hashes of whole subtrees by their place; leaves are nodes of level 0. */
export async function readNodes(
  db: Queryable,
  places: readonly Place[],
): Promise<(place: Place) => Hash | undefined> {
  const leaves = places.filter(({ level }) => level === 0).map(({ index }) => index);
  const inner = places.filter(({ level }) => level > 0);
  const rows = await db.query<NodeRow>(
    `select 0 as level, seq as index, hash from receipt_leaves where seq = any($1::bigint[])
     union all
     select tree.level, tree.index, tree.hash
     from jsonb_to_recordset($2::jsonb) as asked (level smallint, index bigint)
     join receipt_tree tree on tree.level = asked.level and tree.index = asked.index`,
    [leaves, JSON.stringify(inner)],
  );
  const hashes = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return ({ level, index }) => hashes.get(`${level}/${index}`);
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
