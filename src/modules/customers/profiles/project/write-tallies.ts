import type { Transaction } from "../../../../platform/db/index.ts";
import { type Comparable, comparableOf } from "../comparable.ts";
import { joinTallies } from "../computed/tally.ts";
import type { AddedTally } from "./extract-tallies.ts";

/** What an event added, with the subject that it is of. */
export interface SubjectTally extends AddedTally {
  readonly subject: string;
}

/** Adds to the days and to the totals what events came to. */
export async function writeTallies(tx: Transaction, added: readonly SubjectTally[]): Promise<void> {
  if (added.length === 0) return;
  await tx.query(upsert("profile_days", ["day"]), [rowsBy(added, dayKey)]);
  const written = await tx.query<{ subject: string; definition: string; inserted: boolean }>(
    `${upsert("profile_totals", [])} returning subject, definition, xmax = 0 as inserted`,
    [rowsBy(added, totalKey)],
  );
  await markContested(
    tx,
    written.filter(({ inserted }) => inserted),
  );
}

const totalKey = ({ subject, definition, tally }: SubjectTally) => [
  subject,
  definition,
  tally.source,
  tally.unit,
];
const dayKey = (one: SubjectTally) => [...totalKey(one), one.tally.day];

/** One row a key, in the order of keys: a statement may touch no row twice, and writers take rows in one order. */
function rowsBy(added: readonly SubjectTally[], keyOf: (one: SubjectTally) => readonly string[]): string {
  const byKey = new Map<string, SubjectTally>();
  for (const one of added) {
    const key = JSON.stringify(keyOf(one));
    const known = byKey.get(key);
    byKey.set(key, known ? { ...one, tally: { ...one.tally, ...joinTallies(known.tally, one.tally) } } : one);
  }
  const rows = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => rowOf(row));
  return JSON.stringify(rows);
}

const rowOf = (one: SubjectTally) => {
  const { subject, definition, function: name, tally } = one;
  const { source, unit, day, events, total, first, last } = tally;
  return {
    ...{ subject, definition, function: name, source, unit, day, events, total },
    ...{ first_at: first.at, first_position: first.position, first_value: first.value },
    ...{ last_at: last.at, last_position: last.position, last_value: last.value },
    ...comparedOf(one),
  };
};

/** What a filter compares: the count, the sum, the second of the last event, or the first or last value. */
function comparedOf({ function: name, tally }: SubjectTally): Comparable {
  switch (name) {
    case "count":
      return comparableOf(tally.events);
    case "sum":
      return comparableOf(Number(tally.total));
    case "recency":
      return comparableOf(tally.last.at.toISOString());
    case "first":
      return comparableOf(tally.first.value);
    case "last":
      return comparableOf(tally.last.value);
  }
}

const comesFirst = "(excluded.first_at, excluded.first_position) < (kept.first_at, kept.first_position)";
const comesLast = "(excluded.last_at, excluded.last_position) > (kept.last_at, kept.last_position)";
const takesOver = `(kept.function = 'first' and ${comesFirst} or kept.function in ('last', 'recency') and ${comesLast})`;

/** Joins rows with those that are kept, by the rule of `joinTallies`. `extra` are columns of the key that days have alone. */
function upsert(table: "profile_days" | "profile_totals", extra: readonly string[]): string {
  const columns = [
    ...["subject", "definition", "source", "unit", "function", "events", "total"],
    ...["first_at", "first_position", "first_value", "last_at", "last_position", "last_value"],
    ...["kind", "number", "word"],
    ...extra,
  ].join(", ");
  return `insert into ${table} as kept (${columns})
    select ${columns} from jsonb_to_recordset($1::jsonb) as given (subject uuid, definition text, source text,
      unit text, day date, function text, events int, total numeric, first_at timestamptz, first_position bigint,
      first_value jsonb, last_at timestamptz, last_position bigint, last_value jsonb,
      kind "char", number double precision, word text)
    on conflict (subject, definition, source, unit${extra.map((column) => `, ${column}`).join("")}) do update set
      events = kept.events + excluded.events,
      total = kept.total + excluded.total,
      number = case
        when kept.function = 'count' then kept.events + excluded.events
        when kept.function = 'sum' then (kept.total + excluded.total)::double precision
        when ${takesOver} then excluded.number else kept.number end,
      word = case when ${takesOver} then excluded.word else kept.word end,
      kind = case when ${takesOver} then excluded.kind else kept.kind end,
      first_value = case when ${comesFirst} then excluded.first_value else kept.first_value end,
      last_value = case when ${comesLast} then excluded.last_value else kept.last_value end,
      first_at = least(kept.first_at, excluded.first_at),
      first_position = case when ${comesFirst} then excluded.first_position else kept.first_position end,
      last_at = greatest(kept.last_at, excluded.last_at),
      last_position = case when ${comesLast} then excluded.last_position else kept.last_position end`;
}

async function markContested(
  tx: Transaction,
  added: readonly { subject: string; definition: string }[],
): Promise<void> {
  if (added.length === 0) return;
  await tx.query(
    `update profile_totals kept set alone = false
     from (select distinct subject, definition from unnest($1::uuid[], $2::text[]) as added (subject, definition)) added
     where kept.subject = added.subject and kept.definition = added.definition and kept.alone
       and exists (select from profile_totals other
         where other.subject = kept.subject and other.definition = kept.definition
           and (other.source, other.unit) <> (kept.source, kept.unit))`,
    [added.map(({ subject }) => subject), added.map(({ definition }) => definition)],
  );
}
