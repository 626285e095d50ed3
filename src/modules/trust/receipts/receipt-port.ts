import type { Json, Person, ReceiptPort, TurnReceipt } from "../../../kernel/index.ts";
import type { Database, Transaction } from "../../../platform/db/index.ts";
import { appendReceipts, type SealedReceipt, sealReceipt } from "./append-receipt.ts";
import { inBatches } from "./batches.ts";
import { canonicalBytes } from "./canonical.ts";
import type { KeyStore } from "./keys/key-store.ts";
import { type Binding, type Key, seal, sealedFromBytes, sealedToBytes, tryOpen } from "./sealing.ts";

/** What the conversation is to hold after the turn, in the same transaction as its receipt. */
export interface ConversationUpdate {
  readonly conversation: string;
  readonly subject: string;
  /** Sealed for the subject: `recall` opens it. Absent where the turn leaves the memory as it is. */
  readonly memory?: Uint8Array;
}

/** Writes the conversations of a batch of turns; called within the transaction, at most a statement or two. */
export type SaveConversations = (tx: Transaction, updates: readonly ConversationUpdate[]) => Promise<void>;

/** A turn whose receipt is committed, before it is sealed. */
export interface CommittedTurn {
  readonly receipt: TurnReceipt;
  readonly person: Person;
}

/** Writes down what else is to be known of turns; called within the transaction that commits their receipts. */
export type RecordTurns = (tx: Transaction, turns: readonly CommittedTurn[]) => Promise<void>;

interface Commit {
  readonly turn: CommittedTurn;
  readonly receipt: SealedReceipt;
  readonly update: ConversationUpdate;
}

/** Turns that end at the same time share a transaction. PGlite has one connection; PostgreSQL takes a few at once. */
const batchesInFlight = { embedded: 1, postgres: 4 } as const;
const turnsPerBatch = 50;

/**
 * The kernel's receipt port: seals the receipt and the conversation's memory for the person, and resolves once both
 * are durable. `committed` is told after each, so that the sequencer need not wait for its next round.
 * Throws `trust/erased` where the person was erased meanwhile.
 */
export function receiptPort(ports: {
  readonly db: Database;
  readonly keys: KeyStore;
  readonly saveConversations: SaveConversations;
  readonly recordTurns?: RecordTurns;
  readonly committed: () => void;
}): ReceiptPort {
  const { db, keys, saveConversations, recordTurns, committed } = ports;

  const write = (commits: readonly Commit[]): Promise<void> =>
    db.transaction(async (tx) => {
      await saveConversations(
        tx,
        commits.map(({ update }) => update),
      );
      await appendReceipts(
        tx,
        commits.map(({ receipt }) => receipt),
      );
      await recordTurns?.(
        tx,
        commits.map(({ turn }) => turn),
      );
    });

  const batches = inBatches(
    async (commits: readonly Commit[]): Promise<Outcome[]> => {
      try {
        await write(commits);
        return commits.map(() => ({ ok: true }));
      } catch (error) {
        if (commits.length === 1) return [{ ok: false, error }];
        // One turn's failure is not the others': each goes again by itself.
        return oneByOne(commits, write);
      }
    },
    { inFlight: batchesInFlight[db.kind], most: turnsPerBatch },
  );

  return {
    async commit({ receipt, person, conversation, remember }) {
      const { subject } = person;
      const key = await keys.ensure(subject);
      const draft = { id: receipt.receiptId, kind: "turn", subject, conversation, body: receipt } as const;
      const outcome = await batches.add({
        turn: { receipt, person },
        receipt: sealReceipt(draft, key),
        update: {
          conversation,
          subject,
          ...(remember !== undefined && { memory: sealMemory(key, conversation, remember) }),
        },
      });
      if (!outcome.ok) throw outcome.error;
      committed();
    },
  };
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

async function oneByOne(
  commits: readonly Commit[],
  write: (commits: readonly Commit[]) => Promise<void>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const commit of commits) {
    outcomes.push(
      await write([commit]).then(
        () => ({ ok: true }) as const,
        (error: unknown) => ({ ok: false, error }) as const,
      ),
    );
  }
  return outcomes;
}

const memoryBinding = (conversation: string): Binding => ({
  body: `conversation:${conversation}`,
  envelope: `conversation:${conversation}`,
});

const sealMemory = (key: Key, conversation: string, memory: Json): Uint8Array =>
  sealedToBytes(seal(key, memoryBinding(conversation), canonicalBytes(memory)));

/**
 * What a conversation remembers, from the bytes that `SaveConversations` was given; `undefined` where they do not
 * open: the person was erased, the key is lost, or the bytes are another conversation's.
 */
export async function recall(
  { conversation, subject, memory }: Required<ConversationUpdate>,
  { keys }: { readonly keys: KeyStore },
): Promise<Json | undefined> {
  const found = await keys.find(subject);
  if (found.state !== "held") return undefined;
  const opened = tryOpen(found.key, memoryBinding(conversation), sealedFromBytes(memory));
  return opened && JSON.parse(opened.toString("utf8"));
}
