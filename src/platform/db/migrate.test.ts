import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database, MigrationFolder } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openTestDatabase } from "./testing.ts";

describe("migrate", () => {
  let path: string;
  let db: Database;
  let folders: readonly MigrationFolder[];
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), "rapport-migrations-"));
    folders = [{ module: "things", folder: pathToFileURL(path) }];
    db = await openTestDatabase();
  });
  afterEach(async () => {
    await db.close();
    await rm(path, { recursive: true });
  });

  const write = (name: string, sql: string) => writeFile(join(path, name), sql);
  const applied = async () =>
    (await db.query<{ name: string }>("select name from rapport_migrations order by name")).map(
      ({ name }) => name,
    );

  it("applies each file once, in order, and later ones on the next start", async () => {
    await write("0002-fill.sql", "insert into things values (1); insert into things values (2);");
    await write("0001-things.sql", "create table things (id int);");
    await migrate(db, folders);
    await migrate(db, folders);
    await write("0003-more.sql", "insert into things values (3)");
    await migrate(db, folders);
    expect(await db.query("select id from things order by id")).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  });

  it("leaves nothing of a file that fails, names it, and keeps those before it", async () => {
    await write("0001-things.sql", "create table things (id int)");
    await write("0002-bad.sql", "insert into things values (1); select nonsense;");
    await expect(migrate(db, folders)).rejects.toMatchObject({
      code: "platform/migration",
      message: expect.stringContaining("things/0002-bad.sql failed"),
    });
    expect(await db.query("select id from things")).toEqual([]);
    expect(await applied()).toEqual(["0001-things.sql"]);
  });

  it("refuses a file that changed after it was applied, but not one whose line ends changed", async () => {
    await write("0001-things.sql", "create table things\n(id int)");
    await migrate(db, folders);
    await write("0001-things.sql", "create table things\r\n(id int)");
    await migrate(db, folders);
    await write("0001-things.sql", "create table things (id text)");
    await expect(migrate(db, folders)).rejects.toThrow("0001-things.sql was changed after it was applied");
  });

  it("refuses a database of a newer version, and a file that comes too late for its number", async () => {
    await write("0002-things.sql", "create table things (id int)");
    await migrate(db, folders);
    await write("0001-late.sql", "create table late (id int)");
    await expect(migrate(db, folders)).rejects.toThrow("give it a higher number");
    await rm(join(path, "0001-late.sql"));
    await rm(join(path, "0002-things.sql"));
    await expect(migrate(db, folders)).rejects.toThrow("another version of Rapport");
  });

  it("refuses a file that is not named like a migration", async () => {
    await write("things.sql", "select 1");
    await expect(migrate(db, folders)).rejects.toThrow('"things.sql" is not named like 0001-what.sql');
  });

  it("applies each file once when several servers start at once", async () => {
    await write("0001-things.sql", "create table things (id int); insert into things values (1);");
    await write("0002-more.sql", "insert into things select id + 1 from things; select pg_sleep(0.05);");
    await Promise.all([1, 2, 3, 4].map(() => migrate(db, folders)));
    expect(await db.query("select id from things order by id")).toEqual([{ id: 1 }, { id: 2 }]);
  });
});
