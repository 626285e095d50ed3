import { desc, eq } from "drizzle-orm";
import type { Queryable } from "../../platform/db/index.ts";
import { capability, timeOrderedId } from "../../platform/ids.ts";
import { hashOf } from "./secrets.ts";
import { conversations } from "./tables.ts";

/** A conversation of one subject with one Experience. */
export interface Conversation {
  readonly id: string;
  readonly subject: string;
  readonly experience: string;
}

/** One that exists in memory only, until `saveConversations`. */
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

/** A conversation and what it remembers for its next turn: sealed, or absent where there is nothing yet. */
export interface ConversationToSave {
  readonly planned: PlannedConversation;
  readonly remembered?: Uint8Array;
}

/** Saves planned conversations, and their subjects where those are new, in one statement. */
export async function saveConversations(tx: Queryable, saved: readonly ConversationToSave[]): Promise<void> {
  if (saved.length === 0) return;
  const types = ["uuid", "bytea", "uuid", "text", "bytea", "timestamptz"];
  await tx.query(
    `with given (id, capability_hash, subject, experience, remembered, at) as (${valuesOf(saved.length, types)}),
      new_subjects as (
        insert into subjects (id, created_at) select subject, min(at) from given group by subject
        on conflict do nothing
      )
     insert into conversations (id, capability_hash, subject, experience, remembered, created_at, last_at)
     select id, capability_hash, subject, experience, remembered, at, at from given`,
    saved.flatMap(({ planned: { id, capability, subject, experience, at }, remembered }) => [
      id,
      hashOf(capability),
      subject,
      experience,
      remembered ?? null,
      at,
    ]),
  );
}

/** What conversations remember for their next turn. Without `remembered`, the memory stays as it was. */
export interface Memory {
  readonly conversation: string;
  readonly remembered?: Uint8Array;
}

/** Replaces what conversations remember, in one statement; of two memories of one conversation the later stands. */
export async function rememberIn(tx: Queryable, at: Date, memories: readonly Memory[]): Promise<void> {
  if (memories.length === 0) return;
  const latest = new Map<string, Uint8Array | undefined>();
  for (const { conversation, remembered } of memories)
    latest.set(conversation, remembered ?? latest.get(conversation));
  await tx.query(
    `update conversations set remembered = coalesce(given.remembered, conversations.remembered), last_at = $1
     from (${valuesOf(latest.size, ["uuid", "bytea"], 2)}) as given (id, remembered)
     where conversations.id = given.id`,
    [at, ...[...latest].flatMap(([conversation, remembered]) => [conversation, remembered ?? null])],
  );
}

/** `values ($1::uuid,$2::text),($3::uuid,$4::text)`: rows of typed parameters, the first one numbered `from`. */
function valuesOf(rows: number, types: readonly string[], from = 1): string {
  const row = (at: number) =>
    types.map((type, column) => `$${from + at * types.length + column}::${type}`).join(",");
  return `values ${Array.from({ length: rows }, (_, at) => `(${row(at)})`).join(",")}`;
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
