import type { Database } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { KeyStore } from "../keys/key-store.ts";
import { type SigningKeys, verifiersOf } from "../keys/signing-keys.ts";
import { newestHead } from "../sequence-leaves.ts";
import type { Sequencer } from "../sequencer.ts";
import { databaseAnchors, outsideAnchors, signedWithin } from "./anchors.ts";
import { collectFaults, type Fault, type Faults } from "./faults.ts";
import { settle } from "./settle.ts";
import { walkTree } from "./walk-tree.ts";

export interface Verification {
  /** Receipts of turns that were found. */
  readonly receipts: number;
  /** All leaves that were found: turns, feedback and what else points to them. */
  readonly leaves: number;
  readonly ok: boolean;
  /** The first thousand. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
}

export interface VerifyPorts {
  readonly db: Database;
  readonly keys: KeyStore;
  readonly signing: SigningKeys;
  readonly sequencer: Pick<Sequencer, "drain">;
  /** The file of heads kept outside the database. */
  readonly headsFile: string;
}

/**
 * Checks every receipt against what was signed: numbers what waits, then reads all leaves in order, a page at a time,
 * and compares bodies, leaves, tree and heads, those outside the database included. Turns go on meanwhile.
 */
export async function verifyReceipts(ports: VerifyPorts): Promise<Verification> {
  const { db, keys, signing, headsFile } = ports;
  const faults = collectFaults();
  await numberWhatWaits(ports, faults);

  const verifiers = verifiersOf(await signing.publicKeys());
  const anchorPorts = { db, verifiers, faults };
  // Heads outside first: those that go out while this runs must not be ahead of the database as it is read here.
  const outside = await outsideAnchors(headsFile, anchorPorts);
  const upTo = (await newestHead(db))?.size ?? 0;
  const within = await signedWithin(upTo, anchorPorts);
  const covered = outside.reduce((most, { size }) => Math.max(most, size), within);

  const misfits = await walkTree({ size: covered, outside }, { ...anchorPorts, keys });
  // What is left are heads beyond all that are valid: each a fault.
  await databaseAnchors({ start: covered, end: upTo }, anchorPorts);
  settle(misfits, faults);
  if (within < covered && !misfits.gaps.some((seq) => seq >= within)) {
    faults.add({ kind: "missing", detail: `the database lacks the signed head of size ${covered}` });
  }
  const unsigned = await reportUnsigned(db, { covered, upTo }, faults);

  return {
    receipts: misfits.turns + unsigned,
    leaves: misfits.leaves + unsigned,
    ok: faults.count === 0,
    faults: faults.list,
    faultCount: faults.count,
  };
}

/** A tree that can't grow does not keep the rest from being verified; what still waits is covered by no signature. */
async function numberWhatWaits({ db, sequencer }: VerifyPorts, faults: Faults): Promise<void> {
  try {
    await sequencer.drain();
  } catch (error) {
    if (!(error instanceof RapportError && error.code === "trust/tree-broken")) throw error;
    const waiting = await db.query<{ id: string }>(
      "select id from receipt_leaves where seq is null order by id limit 1000",
    );
    for (const { id } of waiting) {
      faults.add({
        kind: "unsigned",
        receiptId: id,
        detail: "it waits for its number, and the tree can't grow",
      });
    }
  }
}

const pageSize = 2_000;

/** Numbers that no head covers, and bodies that no leaf vouches for. Gives how many receipts these are. */
async function reportUnsigned(
  db: Database,
  { covered, upTo }: { readonly covered: number; readonly upTo: number },
  faults: Faults,
): Promise<number> {
  const before = faults.count;
  // What was numbered while this ran lies beyond `upTo`, under a head of its own.
  const beyond = await db.query<{ id: string; seq: number }>(
    `select id, seq from receipt_leaves
     where seq >= $1 and seq >= coalesce((select max(size) from receipt_heads where size > $2), $1)
     order by seq limit 1000`,
    [covered, upTo],
  );
  for (const { id, seq } of beyond) {
    faults.add({
      kind: "unsigned",
      receiptId: id,
      seq,
      detail: "it has a number, and no signed head covers it",
    });
  }
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = await db.query<{ id: string; has_leaf: boolean }>(
      `select id, exists (select 1 from receipt_leaves leaf where leaf.id = receipts.id) as has_leaf
       from receipts where id > $1 order by id limit $2`,
      [after, pageSize],
    );
    for (const { id, has_leaf } of page) {
      if (!has_leaf)
        faults.add({ kind: "unsigned", receiptId: id, detail: "no leaf of the tree vouches for it" });
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return faults.count - before;
    after = last.id;
  }
}
