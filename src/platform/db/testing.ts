import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import pg from "pg";
import packageFile from "../../../package.json" with { type: "json" };
import { capability } from "../ids.ts";
import type { Database, MigrationFolder } from "./database.ts";
import { databaseOver } from "./database-over.ts";
import { embeddedDriver, startInMemory } from "./embedded.ts";
import { ledgerTable, migrate, readMigrations } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";

/** A database of a test's own; `close` also removes it. */
export type TestDatabase = Database & AsyncDisposable;

/**
 * An empty database with the folders' migrations applied: in memory, from a template that is made once and kept under
 * `.cache/`; or, where RAPPORT_TEST_DATABASE is a `postgres://` URL, a new one on that server.
 */
export async function openTestDatabase(folders: readonly MigrationFolder[] = []): Promise<TestDatabase> {
  const server = process.env.RAPPORT_TEST_DATABASE;
  const db = server ? await openOnServer(server, folders) : await openInMemory(folders);
  return Object.assign(db, { [Symbol.asyncDispose]: () => db.close() });
}

/** The same on a PostgreSQL server, for what only two connections can show. */
export async function openOnServer(server: string, folders: readonly MigrationFolder[]): Promise<Database> {
  const name = `rapport_test_${capability()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")}`;
  await onServer(server, `create database ${name}`);
  const driver = await openPostgres(Object.assign(new URL(server), { pathname: `/${name}` }).href);
  const db = databaseOver({
    ...driver,
    async close() {
      await driver.close();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  });
  await migrate(db, folders);
  return db;
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const cache = new URL("../../../.cache/databases/", import.meta.url);

/** Starting PGlite afresh takes seconds; loading a dump takes a fraction of that. */
export async function openInMemory(folders: readonly MigrationFolder[]): Promise<Database> {
  const file = new URL(`${await templateKey(folders)}.tar`, cache);
  const dump = await readFile(file).catch(() => undefined);
  const pglite = await startInMemory(dump && new Blob([dump]));
  const db = databaseOver(embeddedDriver(pglite));
  await migrate(db, folders);
  if (!dump) {
    const template = await pglite.dumpDataDir("none");
    await mkdir(cache, { recursive: true });
    // Two test processes may make it at once: each writes its own and the last one stands.
    const draft = new URL(`${capability()}.draft`, cache);
    await writeFile(draft, new Uint8Array(await template.arrayBuffer()));
    await rename(draft, file);
  }
  return db;
}

async function templateKey(folders: readonly MigrationFolder[]): Promise<string> {
  // A dump is only good for the version of PGlite that wrote it, which package.json pins.
  const hash = createHash("sha256").update(packageFile.dependencies["@electric-sql/pglite"]);
  hash.update(ledgerTable());
  for (const { module, name, checksum } of await readMigrations(folders))
    hash.update(`${module}/${name}:${checksum}\n`);
  return hash.digest("hex").slice(0, 32);
}
