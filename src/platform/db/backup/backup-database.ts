import type { Database, Transaction } from "../database.ts";
import { appliedMigrations } from "../migrate.ts";
import type { RowCounts } from "./format.ts";
import { partitionsOf, quoted, sequencesOf, type TableShape, tablesOf } from "./schema.ts";
import { type OwnedRow, type RowSealing, sealRows } from "./seal-rows.ts";
import { writeBackup } from "./write-backup.ts";

const rowsAtOnce = 500;

/** Written down anew by a restore. */
export const ledger = "rapport_migrations";

export interface BackupOptions {
  readonly leaveOut?: readonly string[];
  readonly at?: Date;
  /** Without it all rows are in clear. */
  readonly sealing?: RowSealing;
}

/**
 * Writes the whole of the schema `public`, as of one moment, to `file`, readable by its owner alone; gives the rows of
 * each table. Tables in `leaveOut` come back empty. Other schemas (keys, jobs) stay out. Rows that are a person's are
 * sealed by `sealing`, so that they can't be read once that person's key is destroyed. A PostgreSQL server goes on
 * meanwhile; the embedded database, being one connection, waits.
 */
export function backupDatabase(
  db: Database,
  file: string,
  { leaveOut = [], at = new Date(), sealing }: BackupOptions = {},
): Promise<RowCounts> {
  return db.transaction(async (tx) => {
    await tx.script("set transaction isolation level repeatable read, read only");
    await tx.script(
      "set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';" +
        "set local extra_float_digits = 1",
    );
    const header = {
      format: "rapport-backup",
      version: sealing ? 2 : 1,
      at: at.toISOString(),
      migrations: await appliedMigrations(tx),
      partitions: await partitionsOf(tx),
      sequences: await sequencesOf(tx),
    } as const;
    const tables = (await tablesOf(tx)).filter(({ table }) => table !== ledger && !leaveOut.includes(table));
    return writeBackup(file, header, async (backup) => {
      for (const table of tables) {
        const subjects = sealing?.subjectsOf.get(table.table);
        const isSealed = sealing !== undefined && subjects !== undefined;
        await backup.table({
          table: table.table,
          columns: table.columns.map(({ name }) => name),
          ...(isSealed && { sealed: true }),
        });
        for await (const rows of rowsOf(tx, table, subjects)) {
          await backup.rows(
            isSealed ? await sealRows(table.table, rows, sealing) : rows.map(({ line }) => line),
          );
        }
      }
    });
  });
}

/** A table's rows, some at a time, each as a JSON list of its columns' texts; `subjects` says whose a row is. */
async function* rowsOf(
  tx: Transaction,
  { table, columns }: TableShape,
  subjects = "null",
): AsyncGenerator<OwnedRow[]> {
  const texts = columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  await tx.script(
    `declare backup_rows no scroll cursor for
     select to_jsonb(array[${texts}]::text[])::text as line, nullif(array_remove((${subjects})::text[], null), '{}') as subjects from public.${quoted(table)} t`,
  );
  for (;;) {
    const rows = await tx.query<{ line: string; subjects: string[] | null }>(
      `fetch ${rowsAtOnce} from backup_rows`,
    );
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.script("close backup_rows");
}
