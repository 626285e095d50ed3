import { join } from "node:path";
import type { ReceiptPort } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type Database, migrate, openDatabase } from "../../../platform/db/index.ts";
import type { Log } from "../../../platform/log.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import { addFeedback, type Feedback } from "./add-feedback.ts";
import { addReview, type ReviewEnded } from "./add-review.ts";
import type { SignedHead } from "./head.ts";
import { headWebhook } from "./head-webhook.ts";
import { keyMigrations, openDatabaseKeyStore } from "./keys/database-key-store.ts";
import { openFileKeyStore } from "./keys/file-key-store.ts";
import type { KeyStore } from "./keys/key-store.ts";
import { openMasterKey } from "./keys/master-key.ts";
import { type BackupKeys, backupKeys } from "./keys/row-keys.ts";
import { openSigningKeys, type PublicKey } from "./keys/signing-keys.ts";
import { openOutsideHeads } from "./outside-heads.ts";
import { ensurePartitions } from "./partitions.ts";
import { receiptsPersonalData } from "./personal-data.ts";
import { type MayRead, type OpenedReceipt, readReceipt } from "./read-receipt.ts";
import {
  type ConversationUpdate,
  type RecordTurns,
  recall,
  receiptPort,
  type SaveConversations,
} from "./receipt-port.ts";
import { type Rewrapping, rewrapReceipts } from "./rewrap-receipts.ts";
import { newestHead, sequenceLeaves, signedHeadOf } from "./sequence-leaves.ts";
import { startSequencer } from "./sequencer.ts";
import { type Verification, verifyReceipts } from "./verify/verify-receipts.ts";

export interface ReceiptsConfig {
  readonly db: Database;
  /** The data folder: keys lie in `keys/` within it, heads in `heads.jsonl`. */
  readonly folder: string;
  /**
   * Where subjects' keys are: in a file of the folder, which belongs to the one process that holds the embedded
   * database; or in the schema `rapport_keys` of a PostgreSQL server (`postgres://…`), for all replicas.
   */
  readonly subjectKeys: "folder" | { readonly url: string };
  /** Where signed heads are also posted to. */
  readonly headsWebhook?: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly saveConversations: SaveConversations;
  readonly recordTurns?: RecordTurns;
}

/** Receipts, opened: everything that the rest of the house does with them. */
export interface Receipts {
  /** For the kernel. */
  readonly port: ReceiptPort;
  /** What a conversation remembers, from the bytes that `saveConversations` was given. */
  recall(remembered: Required<ConversationUpdate>): ReturnType<typeof recall>;
  read(asked: { readonly receiptId: string; readonly mayRead: MayRead }): Promise<OpenedReceipt>;
  addFeedback(feedback: Feedback): Promise<{ readonly feedbackId: string }>;
  /** How the review of a held draft ended, and what the person gets of it. */
  addReview(review: ReviewEnded): Promise<void>;
  verify(): Promise<Verification>;
  /** Passes receipts to another subject, when people merge or split. */
  rewrap(rewrapping: Rewrapping): Promise<number>;
  /** Numbers all that waits; before a backup, so that a restored tree grows on as this one did. */
  settle(): Promise<SignedHead | undefined>;
  /**
   * After a backup was restored over this database: takes the keys that signed its heads for ours, and begins a new
   * file of heads, since the old one speaks of what was replaced. The old file is kept beside it.
   */
  acceptRestored(): Promise<void>;
  /** The newest signed head. */
  head(): Promise<SignedHead | undefined>;
  /** The key that signs now, then those that did. */
  publicKeys(): Promise<readonly PublicKey[]>;
  rotateSigningKey(): Promise<PublicKey>;
  /** At start and then daily: makes the partitions of the coming months. */
  ensurePartitions(): Promise<void>;
  readonly personalData: PersonalData;
  /** With what a backup seals and opens rows of people. */
  readonly backupKeys: BackupKeys;
  /** Ends the numbering and closes what was opened here; the database stays open. */
  close(): Promise<void>;
}

/** Opens receipts over a migrated database, with their keys, and starts numbering. */
export async function openReceipts(config: ReceiptsConfig): Promise<Receipts> {
  const { db, folder, clock, log, saveConversations, recordTurns, headsWebhook } = config;
  const keysFolder = join(folder, "keys");
  const headsFile = join(folder, "heads.jsonl");

  const signing = await openSigningKeys(keysFolder, () => signersKnownTo(db));
  const keys = await openKeyStore(keysFolder, config);
  const outside = await openOutsideHeads(headsFile);
  const webhook = headsWebhook === undefined ? undefined : headWebhook({ url: headsWebhook, log });
  await ensurePartitions(db, clock.now());
  const sequencer = startSequencer({
    sequence: () => sequenceLeaves({ db, signing, clock }),
    outside,
    ...(webhook && { webhook }),
    clock,
    log,
  });
  const committed = sequencer.nudge;

  return {
    port: receiptPort({ db, keys, saveConversations, ...(recordTurns && { recordTurns }), committed }),
    recall: (remembered) => recall(remembered, { keys }),
    read: (asked) => readReceipt(asked, { db, keys, sequencer }),
    addFeedback: (feedback) => addFeedback(feedback, { db, keys, clock, committed }),
    addReview: (review) => addReview(review, { db, keys, clock, committed }),
    verify: () => verifyReceipts({ db, keys, signing, sequencer, headsFile }),
    rewrap: (rewrapping) => rewrapReceipts(rewrapping, { db, keys }),
    settle: () => sequencer.drain(),
    async acceptRestored() {
      await signing.adopt(await signersKnownTo(db));
      await sequencer.beginAnew();
    },
    head: async () => {
      const newest = await newestHead(db);
      return newest && signedHeadOf(newest);
    },
    publicKeys: () => signing.publicKeys(),
    rotateSigningKey: () => signing.rotate(),
    ensurePartitions: () => ensurePartitions(db, clock.now()),
    personalData: receiptsPersonalData({ keys }),
    backupKeys: backupKeys(keys),
    async close() {
      await sequencer.stop();
      await webhook?.settled();
      await keys.close();
    },
  };
}

/** The public keys that signed the heads of this database. */
const signersKnownTo = async (db: Database): Promise<PublicKey[]> => {
  const rows = await db.query<{ key_id: string; public_key: string }>(
    "select key_id, public_key from receipt_signing_keys",
  );
  return rows.map(({ key_id, public_key }) => ({ keyId: key_id, publicKey: public_key }));
};

/** The database of keys gets connections of its own, so that a key can be had while a transaction is open. */
async function openKeyStore(
  folder: string,
  { subjectKeys: where, clock }: Pick<ReceiptsConfig, "subjectKeys" | "clock">,
): Promise<KeyStore> {
  const master = await openMasterKey(folder);
  if (where === "folder") return openFileKeyStore(folder, master, clock);
  const db = await openDatabase({ url: where.url, folder });
  try {
    await migrate(db, [keyMigrations], "rapport_keys");
    return { ...(await openDatabaseKeyStore(db, master, clock)), close: () => db.close() };
  } catch (error) {
    await db.close();
    throw error;
  }
}
