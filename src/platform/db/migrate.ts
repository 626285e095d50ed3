import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { RapportError } from "../errors.ts";
import type { Database, MigrationFolder, Queryable, Transaction } from "./database.ts";

/** One SQL file of a module. */
export interface Migration {
  readonly module: string;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, line ends made alike, in hexadecimal. */
  readonly checksum: string;
}

const migrationName = /^\d{4}[-_][a-z0-9_-]+\.sql$/;

/** Any number that no other program is likely to lock in this database. */
const lockNumber = 7_261_707_270;

/** Reads the folders' files, module by module in the order given, file by file in the order of their numbers. */
export async function readMigrations(folders: readonly MigrationFolder[]): Promise<Migration[]> {
  const modules = await Promise.all(
    folders.map(async ({ module, folder }) => {
      const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
      return Promise.all(names.map((name) => readMigration(module, name, folder)));
    }),
  );
  return modules.flat();
}

async function readMigration(module: string, name: string, folder: URL): Promise<Migration> {
  if (!migrationName.test(name)) {
    throw new RapportError("platform/migration", `${module}: "${name}" is not named like 0001-what.sql`);
  }
  const base = folder.href.endsWith("/") ? folder : new URL(`${folder.href}/`);
  const sql = (await readFile(new URL(name, base), "utf8")).replaceAll("\r\n", "\n");
  return { module, name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

/**
 * Brings the database to the newest schema: each file once, in order, in a transaction of its own. Safe with several
 * servers starting at once. Throws `platform/migration` where a file that was applied has changed or is missing, or
 * would come before one that was applied; nothing is applied then.
 *
 * What was applied is written down in `rapport_migrations` of the schema `ledger`. Backups hold the schema `public`:
 * what they must leave out (keys) lies in a schema of its own, with a ledger of its own.
 */
export async function migrate(
  db: Database,
  folders: readonly MigrationFolder[],
  ledger = "public",
): Promise<void> {
  const migrations = await readMigrations(folders);
  await db.transaction(async (tx) => {
    await lockMigrations(tx);
    await createLedger(tx, ledger);
  });
  const modules = folders.map(({ module }) => module);
  for (const migration of migrationsLeft(migrations, await appliedMigrations(db, ledger), modules)) {
    await db.transaction(async (tx) => {
      await lockMigrations(tx);
      // Another server may have applied it while this one waited.
      const done = new Set((await appliedMigrations(tx, ledger)).map(keyOf));
      if (!done.has(keyOf(migration))) await applyMigration(tx, migration, ledger);
    });
  }
}

/** Waits for whoever changes the schema; held until the transaction ends. */
export async function lockMigrations(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [lockNumber]);
}

export async function createLedger(tx: Transaction, ledger = "public"): Promise<void> {
  // Making a schema takes a right that the owner of `public` alone need not have.
  if (ledger !== "public") await tx.script(`create schema if not exists ${ledger}`);
  await tx.script(ledgerTable(ledger));
}

export const ledgerTable = (ledger = "public"): string =>
  `create table if not exists ${ledger}.rapport_migrations (
    module text not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (module, name)
  );`;

export interface AppliedMigration {
  readonly module: string;
  readonly name: string;
  readonly checksum: string;
}

/** What was applied, in the order in which it was. */
export async function appliedMigrations(db: Queryable, ledger = "public"): Promise<AppliedMigration[]> {
  const rows = await db.query<{ module: string; name: string; checksum: string }>(
    `select module, name, checksum from ${ledger}.rapport_migrations order by applied_at, module, name`,
  );
  return rows;
}

/** Those of `migrations` that are yet to be applied. Throws `platform/migration` where the history does not fit. */
export function migrationsLeft(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
  modules: readonly string[],
): Migration[] {
  const files = new Map(migrations.map((migration) => [keyOf(migration), migration]));
  const newest = new Map<string, string>();
  for (const done of applied) {
    if (!modules.includes(done.module)) continue;
    const file = files.get(keyOf(done));
    if (!file)
      throw refusal(done, "was applied by another version of Rapport: start that version or a newer one");
    if (file.checksum !== done.checksum) {
      throw refusal(done, "was changed after it was applied: put it back and add a new file");
    }
    if (done.name > (newest.get(done.module) ?? "")) newest.set(done.module, done.name);
  }
  const done = new Set(applied.map(keyOf));
  const left = migrations.filter((migration) => !done.has(keyOf(migration)));
  for (const migration of left) {
    const last = newest.get(migration.module) ?? "";
    if (migration.name < last) {
      throw refusal(migration, `comes before ${last}, which was applied: give it a higher number`);
    }
  }
  return left;
}

/** Runs one file and writes it down. */
export async function applyMigration(
  tx: Transaction,
  migration: Migration,
  ledger = "public",
): Promise<void> {
  try {
    await tx.script(migration.sql);
  } catch (cause) {
    throw refusal(migration, `failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  await tx.query(`insert into ${ledger}.rapport_migrations (module, name, checksum) values ($1, $2, $3)`, [
    migration.module,
    migration.name,
    migration.checksum,
  ]);
}

export const keyOf = ({ module, name }: { module: string; name: string }): string => `${module}/${name}`;

const refusal = (
  migration: { module: string; name: string },
  why: string,
  options?: ErrorOptions,
): RapportError =>
  new RapportError("platform/migration", `migration ${keyOf(migration)} ${why}`, {}, options);
