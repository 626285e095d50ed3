import type { MigrationFolder } from "../../../platform/db/index.ts";
import type { LeafKind } from "./leaf.ts";

export const receiptMigrations: MigrationFolder = {
  module: "trust-receipts",
  folder: new URL("./migrations/", import.meta.url),
};

/** `receipts`: a leaf's sealed body. All three parts are null once its subject was erased. */
export type ReceiptRow = {
  id: string;
  at: Date;
  subject: string;
  holder: string;
  conversation: string | null;
  envelope: Uint8Array | null;
  salt: Uint8Array | null;
  ciphertext: Uint8Array | null;
};

/** `receipt_leaves`: the leaf; `seq` is null while it waits for the sequencer. */
export type LeafRow = {
  id: string;
  kind: LeafKind;
  refers_to: string | null;
  hash: Uint8Array;
  seq: number | null;
};

/** `receipt_tree`: the root of a whole subtree above the leaves. */
export type NodeRow = { level: number; index: number; hash: Uint8Array };

/** `receipt_heads`: a signed head and what growing the tree needs. */
export type HeadRow = {
  size: number;
  root: Uint8Array;
  at: Date;
  key_id: string;
  signature: Uint8Array;
  edge: Uint8Array;
};

/** Held by whichever process is numbering leaves. Any number that nothing else locks in this database. */
export const sequencerLock = 7_261_707_271;
export const partitionLock = 7_261_707_272;
