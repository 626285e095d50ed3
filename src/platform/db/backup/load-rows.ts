import { RapportError } from "../../errors.ts";
import type { Transaction } from "../database.ts";
import type { BackupTable, RowCounts } from "./format.ts";
import { readBackup } from "./read-backup.ts";
import { quoted, type TableShape, tablesOf } from "./schema.ts";
import { openRows, type RowKeys } from "./seal-rows.ts";

/** Rows that go to the database together: at most this many, or about this many characters. */
const rowsAtOnce = 500;
const charactersAtOnce = 4_000_000;

interface Loaded {
  readonly rows: RowCounts;
  /** Rows a table that could not be opened. */
  readonly lost: ReadonlyMap<string, number>;
}

/**
 * Loads a backup's rows into the tables of its schema, whose constraints are lifted. Throws `platform/bad-backup` where
 * a table is not of its schema, or a sealed row was altered.
 */
export async function loadRows(tx: Transaction, file: string, keys: RowKeys): Promise<Loaded> {
  const shapes = new Map((await tablesOf(tx)).map((shape) => [shape.table, shape]));
  const lost = new Map<string, number>();
  let current: BackupTable = { table: "", columns: [] };
  let insert = "";
  let waiting: string[] = [];
  let size = 0;
  let counts: RowCounts = {};
  const flush = async () => {
    if (waiting.length > 0) {
      const { lines, unreadable } = await opened(current, waiting, keys, file);
      if (lines.length > 0) await tx.query(insert, [`[${lines.join(",")}]`]);
      if (unreadable > 0) lost.set(current.table, (lost.get(current.table) ?? 0) + unreadable);
    }
    waiting = [];
    size = 0;
  };
  for await (const record of readBackup(file)) {
    if (record.kind === "row") {
      waiting.push(record.line);
      size += record.line.length;
      if (waiting.length >= rowsAtOnce || size >= charactersAtOnce) await flush();
    } else {
      await flush();
      if (record.kind === "table") {
        current = record.table;
        insert = insertInto(current, shapes.get(current.table), file);
      }
      if (record.kind === "footer") counts = record.rows;
    }
  }
  const loaded = Object.entries(counts).map(
    ([table, rows]) => [table, rows - (lost.get(table) ?? 0)] as const,
  );
  return { rows: Object.fromEntries(loaded), lost };
}

async function opened({ table, sealed }: BackupTable, lines: string[], keys: RowKeys, file: string) {
  if (!sealed) return { lines, unreadable: 0 };
  try {
    return await openRows(table, lines, keys);
  } catch (cause) {
    throw badBackup(file, `has rows of ${table} that these keys do not open`, cause);
  }
}

/** One statement that takes a JSON list of rows and reads each text by its column's type. */
function insertInto({ table, columns }: BackupTable, shape: TableShape | undefined, file: string): string {
  const types = new Map(shape?.columns.map(({ name, type }) => [name, type]));
  const texts = columns.map((column, index) => {
    const type = types.get(column);
    if (!type) throw badBackup(file, `holds ${table}.${column}, which its own schema has not`);
    return `(row->>${index})::${type}`;
  });
  const names = columns.map(quoted).join(", ");
  return `insert into public.${quoted(table)} (${names}) overriding system value
    select ${texts.join(", ")} from jsonb_array_elements($1::jsonb) as row`;
}

const badBackup = (file: string, why: string, cause?: unknown): RapportError =>
  new RapportError("platform/bad-backup", `${file} ${why}; nothing was restored`, {}, { cause });
