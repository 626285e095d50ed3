import { z } from "zod";
import type { Queryable } from "../../../platform/db/index.ts";

/*
 * A read model over the tables of this module: what a fact stands on, event by event. It reads names, times and ids,
 * and never a value. A fact's source is kept with the purposes that it was given for behind it: `shop find-products`.
 */

const sourceName = (column: string): string => `split_part(${column}, ' ', 1)`;

/** One event, or several of one source counted together, that a fact stands on. */
export interface Ground {
  readonly source: string;
  readonly message?: string;
  /** Name of the event, or its type where it has none. */
  readonly what: string;
  readonly at: Date;
  /** How many events, where several are counted together. */
  readonly count?: number;
}

const ground = z.object({
  source: z.string(),
  message: z.string().nullish(),
  what: z.string(),
  at: z.date(),
  count: z.number().nullish(),
});

const groundOf = (row: unknown): Ground => {
  const { message, count, ...read } = ground.parse(row);
  return { ...read, ...(message && { message }), ...(count && { count }) };
};

/** The events that each source's value of a trait came with. An event that is kept no longer is told by its id. */
export async function groundsOfTrait(
  db: Queryable,
  subjects: readonly string[],
  name: string,
): Promise<Ground[]> {
  const rows = await db.query(
    `select ${sourceName("t.source")} as source, t.message_id as message, t.collected_at as at,
       coalesce((select coalesce(e.event, e.type) from events e where e.position = t.position), 'identify') as what
     from profile_traits t where t.subject = any($1::uuid[]) and t.name = $2 and t.value is not null
     order by t.collected_at desc`,
    [subjects, name],
  );
  return rows.map(groundOf);
}

/** The events that a computed trait counts, put together for each source. */
export async function groundsOfComputed(
  db: Queryable,
  subjects: readonly string[],
  name: string,
): Promise<Ground[]> {
  const rows = await db.query(
    `select ${sourceName("source")} as source, definition as what, max(last_at) as at, sum(events)::int as count
     from profile_totals where subject = any($1::uuid[]) and definition = $2
     group by 1, definition order by 1`,
    [subjects, name],
  );
  return rows.map(groundOf);
}

/** A name that a source tells of somebody, of how many subjects, and when last. */
export interface ToldName {
  readonly kind: "trait" | "computed" | "pattern";
  readonly name: string;
  readonly source: string;
  readonly people: number;
  readonly at: Date;
}

const toldName = z.object({
  kind: z.enum(["trait", "computed", "pattern"]),
  name: z.string(),
  source: z.string(),
  people: z.number(),
  at: z.date(),
});

/** All names that sources tell, of one source where it is given. Counts that are kept of every event are left out. */
export async function toldNames(db: Queryable, source?: string): Promise<ToldName[]> {
  const rows = await db.query(
    `select 'trait' as kind, name, ${sourceName("source")} as source, count(distinct subject)::int as people,
       max(collected_at) as at
     from profile_traits where value is not null and ($1::text is null or ${sourceName("source")} = $1)
     group by name, 3
     union all
     select 'computed', definition, ${sourceName("source")}, count(distinct subject)::int, max(last_at)
     from profile_totals where definition not like 'event:%' and ($1::text is null or ${sourceName("source")} = $1)
     group by definition, 3
     union all
     select 'pattern', pattern, source, count(*)::int, max(changed_at)
     from pattern_windows where ($1::text is null or source = $1) group by pattern, source
     order by 1, 2, 3`,
    [source ?? null],
  );
  return rows.map((row) => toldName.parse(row));
}

/** A segment by its name and the facts that its filter asks for; `undefined` where there is none. */
export async function segmentOf(
  db: Queryable,
  id: string,
): Promise<{ readonly name: string; readonly at: Date; readonly asks: readonly string[] } | undefined> {
  const [row] = await db.query<{ name: string; filter: unknown; changed_at: Date }>(
    "select name, filter, changed_at from profile_segments where id = $1",
    [id],
  );
  return row && { name: row.name, at: row.changed_at, asks: [...new Set(askedIn(row.filter))] };
}

/** All segments, with the facts that their filters ask for. */
export async function segmentsOf(
  db: Queryable,
): Promise<{ readonly id: string; readonly name: string; readonly asks: readonly string[] }[]> {
  const rows = await db.query<{ id: string; name: string; filter: unknown }>(
    "select id, name, filter from profile_segments order by name, id",
  );
  return rows.map(({ id, name, filter }) => ({ id, name, asks: [...new Set(askedIn(filter))] }));
}

function askedIn(filter: unknown): string[] {
  if (typeof filter !== "object" || filter === null) return [];
  if (Array.isArray(filter)) return filter.flatMap(askedIn);
  return Object.entries(filter).flatMap(([key, value]) =>
    (key === "trait" || key === "computed") && typeof value === "string" ? [value] : askedIn(value),
  );
}
