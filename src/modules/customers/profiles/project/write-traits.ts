import type { Transaction } from "../../../../platform/db/index.ts";
import type { KeptEvent } from "../../words.ts";
import { comparableOf } from "../comparable.ts";
import { sourceIn } from "../given-for.ts";
import { type DropReason, extractTraits, limits } from "./extract-traits.ts";

interface TraitChange {
  readonly subject: string;
  readonly name: string;
  readonly source: string;
  readonly value: unknown;
  readonly at: Date;
  readonly firstAt: Date;
  readonly receivedAt: Date;
  readonly position: number;
  readonly messageId: string;
}

/** One trait of a subject's that was not taken. */
export interface Drop {
  readonly subject: string;
  readonly source: string;
  readonly reason: DropReason;
  /** When its event was received. */
  readonly at: Date;
}

/** Writes what the events state of their subjects; gives what could not be taken. */
export async function writeTraits(
  tx: Transaction,
  events: readonly KeptEvent[],
  subjects: ReadonlyMap<number, string>,
): Promise<Drop[]> {
  const { changes, dropped } = collect(events, subjects);
  if (changes.length === 0) return dropped;
  const { fitting, beyond } = await withinLimit(tx, changes);
  await upsert(tx, fitting);
  const tooMany = beyond.map(
    ({ subject, source, receivedAt }): Drop => ({
      subject,
      source: sourceIn(source),
      reason: "too-many-of-person",
      at: receivedAt,
    }),
  );
  return [...dropped, ...tooMany];
}

/** One change a subject, name and source: within a batch, too, the newest counts. */
function collect(events: readonly KeptEvent[], subjects: ReadonlyMap<number, string>) {
  const newest = new Map<string, TraitChange>();
  const dropped: Drop[] = [];
  for (const event of events) {
    const subject = subjects.get(event.position);
    if (subject === undefined) continue;
    const extracted = extractTraits(event);
    for (const reason of extracted.dropped)
      dropped.push({ subject, source: sourceIn(event.source), reason, at: event.receivedAt });
    for (const { name, value } of extracted.traits) {
      const { source, at, receivedAt, position, messageId } = event;
      const change = { subject, name, source, value, at, firstAt: at, receivedAt, position, messageId };
      const key = JSON.stringify([subject, name, sourceIn(source)]);
      newest.set(key, newer(newest.get(key), change));
    }
  }
  return { changes: [...newest.values()], dropped };
}

function newer(known: TraitChange | undefined, next: TraitChange): TraitChange {
  if (!known) return next;
  const firstAt = next.at < known.firstAt ? next.at : known.firstAt;
  const isOlder =
    next.at < known.at || (next.at.getTime() === known.at.getTime() && next.position < known.position);
  return { ...(isOlder ? known : next), firstAt };
}

/** A subject holds so many traits and no more; those that it has can still change. */
async function withinLimit(tx: Transaction, changes: readonly TraitChange[]) {
  const asked = [...new Set(changes.map(({ subject }) => subject))];
  const rows = await tx.query<{ subject: string; names: number }>(
    `select subject, count(distinct name)::int as names from profile_traits where subject = any($1::uuid[])
     group by subject having count(distinct name) + $2 > $3`,
    [asked, limits.traitsInEvent, limits.traitsOfSubject],
  );
  const held = new Map(rows.map(({ subject, names }) => [subject, names]));
  const crowded = changes.filter(
    ({ subject }) => held.has(subject) || changes.length > limits.traitsOfSubject,
  );
  if (crowded.length === 0) return { fitting: changes, beyond: [] };
  const known = await knownNames(tx, crowded);
  const beyond = new Set<TraitChange>();
  for (const change of crowded) {
    const names = known.get(change.subject) ?? new Set();
    known.set(change.subject, names);
    if (names.has(change.name)) continue;
    if (names.size >= limits.traitsOfSubject) beyond.add(change);
    else names.add(change.name);
  }
  return { fitting: changes.filter((change) => !beyond.has(change)), beyond: [...beyond] };
}

async function knownNames(
  tx: Transaction,
  changes: readonly TraitChange[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.query<{ subject: string; names: string[] }>(
    `select subject, array_agg(distinct name) as names from profile_traits where subject = any($1::uuid[])
     group by subject`,
    [[...new Set(changes.map(({ subject }) => subject))]],
  );
  return new Map(rows.map(({ subject, names }) => [subject, new Set(names)]));
}

/** In one order of keys always, so that two writers wait for each other and never both. */
const byKey = (one: TraitChange, other: TraitChange): number =>
  one.subject < other.subject ? -1 : one.subject > other.subject ? 1 : one.name < other.name ? -1 : 1;

async function upsert(tx: Transaction, changes: readonly TraitChange[]): Promise<void> {
  const rows = [...changes]
    .sort(byKey)
    .map(({ subject, name, source, value, at, firstAt, position, messageId }) => ({
      subject,
      name,
      source,
      value: value ?? null,
      collected_at: at,
      first_at: firstAt,
      position,
      message_id: messageId,
      ...comparableOf(value),
    }));
  const written = await tx.query<{ subject: string; name: string; inserted: boolean }>(
    `insert into profile_traits as kept
       (subject, name, source, value, collected_at, first_at, position, message_id, kind, number, word)
     select subject, name, source, nullif(value, 'null'::jsonb), collected_at, first_at, position, message_id,
       kind, number, word
     from jsonb_to_recordset($1::jsonb) as given (subject uuid, name text, source text, value jsonb,
       collected_at timestamptz, first_at timestamptz, position bigint, message_id text, kind "char",
       number double precision, word text)
     on conflict (subject, name, (split_part(source, ' ', 1))) do update set
       first_at = least(kept.first_at, excluded.first_at),
       source = case when ${isNewer} then excluded.source else kept.source end,
       value = case when ${isNewer} then excluded.value else kept.value end,
       kind = case when ${isNewer} then excluded.kind else kept.kind end,
       number = case when ${isNewer} then excluded.number else kept.number end,
       word = case when ${isNewer} then excluded.word else kept.word end,
       message_id = case when ${isNewer} then excluded.message_id else kept.message_id end,
       position = case when ${isNewer} then excluded.position else kept.position end,
       collected_at = greatest(kept.collected_at, excluded.collected_at)
     returning subject, name, xmax = 0 as inserted`,
    [JSON.stringify(rows)],
  );
  await markContested(
    tx,
    written.filter(({ inserted }) => inserted),
  );
}

const isNewer = "(excluded.collected_at, excluded.position) >= (kept.collected_at, kept.position)";

async function markContested(
  tx: Transaction,
  added: readonly { subject: string; name: string }[],
): Promise<void> {
  if (added.length === 0) return;
  await tx.query(
    `update profile_traits kept set alone = false
     from (select distinct subject, name from unnest($1::uuid[], $2::text[]) as added (subject, name)) added
     where kept.subject = added.subject and kept.name = added.name and kept.alone
       and exists (select from profile_traits other where other.subject = kept.subject and other.name = kept.name
         and other.source <> kept.source)`,
    [added.map(({ subject }) => subject), added.map(({ name }) => name)],
  );
}
