import type { Queryable, Transaction } from "../../../platform/db/index.ts";
import { firstReadableDay } from "./read/allowed-sources.ts";
import { projectorLock } from "./tables.ts";

/** Removes what a source, or an origin of its, said before an instant, and puts the totals together again; gives how many rows went. */
export async function expireOfSource(
  tx: Transaction,
  { source, since }: { source: string; since: Date },
): Promise<number> {
  // Not while a batch is under way that adds to the same totals.
  await tx.query("select pg_advisory_xact_lock($1)", [projectorLock]);
  const traits = await tx.query(
    "delete from profile_traits where source = $1 and collected_at <= $2 returning 1",
    [source, since],
  );
  await tx.query("delete from profile_person_drops where source = $1 and last_at <= $2", [source, since]);
  const [gone] = await tx.query<{ days: number }>(
    `with gone as (
       delete from profile_days where source = $1 and day < $2::date returning subject, definition, unit
     ), totals as (
       delete from profile_totals t using (select distinct subject, definition, unit from gone) gone
       where t.subject = gone.subject and t.definition = gone.definition and t.unit = gone.unit and t.source = $1
     ) select count(*)::int as days from gone`,
    [source, firstReadableDay(since)],
  );
  if (!gone || gone.days === 0) return traits.length;
  await putTotalsTogether(tx, source);
  return traits.length + gone.days;
}

/** Totals of the days that have none, by the rule of `joinTallies`. */
async function putTotalsTogether(tx: Transaction, source: string): Promise<void> {
  const first = (column: string) => `(array_agg(d.${column} order by d.first_at, d.first_position))[1]`;
  const last = (column: string) =>
    `(array_agg(d.${column} order by d.last_at desc, d.last_position desc))[1]`;
  const edge = (column: string) =>
    `case when d.function = 'first' then ${first(column)} else ${last(column)} end`;
  await tx.query(
    `insert into profile_totals (subject, definition, source, unit, function, events, total,
       first_at, first_position, first_value, last_at, last_position, last_value, kind, number, word, alone)
     select d.subject, d.definition, d.source, d.unit, d.function, sum(d.events), sum(d.total),
       min(d.first_at), ${first("first_position")}, ${first("first_value")},
       max(d.last_at), ${last("last_position")}, ${last("last_value")}, ${edge("kind")},
       case d.function when 'count' then sum(d.events) when 'sum' then sum(d.total)::double precision
         else ${edge("number")} end, ${edge("word")}, false
     from profile_days d
     where d.source = $1 and not exists (select from profile_totals t where t.subject = d.subject
       and t.definition = d.definition and t.source = d.source and t.unit = d.unit)
     group by d.subject, d.definition, d.source, d.unit, d.function`,
    [source],
  );
}

export async function expireLooks(db: Queryable, before: Date): Promise<number> {
  const gone = await db.query("delete from profile_looks where at < $1 returning 1", [before]);
  return gone.length;
}
