import type { Database, Transaction } from "../database.ts";
import { appliedMigrations } from "../migrate.ts";
import type { RowCounts } from "./format.ts";
import { partitionsOf, quoted, sequencesOf, type TableShape, tablesOf } from "./schema.ts";
import { writeBackup } from "./write-backup.ts";

const rowsAtOnce = 500;

/** Written down anew by a restore. */
export const ledger = "rapport_migrations";

/**
 * Writes the whole of the schema `public`, as of one moment, to `file`, readable by its owner alone; gives the rows of
 * each table. Tables in `leaveOut` come back empty. Other schemas (keys, jobs) stay out. A PostgreSQL server goes on
 * meanwhile; the embedded database, being one connection, waits.
 */
export function backupDatabase(
  db: Database,
  file: string,
  { leaveOut = [], at = new Date() }: { leaveOut?: readonly string[]; at?: Date } = {},
): Promise<RowCounts> {
  return db.transaction(async (tx) => {
    await tx.script("set transaction isolation level repeatable read, read only");
    await tx.script(
      "set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';" +
        "set local extra_float_digits = 1",
    );
    const header = {
      format: "rapport-backup",
      version: 1,
      at: at.toISOString(),
      migrations: await appliedMigrations(tx),
      partitions: await partitionsOf(tx),
      sequences: await sequencesOf(tx),
    } as const;
    const tables = (await tablesOf(tx)).filter(({ table }) => table !== ledger && !leaveOut.includes(table));
    return writeBackup(file, header, async (backup) => {
      for (const table of tables) {
        await backup.table({ table: table.table, columns: table.columns.map(({ name }) => name) });
        for await (const lines of rowsOf(tx, table)) await backup.rows(lines);
      }
    });
  });
}

/** A table's rows, some at a time, each as a JSON list of its columns' texts. */
async function* rowsOf(tx: Transaction, { table, columns }: TableShape): AsyncGenerator<string[]> {
  const texts = columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  await tx.script(
    `declare backup_rows no scroll cursor for select jsonb_build_array(${texts})::text as line from public.${quoted(table)}`,
  );
  for (;;) {
    const rows = await tx.query<{ line: string }>(`fetch ${rowsAtOnce} from backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await tx.script("close backup_rows");
}
