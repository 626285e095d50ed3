import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { RapportError } from "../errors.ts";
import type { Database, MigrationFolder, Queryable } from "./database.ts";

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
 */
export async function migrate(db: Database, folders: readonly MigrationFolder[]): Promise<void> {
  const migrations = await readMigrations(folders);
  await db.transaction(async (tx) => {
    await lock(tx);
    await tx.script(`create table if not exists rapport_migrations (
      module text not null,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now(),
      primary key (module, name)
    )`);
  });
  for (const migration of migrationsLeft(migrations, await appliedMigrations(db))) await apply(db, migration);
}

/** What was applied, in order. */
export const appliedMigrations = (db: Queryable): Promise<AppliedMigration[]> =>
  db.query<AppliedMigration>("select module, name, checksum from rapport_migrations order by module, name");

export type AppliedMigration = { readonly module: string; readonly name: string; readonly checksum: string };

/** Those of `migrations` that are yet to be applied. Throws `platform/migration` where the history does not fit. */
export function migrationsLeft(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [keyOf(migration), migration]));
  const modules = new Set(migrations.map(({ module }) => module));
  const newest = new Map<string, string>();
  for (const done of applied) {
    if (!modules.has(done.module)) continue;
    const file = known.get(keyOf(done));
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
    if (migration.name < (newest.get(migration.module) ?? "")) {
      throw refusal(
        migration,
        `comes before ${newest.get(migration.module)}, which was applied: give it a higher number`,
      );
    }
  }
  return left;
}

const keyOf = ({ module, name }: { module: string; name: string }): string => `${module}/${name}`;

const refusal = (migration: { module: string; name: string }, why: string): RapportError =>
  new RapportError("platform/migration", `migration ${keyOf(migration)} ${why}`);

const lock = (tx: Queryable) => tx.query("select pg_advisory_xact_lock($1)", [lockNumber]);

async function apply(db: Database, migration: Migration): Promise<void> {
  await db.transaction(async (tx) => {
    await lock(tx);
    // Another server may have applied it while this one waited.
    const [done] = await tx.query("select 1 from rapport_migrations where module = $1 and name = $2", [
      migration.module,
      migration.name,
    ]);
    if (done) return;
    try {
      await tx.script(migration.sql);
    } catch (cause) {
      throw new RapportError(
        "platform/migration",
        `migration ${keyOf(migration)} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
        {},
        { cause },
      );
    }
    await tx.query("insert into rapport_migrations (module, name, checksum) values ($1, $2, $3)", [
      migration.module,
      migration.name,
      migration.checksum,
    ]);
  });
}
