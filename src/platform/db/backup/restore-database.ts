import { RapportError } from "../../errors.ts";
import type { Database, MigrationFolder, Transaction } from "../database.ts";
import {
  applyMigration,
  createLedger,
  keyOf,
  lockMigrations,
  type Migration,
  migrationsLeft,
  readMigrations,
} from "../migrate.ts";
import { ledger } from "./backup-database.ts";
import type { BackupHeader, RowCounts } from "./format.ts";
import { loadRows } from "./load-rows.ts";
import { foreignKeysOf, mendOrphans } from "./mend-orphans.ts";
import { readBackup } from "./read-backup.ts";
import { dropAll, liftConstraints, quoted, tablesOf } from "./schema.ts";
import type { RowKeys } from "./seal-rows.ts";

export interface RestoreOptions {
  /** The migrations of this version, those of `migrate`. */
  readonly folders: readonly MigrationFolder[];
  /** Whether what is in the database may be lost. */
  readonly yes?: boolean;
  /** Opens sealed rows. Without it none of them comes back. */
  readonly keys?: RowKeys;
  /** Told of rows that did not come back, because the keys of their people are gone. */
  readonly unreadable?: (table: string, rows: number) => void;
}

/**
 * Replaces the schema `public` by a backup's, of either database and of this version or an older one: the backup's
 * own schema first, then its rows, then the migrations since. All in one transaction, and only once the whole file
 * has been checked: else nothing changes. Throws `platform/bad-backup`, or `platform/not-empty` where there are rows
 * and no `yes`. Gives the rows of each table that came back: those whose people were erased since do not.
 */
export async function restoreDatabase(
  db: Database,
  file: string,
  { folders, yes = false, keys = noKeys, unreadable = () => {} }: RestoreOptions,
): Promise<RowCounts> {
  const header = await checkBackup(file);
  const migrations = await readMigrations(folders);
  const earlier = migrationsOf(header, migrations, file);
  return db.transaction(async (tx) => {
    await lockMigrations(tx);
    if (!yes) await refuseToLoseRows(tx, migrations);
    await dropAll(tx);
    await createLedger(tx);
    for (const migration of earlier) await applyMigration(tx, migration);
    await makePartitions(tx, header, file);
    await emptyTables(tx);
    const foreignKeys = await foreignKeysOf(tx);
    const putBack = await liftConstraints(tx);
    const { rows, lost } = await loadRows(tx, file, keys);
    for (const [table, count] of lost) unreadable(table, count);
    if (lost.size > 0) await mendOrphans(tx, foreignKeys);
    await putBack();
    await setSequences(tx, header);
    const modules = folders.map(({ module }) => module);
    for (const migration of migrationsLeft(migrations, header.migrations, modules))
      await applyMigration(tx, migration);
    return rows;
  });
}

const noKeys: RowKeys = { keysOf: async () => new Map() };

/** Reads all of it, so that a fault at its end is known before anything is touched. */
async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const record of readBackup(file)) if (record.kind === "header") header = record.header;
  if (!header) throw badBackup(file, "is empty");
  return header;
}

const badBackup = (file: string, why: string): RapportError =>
  new RapportError("platform/bad-backup", `${file} ${why}; nothing was restored`);

/** The migrations that the backup's database had, in the order in which it had them. */
function migrationsOf({ migrations }: BackupHeader, known: readonly Migration[], file: string): Migration[] {
  const files = new Map(known.map((migration) => [keyOf(migration), migration]));
  return migrations.map((had) => {
    const migration = files.get(keyOf(had));
    if (!migration || migration.checksum !== had.checksum) {
      throw badBackup(
        file,
        `has the schema of another version (${keyOf(had)}): restore it with that one or a newer one`,
      );
    }
    return migration;
  });
}

/** Rows that migrations put in, and that are still as they were, are nobody's loss. */
async function refuseToLoseRows(tx: Transaction, migrations: readonly Migration[]): Promise<void> {
  const held = await fingerprintsOf(tx);
  if (held.size === 0) return;
  await tx.script("savepoint as_migrated");
  await dropAll(tx);
  await createLedger(tx);
  for (const migration of migrations) await applyMigration(tx, migration);
  const given = await fingerprintsOf(tx);
  await tx.script("rollback to savepoint as_migrated");
  const own = [...held]
    .filter(([table, fingerprint]) => given.get(table) !== fingerprint)
    .map(([table]) => table);
  if (own.length > 0) {
    throw new RapportError(
      "platform/not-empty",
      `the database is not empty (${own.slice(0, 5).join(", ")}): --yes replaces all that is in it`,
    );
  }
}

/** A migration fills a table with few rows, if any. */
const rowsOfMigrations = 100;

/** For each table with rows, what its first rows are. */
async function fingerprintsOf(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const fingerprints = new Map<string, string>();
  for (const { table } of await tablesOf(tx)) {
    if (table === ledger) continue;
    const rows = await tx.query<{ row: string }>(
      `select t::text as row from (select * from public.${quoted(table)} limit ${rowsOfMigrations + 1}) t order by 1`,
    );
    if (rows.length > 0) fingerprints.set(table, JSON.stringify(rows));
  }
  return fingerprints;
}

/** What PostgreSQL writes, and nothing else: the text becomes part of a statement. */
const value = "(?:'(?:[^']|'')*'|-?[\\d.]+|MINVALUE|MAXVALUE|NULL|true|false)";
const values = `\\(${value}(?:, ${value})*\\)`;
const boundPattern = new RegExp(
  `^(?:DEFAULT|FOR VALUES (?:FROM ${values} TO ${values}|IN ${values}|WITH \\(modulus \\d+, remainder \\d+\\)))$`,
);

async function makePartitions(tx: Transaction, { partitions }: BackupHeader, file: string): Promise<void> {
  for (const { table, of, bound } of partitions) {
    if (!boundPattern.test(bound)) throw badBackup(file, `has a partition ${table} without a bound`);
    await tx.script(
      `create table if not exists public.${quoted(table)} partition of public.${quoted(of)} ${bound}`,
    );
  }
}

/** A migration may have put rows in; those of the backup stand for them. */
async function emptyTables(tx: Transaction): Promise<void> {
  const tables = (await tablesOf(tx)).filter(({ table }) => table !== ledger);
  if (tables.length > 0)
    await tx.script(`truncate ${tables.map(({ table }) => `public.${quoted(table)}`).join(", ")}`);
}

async function setSequences(tx: Transaction, { sequences }: BackupHeader): Promise<void> {
  for (const { name, value, called } of sequences) {
    await tx.query("select setval($1::regclass, $2::bigint, $3)", [`public.${quoted(name)}`, value, called]);
  }
}
