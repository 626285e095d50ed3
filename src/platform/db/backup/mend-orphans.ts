import type { Transaction } from "../database.ts";
import { quoted } from "./schema.ts";

interface ForeignKey {
  readonly table: string;
  readonly of: string;
  readonly columns: readonly string[];
  readonly targets: readonly string[];
  /** As `pg_constraint.confdeltype` says it. */
  readonly rule: string;
}

/**
 * Rows that could not be read leave others behind that point to them. Each is treated as if the missing row had been
 * deleted: it goes along, or points to nothing, as its foreign key says. Before the foreign keys are put back.
 */
export async function mendOrphans(tx: Transaction, keys: readonly ForeignKey[]): Promise<void> {
  // What goes along may leave others behind in its turn.
  for (let mended = 1; mended > 0; ) {
    mended = 0;
    for (const key of keys) mended += await mend(tx, key);
  }
}

async function mend(tx: Transaction, { table, of, columns, targets, rule }: ForeignKey): Promise<number> {
  const isOrphan = `${columns.map((column) => `t.${quoted(column)} is not null`).join(" and ")} and not exists (
    select 1 from ${of} o where ${columns.map((column, at) => `o.${quoted(targets[at] ?? "")} = t.${quoted(column)}`).join(" and ")})`;
  const change =
    rule === "n"
      ? `update ${table} t set ${columns.map((column) => `${quoted(column)} = null`).join(", ")}`
      : `delete from ${table} t`;
  const rows = await tx.query(`${change} where ${isOrphan} returning 1`);
  return rows.length;
}

/** The foreign keys of the schema `public`, to be read before they are lifted. */
export const foreignKeysOf = (tx: Transaction): Promise<ForeignKey[]> =>
  tx.query<ForeignKey & Record<string, unknown>>(`
    select c.conrelid::regclass::text as table, c.confrelid::regclass::text as of, c.confdeltype::text as rule,
      (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(num, n)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
      (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k(num, n)
         join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as targets
    from pg_constraint c
    where c.connamespace = 'public'::regnamespace and c.contype = 'f' and c.conparentid = 0`);
