import type { Queryable, Transaction } from "../database.ts";

/*
 * What PostgreSQL's own catalogue says of the schema `public`, which is what a backup holds. Keys, the job queue and
 * whatever else must stay out lie in other schemas.
 */

/** A name as an identifier within SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

interface Column {
  readonly name: string;
  /** As SQL writes it: `text[]`, `timestamp with time zone`. */
  readonly type: string;
}

export interface TableShape {
  readonly table: string;
  readonly columns: readonly Column[];
}

/** What extensions bring along is theirs. */
const notOfExtension = "not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')";

/** Tables, a partitioned one without its partitions, with the columns that are not computed. */
export async function tablesOf(db: Queryable): Promise<TableShape[]> {
  const rows = await db.query<{ table: string; column: string; type: string }>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and ${notOfExtension}
    order by c.relname collate "C", a.attnum`);
  const tables = new Map<string, Column[]>();
  for (const { table, column, type } of rows) {
    const columns = tables.get(table) ?? [];
    columns.push({ name: column, type });
    tables.set(table, columns);
  }
  return [...tables].map(([table, columns]) => ({ table, columns }));
}

export interface Partition {
  readonly table: string;
  readonly of: string;
  readonly bound: string;
}

export const partitionsOf = (db: Queryable): Promise<Partition[]> =>
  db.query<{ table: string; of: string; bound: string }>(`
    select c.relname as table, parent.relname as of, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_class parent on parent.oid = i.inhparent
    where c.relnamespace = 'public'::regnamespace and c.relispartition and c.relkind in ('r', 'p')
    order by c.oid`);

export interface Sequence {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

export async function sequencesOf(db: Queryable): Promise<Sequence[]> {
  const names = await db.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and ${notOfExtension} order by c.relname`);
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const [state] = await db.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from public.${quoted(name)}`,
    );
    sequences.push({ name, ...state });
  }
  return sequences;
}

/** What is dropped, kind by kind, because dropping one kind takes along some of the next. */
const droppable = [
  `select 'drop ' || case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end
     || ' if exists ' || c.oid::regclass || ' cascade' as sql
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
     and not c.relispartition and ${notOfExtension}`,
  `select 'drop sequence ' || c.oid::regclass || ' cascade' as sql
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and ${notOfExtension}`,
  `select 'drop routine if exists ' || c.oid::regprocedure || ' cascade' as sql
   from pg_proc c where c.pronamespace = 'public'::regnamespace and ${notOfExtension}`,
  `select 'drop type if exists ' || c.oid::regtype || ' cascade' as sql
   from pg_type c where c.typnamespace = 'public'::regnamespace and c.typtype in ('e', 'd') and ${notOfExtension}`,
];

/** Drops every table, view, sequence, routine and type of the schema that is not an extension's. */
export async function dropAll(tx: Transaction): Promise<void> {
  for (const kind of droppable) {
    for (const { sql } of await tx.query<{ sql: string }>(kind)) await tx.script(sql);
  }
}

/** Lets rows come in any order, and lets no trigger add to them; the returned function puts all back as it was. */
export async function liftConstraints(tx: Transaction): Promise<() => Promise<void>> {
  const keys = await tx.query<{ table: string; name: string; definition: string }>(`
    select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    where c.connamespace = 'public'::regnamespace and c.contype = 'f' and c.conparentid = 0`);
  const triggers = await tx.query<{ table: string; name: string; mode: string }>(`
    select t.tgrelid::regclass::text as table, t.tgname as name,
           case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end as mode
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D'`);
  for (const { table, name } of keys) await tx.script(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const { table, name } of triggers)
    await tx.script(`alter table ${table} disable trigger ${quoted(name)}`);
  return async () => {
    for (const { table, name, definition } of keys) {
      await tx.script(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    }
    for (const { table, name, mode } of triggers)
      await tx.script(`alter table ${table} ${mode} trigger ${quoted(name)}`);
  };
}
