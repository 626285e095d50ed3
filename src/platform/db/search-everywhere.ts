import type { Queryable } from "./database.ts";

/** Rows of one column that hold what was looked for. */
export interface Found {
  /** With its schema. */
  readonly table: string;
  readonly column: string;
  readonly needle: string;
  readonly rows: number;
}

/**
 * Looks for texts in every column of every table that could hold one, in all schemas: texts, JSON, UUIDs, bytes, lists
 * and whatever else is no number and no time. Letter case does not matter; within bytes a text is looked for as UTF-8,
 * and a UUID also as its 16 bytes. It reads the whole database: for tests, and for whoever wants to see that an erased
 * person is gone. `told` is called for each place as it is found.
 */
export async function searchEverywhere(
  db: Queryable,
  needles: readonly string[],
  told: (found: Found) => void = () => {},
): Promise<Found[]> {
  const found: Found[] = [];
  for (const { table, columns } of await searchable(db)) {
    for (const column of columns) {
      const rows = await db.query<{ needle: string; rows: number }>(
        `select needle, count(*)::int as rows from ${table} t join unnest($1::text[]) needle on ${matching(column)}
         group by needle order by needle`,
        [needles],
      );
      for (const { needle, rows: count } of rows) {
        const place = { table, column: column.name, needle, rows: count };
        found.push(place);
        told(place);
      }
    }
  }
  return found;
}

interface Column {
  readonly name: string;
  readonly isBytes: boolean;
}

/** Numbers and times name nobody, and booleans even less. */
const telling = `not (t.typcategory in ('N', 'D', 'T', 'B') or t.typname in ('oid', 'xid', 'xid8', 'cid', 'tid'))`;

async function searchable(db: Queryable): Promise<{ table: string; columns: Column[] }[]> {
  const rows = await db.query<{ table: string; column: string; type: string }>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(a.attname) as column,
           t.typname as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'm', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%' and ${telling}
    order by 1, a.attnum`);
  const tables = new Map<string, Column[]>();
  for (const { table, column, type } of rows) {
    const columns = tables.get(table) ?? [];
    columns.push({ name: column, isBytes: type === "bytea" });
    tables.set(table, columns);
  }
  return [...tables].map(([table, columns]) => ({ table, columns }));
}

const isUuid = "needle ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";

const matching = ({ name, isBytes }: Column): string =>
  isBytes
    ? `(position(convert_to(needle, 'UTF8') in t.${name}) > 0
        or (${isUuid} and position(decode(replace(needle, '-', ''), 'hex') in t.${name}) > 0))`
    : `(position(lower(needle) in lower(t.${name}::text)) > 0
        or position(lower(to_json(needle)::text) in lower(t.${name}::text)) > 0)`;
