import type { Database, Transaction } from "../../../../platform/db/index.ts";
import type { KeptEvent } from "../../words.ts";
import type { ComputedTrait } from "../computed/definition.ts";
import { listDefinitions } from "../computed/definitions-store.ts";
import type { KnownSources, ProfilePorts } from "../ports.ts";
import { projectorLock } from "../tables.ts";
import { countByName, extractTallies } from "./extract-tallies.ts";
import { giveOrigins } from "./give-origins.ts";
import { countDrops } from "./trait-drops.ts";
import { type SubjectTally, writeTallies } from "./write-tallies.ts";
import { writeTraits } from "./write-traits.ts";

/**
 * `busy`: another process is at it. `unknown`: the batch holds events of sources that were not given. `done`: so many
 * new events were read, and there may be `more` to do.
 */
export type Projected =
  | { readonly kind: "busy" }
  | { readonly kind: "unknown"; readonly sources: readonly string[] }
  | { readonly kind: "done"; readonly events: number; readonly more: boolean };

export type BatchPorts = Pick<ProfilePorts, "db" | "events" | "identity">;

/**
 * Reads the next events into the profiles, or, where those are all read, fills definitions that are behind. The
 * checkpoint moves in the same transaction: a crash leaves all of a batch or nothing of it, and nothing counts twice.
 * Only one process does so at a time.
 */
export async function projectBatch(
  ports: BatchPorts,
  limit: number,
  sources: KnownSources,
): Promise<Projected> {
  return underLock(ports.db, async (tx) => {
    const { checkpoint, definitions } = await stateOf(tx);
    const events = await ports.events.after(tx, { position: checkpoint, limit });
    const wanted = missing(events, sources);
    if (wanted.length > 0) return { kind: "unknown", sources: wanted };
    if (events.length === 0) return fillBehind(tx, ports, limit, sources);

    const subjects = await ports.identity.resolve(tx, events, sources);
    const given = await giveOrigins(tx, events);
    const live = definitions.filter(({ filledTo }) => filledTo >= checkpoint);
    const names = live.map(({ definition }) => definition);
    await keepSeen(tx, given, subjects);
    await countDrops(tx, await writeTraits(tx, given, subjects));
    await writeTallies(
      tx,
      tallied(given, subjects, (event) => [...countByName(event), ...extractTallies(event, names)]),
    );
    const reached = lastOf(events);
    await tx.query("update profile_checkpoint set position = $1", [reached]);
    await moveFilled(
      tx,
      names.map(({ name }) => name),
      reached,
    );
    await fillBehind(tx, ports, limit, sources);
    return { kind: "done", events: events.length, more: true };
  });
}

export const underLock = (db: Database, work: (tx: Transaction) => Promise<Projected>): Promise<Projected> =>
  db.transaction(async (tx) => {
    // A statement of its own: the next one must see what the last holder of the lock committed.
    const [lock] = await tx.query<{ held: boolean }>("select pg_try_advisory_xact_lock($1) as held", [
      projectorLock,
    ]);
    return lock?.held ? work(tx) : { kind: "busy" };
  });

export async function checkpointOf(tx: Pick<Transaction, "query">): Promise<number> {
  const [row] = await tx.query<{ position: number }>("select position from profile_checkpoint");
  return row?.position ?? 0;
}

async function stateOf(tx: Transaction) {
  return { checkpoint: await checkpointOf(tx), definitions: await listDefinitions(tx) };
}

/** What is behind the checkpoint, and how far the events go that it can be filled with in one go. */
export async function behindOf(
  tx: Transaction,
): Promise<
  { names: readonly string[]; definitions: readonly ComputedTrait[]; from: number; to: number } | undefined
> {
  const { checkpoint, definitions } = await stateOf(tx);
  const reached = definitions.map(({ filledTo }) => filledTo);
  const from = Math.min(...reached, checkpoint);
  if (from >= checkpoint) return undefined;
  const behind = definitions.filter(({ filledTo }) => filledTo === from).map(({ definition }) => definition);
  // Those that are less far behind join when the furthest comes by.
  const to = Math.min(...reached.filter((filledTo) => filledTo > from), checkpoint);
  return { names: behind.map(({ name }) => name), definitions: behind, from, to };
}

const missing = (events: readonly KeptEvent[], sources: KnownSources): string[] => [
  ...new Set(events.map(({ source }) => source).filter((source) => !sources.has(source))),
];

/** Fills the definition that is furthest behind with the next kept events. */
async function fillBehind(
  tx: Transaction,
  ports: BatchPorts,
  limit: number,
  sources: KnownSources,
): Promise<Projected> {
  const behind = await behindOf(tx);
  if (!behind) return { kind: "done", events: 0, more: false };
  const read = await ports.events.after(tx, { position: behind.from, limit });
  const aside = await tx.query<{ position: number }>(
    "select position from profile_set_aside where position > $1 and position <= $2",
    [behind.from, behind.to],
  );
  const left = new Set(aside.map(({ position }) => position));
  const events = read.filter(({ position }) => position <= behind.to && !left.has(position));
  const wanted = missing(events, sources);
  if (wanted.length > 0) return { kind: "unknown", sources: wanted };
  const subjects = await ports.identity.resolve(tx, events, sources);
  await writeTallies(
    tx,
    tallied(await giveOrigins(tx, events), subjects, (event) => extractTallies(event, behind.definitions)),
  );
  const reached = read.length < limit ? behind.to : Math.min(behind.to, lastOf(read));
  await moveFilled(tx, behind.names, reached);
  return { kind: "done", events: 0, more: true };
}

export const moveFilled = (tx: Transaction, names: readonly string[], reached: number) =>
  tx.query("update profile_definitions set filled_to = $1 where name = any($2::text[])", [reached, names]);

const lastOf = (events: readonly KeptEvent[]): number => Math.max(...events.map(({ position }) => position));

const tallied = (
  events: readonly KeptEvent[],
  subjects: ReadonlyMap<number, string>,
  extract: (event: KeptEvent) => readonly Omit<SubjectTally, "subject">[],
): SubjectTally[] =>
  events.flatMap((event) => {
    const subject = subjects.get(event.position);
    return subject === undefined ? [] : extract(event).map((added) => ({ subject, ...added }));
  });

/** Which subjects and sources there are, and when something was last heard of each subject. */
async function keepSeen(
  tx: Transaction,
  events: readonly KeptEvent[],
  subjects: ReadonlyMap<number, string>,
): Promise<void> {
  const seen = events.flatMap(({ position, at }) => {
    const subject = subjects.get(position);
    return subject === undefined ? [] : [{ subject, at }];
  });
  await tx.query(
    `insert into profiles as kept (subject, first_at, last_at)
     select subject, min(at), max(at) from jsonb_to_recordset($1::jsonb) as seen (subject uuid, at timestamptz)
     group by subject order by subject
     on conflict (subject) do update set
       first_at = least(kept.first_at, excluded.first_at), last_at = greatest(kept.last_at, excluded.last_at)`,
    [JSON.stringify(seen)],
  );
  await tx.query("insert into profile_sources (source) select unnest($1::text[]) on conflict do nothing", [
    [...new Set(events.map(({ source }) => source))],
  ]);
}
