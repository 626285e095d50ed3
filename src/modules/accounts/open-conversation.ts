import { desc, eq } from "drizzle-orm";
import type { Queryable, Transaction } from "../../platform/db/index.ts";
import { capability, timeOrderedId } from "../../platform/ids.ts";
import { hashOf } from "./secrets.ts";
import { conversations } from "./tables.ts";

/** A conversation of one subject with one Experience. */
export interface Conversation {
  readonly id: string;
  readonly subject: string;
  readonly experience: string;
}

/** One that exists in memory only, until `saveConversation`. */
export interface PlannedConversation extends Conversation {
  /** With it, anybody continues the conversation and reads its receipts: give it to its person alone. */
  readonly capability: string;
  readonly at: Date;
}

/**
 * Makes a conversation, and for somebody unknown its subject, without touching the database: a turn saves it with
 * its receipt, or leaves no trace.
 */
export function planConversation({
  experience,
  subject,
  at,
}: {
  experience: string;
  /** Absent for somebody unknown: a subject of its own is made. */
  subject?: string;
  at: Date;
}): PlannedConversation {
  const now = at.getTime();
  return {
    id: timeOrderedId(now),
    subject: subject ?? timeOrderedId(now),
    experience,
    capability: capability(),
    at,
  };
}

/** Saves a planned conversation, and its subject where that is new, in one statement. */
export async function saveConversation(
  tx: Transaction,
  { id, subject, experience, capability, at }: PlannedConversation,
  remembered?: Uint8Array,
): Promise<void> {
  await tx.query(
    `with subject as (insert into subjects (id, created_at) values ($1, $2) on conflict do nothing)
     insert into conversations (id, capability_hash, subject, experience, remembered, created_at, last_at)
     values ($3, $4, $1, $5, $6, $2, $2)`,
    [subject, at, id, hashOf(capability), experience, remembered ?? null],
  );
}

/** Replaces what a conversation remembers for its next turn. Without `remembered`, the memory stays as it was. */
export async function rememberIn(
  tx: Transaction,
  conversation: string,
  { remembered, at }: { remembered?: Uint8Array; at: Date },
): Promise<void> {
  await tx.query(
    "update conversations set remembered = coalesce($2, remembered), last_at = $3 where id = $1",
    [conversation, remembered ?? null, at],
  );
}

export interface FoundConversation extends Conversation {
  readonly remembered?: Uint8Array;
}

type FoundRow = { id: string; subject: string; experience: string; remembered: Uint8Array | null };

/** The conversation that a capability opens; `undefined` where it opens none. */
export async function findConversation(
  db: Queryable,
  capability: string,
): Promise<FoundConversation | undefined> {
  const [row] = await db.query<FoundRow>(
    "select id, subject, experience, remembered from conversations where capability_hash = $1",
    [hashOf(capability)],
  );
  if (!row) return undefined;
  const { remembered, ...conversation } = row;
  return remembered ? { ...conversation, remembered } : conversation;
}

export interface ConversationSummary {
  readonly id: string;
  readonly experience: string;
  readonly createdAt: Date;
  readonly lastAt: Date;
}

/** A person's conversations, the latest first; at most `limit`. */
export const conversationsOf = (
  { orm }: Queryable,
  subject: string,
  limit = 50,
): Promise<ConversationSummary[]> =>
  orm
    .select({
      id: conversations.id,
      experience: conversations.experience,
      createdAt: conversations.createdAt,
      lastAt: conversations.lastAt,
    })
    .from(conversations)
    .where(eq(conversations.subject, subject))
    .orderBy(desc(conversations.lastAt))
    .limit(limit);
