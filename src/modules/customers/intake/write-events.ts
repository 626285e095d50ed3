import { hash } from "node:crypto";
import type { Database, Transaction } from "../../../platform/db/index.ts";
import { ownerOf } from "./owner.ts";
import type { IncomingEvent } from "./read-event.ts";
import type { HoldReason } from "./reasons.ts";
import { positionLock, type Violation } from "./tables.ts";

/** An event with all that is to be said of it. */
export interface JudgedEvent {
  readonly event: IncomingEvent;
  readonly violations: readonly Violation[];
  /** Where it is to be kept apart. */
  readonly held?: HoldReason;
}

/** What one call brings to the database. */
export interface JudgedCall {
  readonly source: string;
  readonly receivedAt: Date;
  /** Days for which its messages, sent again, are known again. */
  readonly rememberDays: number;
  readonly events: readonly JudgedEvent[];
  /** How many events were dropped, by reason. */
  readonly drops: ReadonlyMap<string, number>;
}

/** For each event of the call, whether it was new. */
export interface WrittenCall {
  readonly isNew: readonly boolean[];
}

interface Row {
  readonly key: string;
  readonly call: JudgedCall;
  readonly judged: JudgedEvent;
}

/**
 * Commits several calls in one transaction: either all that is answered is in, or nothing. An event goes in once for
 * each source and messageId, whoever sends it how often to which replica: the table of messages has each once.
 */
export async function writeCalls(db: Database, calls: readonly JudgedCall[]): Promise<WrittenCall[]> {
  const rows = new Map<string, Row>();
  const keys = calls.map((call) =>
    call.events.map((judged) => {
      const key = messageKey(call.source, judged.event.messageId);
      const isFirst = !rows.has(key);
      if (isFirst) rows.set(key, { key, call, judged });
      return isFirst ? key : undefined;
    }),
  );
  const known = await db.transaction(async (tx) => {
    const known = await knownMessages(tx, rows);
    const fresh = [...rows.values()].filter(({ key }) => !known.has(key));
    await insertHeld(
      tx,
      fresh.filter(({ judged }) => judged.held !== undefined),
    );
    await countDrops(tx, calls, keys, known);
    // Last, because from here on all other replicas wait for the commit.
    await insertKept(
      tx,
      fresh.filter(({ judged }) => judged.held === undefined),
    );
    return known;
  });
  return keys.map((ofCall) => ({ isNew: ofCall.map((key) => key !== undefined && !known.has(key)) }));
}

/** 128 bits of SHA-256 as an uuid: the same message of the same source has the same key everywhere. */
const messageKey = (source: string, messageId: string): string =>
  hash("sha256", `${source}/${messageId}`, "hex").slice(0, 32);

/** Takes the messages' keys, and gives those that were taken before. In one order, so that no two wait for each other. */
async function knownMessages(tx: Transaction, rows: ReadonlyMap<string, Row>): Promise<ReadonlySet<string>> {
  if (rows.size === 0) return new Set();
  const [{ known }] = await tx.query<{ known: string[] | null }>(
    `with given as (select key, day from unnest($1::text::uuid[], $2::text::date[]) as g (key, day)),
          fresh as (insert into event_messages (key, forget_on) select key, day from given order by key
                    on conflict do nothing returning key)
     select array_agg(key::text) as known from given where key not in (select key from fresh)`,
    [
      `{${[...rows.keys()].join(",")}}`,
      `{${Array.from(rows.values(), ({ call }) => dayOf(forgetOn(call))).join(",")}}`,
    ],
  );
  return new Set((known ?? []).map((key) => key.replaceAll("-", "")));
}

const forgetOn = ({ receivedAt, rememberDays }: JudgedCall): Date =>
  new Date(receivedAt.getTime() + rememberDays * 86_400_000);

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const columns = "received_at, at, source, owner, anonymous_id, message_id, type, event, body, violations";

/** The names are short because they are sent a thousand times; `json`, because the list is read once and thrown away. */
const recordset = `json_to_recordset($1::json) as row
  (r timestamptz, t timestamptz, s uuid, o text, a text, m text, y text, e text, b jsonb, v jsonb, h text)`;

async function insertKept(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await lockPositions(tx);
  await tx.query(`insert into events (${columns}) select r, t, s, o, a, m, y, e, b, v from ${recordset}`, [
    jsonOf(rows),
  ]);
}

async function insertHeld(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into event_quarantine (reason, ${columns}) select h, r, t, s, o, a, m, y, e, b, v from ${recordset}`,
    [jsonOf(rows)],
  );
}

/**
 * Positions are given by one transaction at a time, until it has committed. So a reader that has seen a position has
 * seen all before it. The embedded database has one connection, and needs no lock.
 */
export async function lockPositions(tx: Transaction): Promise<void> {
  if (tx.kind === "postgres") await tx.query("select pg_advisory_xact_lock($1)", [positionLock]);
}

/** Written by hand: the body is JSON already, and writing it a second time is half of the cost. */
const jsonOf = (rows: readonly Row[]): string => `[${rows.map(rowJson).join(",")}]`;

function rowJson({ call, judged: { event, violations, held } }: Row): string {
  const { anonymousId, event: name } = event;
  return (
    `{"r":"${event.receivedAt.toISOString()}","t":"${event.at.toISOString()}","s":"${call.source}"` +
    `,"o":${JSON.stringify(ownerOf(event))},"m":${JSON.stringify(event.messageId)},"y":"${event.type}"` +
    (anonymousId === undefined ? "" : `,"a":${JSON.stringify(anonymousId)}`) +
    (name === undefined ? "" : `,"e":${JSON.stringify(name)}`) +
    (violations.length === 0 ? "" : `,"v":${JSON.stringify(violations)}`) +
    (held === undefined ? "" : `,"h":"${held}"`) +
    `,"b":${event.json}}`
  );
}

/** One row a source, day and reason; in one order, so that no two replicas wait for each other. */
async function countDrops(
  tx: Transaction,
  calls: readonly JudgedCall[],
  keys: readonly (readonly (string | undefined)[])[],
  known: ReadonlySet<string>,
): Promise<void> {
  const counts = new Map<string, { source: string; day: string; reason: string; count: number }>();
  const add = ({ source, receivedAt }: JudgedCall, reason: string, count: number): void => {
    const day = dayOf(receivedAt);
    const id = `${source} ${day} ${reason}`;
    const before = counts.get(id)?.count ?? 0;
    counts.set(id, { source, day, reason, count: before + count });
  };
  calls.forEach((call, index) => {
    for (const [reason, count] of call.drops) add(call, reason, count);
    const repeated = keys[index].filter((key) => key === undefined || known.has(key)).length;
    if (repeated > 0) add(call, "duplicate", repeated);
  });
  if (counts.size === 0) return;
  await tx.query(
    `insert into event_drops (source, day, reason, count)
     select * from jsonb_to_recordset($1::jsonb) as r (source uuid, day date, reason text, count bigint)
     order by source, day, reason
     on conflict (source, day, reason) do update set count = event_drops.count + excluded.count`,
    [JSON.stringify([...counts.values()])],
  );
}
