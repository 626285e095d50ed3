import { readFile } from "node:fs/promises";
import { partitionsOf, quoted, sequencesOf, tablesOf } from "../../src/platform/db/backup/schema.ts";
import type { Database, MigrationFolder } from "../../src/platform/db/index.ts";
import { appliedMigrations, ledgerTable, readMigrations } from "../../src/platform/db/migrate.ts";

/** A database as SQL: what made its tables, then its rows. It needs none of our code to be loaded. */
export interface Dump {
  readonly schema: string;
  readonly rows: string;
}

export async function dumpDatabase(db: Database, folders: readonly MigrationFolder[]): Promise<Dump> {
  const files = new Map(
    (await readMigrations(folders)).map((file) => [`${file.module}/${file.name}`, file.sql]),
  );
  const applied = await appliedMigrations(db);
  const partitions = await partitionsOf(db);
  const schema = [
    ...applied.map(({ module, name }) => `-- ${module}/${name}\n${files.get(`${module}/${name}`)}`),
    ...partitions.map(
      ({ table, of, bound }) => `create table if not exists ${table} partition of ${of} ${bound};`,
    ),
    ledgerTable(),
  ];
  const rows: string[] = [];
  for (const { table, columns } of await tablesOf(db)) {
    const names = columns.map(({ name }) => quoted(name)).join(", ");
    const literals = columns.map(({ name }) => `quote_nullable(${quoted(name)}::text)`).join(", ");
    const values = await db.query<{ row: string }>(
      `select concat_ws(', ', ${literals}) as row from ${quoted(table)} order by 1`,
    );
    rows.push(`delete from ${quoted(table)};`);
    rows.push(
      ...values.map(
        ({ row }) => `insert into ${quoted(table)} (${names}) overriding system value values (${row});`,
      ),
    );
  }
  for (const { name, value, called } of await sequencesOf(db))
    rows.push(`select setval('${name}', ${value}, ${called});`);
  return { schema: `${schema.join("\n")}\n`, rows: `${rows.join("\n")}\n` };
}

export async function readDump(folder: URL): Promise<Dump> {
  const [schema, rows] = await Promise.all(
    ["schema.sql", "rows.sql"].map((name) => readFile(new URL(name, folder), "utf8")),
  );
  return { schema, rows };
}
