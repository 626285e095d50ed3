import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database, MigrationFolder } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openInMemory, openOnServer, openTestDatabase } from "../testing.ts";
import { backupDatabase } from "./backup-database.ts";
import { restoreDatabase } from "./restore-database.ts";

const schemaOne = `
  create table people (
    id bigint generated always as identity primary key,
    name text not null, "select" text, manager bigint references people,
    tags text[] not null default '{}', facts jsonb, photo bytea, at timestamptz, day date, local timestamp,
    amount numeric, ratio double precision, "interval" interval, ok boolean,
    shout text generated always as (upper(name)) stored
  );
  create table left_out (id int primary key);
  create table settings (key text primary key, value text not null);
  insert into settings values ('from a migration', 'old');
  create table events (id int, at timestamptz not null, person bigint references people, primary key (id, at))
    partition by range (at);
  create table events_other partition of events default;
  create table changes (id serial primary key, what text not null);
  create function note_change() returns trigger language plpgsql as
    $$ begin insert into changes (what) values (new.name); return new; end $$;
  create trigger people_changed after insert on people for each row execute function note_change();
`;
const rows = `
  insert into people (name, "select", manager, tags, facts, photo, at, day, local, amount, ratio, "interval", ok) values
    (E'Ann "q" \\\\ \\n 沙发', null, null, array['a,b', 'c"d', null], '{"a": [1, null, "二"], "big": 12345678901234567890}',
     '\\x0001ff', '2026-03-04 05:06:07.123456+08', '2026-03-04', '2026-03-04 05:06', 1234567890.12345678901, 0.1,
     '1 mon 2 days 03:04:05', true),
    ('Bob', 'x', 1, '{}', 'null', '', '0044-03-15 12:00+00 BC', 'infinity', null, 'NaN', 'Infinity', null, false);
  update people set manager = 2 where id = 1;
  create table events_2026_03 partition of events for values from ('2026-03-01 00:00+00') to ('2026-04-01 00:00+00');
  insert into events values (1, '2026-03-05', 1), (2, '2031-01-01', 2);
  insert into left_out values (1);
  update settings set value = 'new';
  select nextval('changes_id_seq');
`;

/** All that the database holds, as text. */
async function contentOf(db: Database): Promise<unknown> {
  const tables = await db.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`);
  const content: Record<string, unknown> = {};
  for (const { name } of tables.filter(({ name }) => name !== "rapport_migrations")) {
    content[name] = await db.query(`select t::text as row from ${name} t order by 1`);
  }
  return content;
}

describe("backup and restore", () => {
  let folder: string;
  let file: string;
  let folders: readonly MigrationFolder[];
  let db: Database;
  let before: unknown;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-backup-"));
    file = join(folder, "whole.backup");
    await mkdir(join(folder, "migrations"));
    await writeFile(join(folder, "migrations", "0001-people.sql"), schemaOne);
    folders = [{ module: "people", folder: pathToFileURL(join(folder, "migrations")) }];
    db = await openTestDatabase(folders);
    await db.script(rows);
    before = await contentOf(db);
    await backupDatabase(db, file);
  });
  afterAll(async () => {
    await db.close();
    await rm(folder, { recursive: true });
  });

  const wipe = () => db.script("truncate people, events, settings, changes, left_out restart identity");

  it("brings everything back as it was: drill", async () => {
    await wipe();
    const counts = await restoreDatabase(db, file, { folders });
    expect(counts).toEqual({ changes: 2, events: 2, left_out: 1, people: 2, settings: 1 });
    expect(await contentOf(db)).toEqual(before);
    await migrate(db, folders);
  });

  it("goes on counting where it was, and keeps keys, triggers and partitions at work", async () => {
    const inserted = db.transaction(async (tx) => {
      const [{ id }] = await tx.query("insert into people (name) values ('Cy') returning id");
      const changes = await tx.query("select id, what from changes order by id desc limit 1");
      await tx.query("insert into events values (3, '2026-03-09', $1)", [id]);
      const events = await tx.query("select id from events_2026_03 order by id");
      await tx.query("insert into events values (4, '2026-03-09', 99)");
      return { id, changes, events };
    });
    await expect(inserted).rejects.toThrow(/foreign key/);
    const [{ id }] = await db.query("insert into people (name) values ('Cy') returning id");
    expect(id).toBe(4); // 3 went with the transaction that failed
    expect(await db.query("select what from changes order by id desc limit 1")).toEqual([{ what: "Cy" }]);
  });

  it("loses nothing unasked: a database with rows is replaced only on yes", async () => {
    const content = await contentOf(db);
    await expect(restoreDatabase(db, file, { folders })).rejects.toMatchObject({
      code: "platform/not-empty",
      message: expect.stringContaining("--yes"),
    });
    expect(await contentOf(db)).toEqual(content);
    await restoreDatabase(db, file, { folders, yes: true });
    expect(await contentOf(db)).toEqual(before);
  });

  it("counts a database as empty that holds only what its migrations put there", async () => {
    const fresh = await openTestDatabase(folders);
    await restoreDatabase(fresh, file, { folders });
    expect(await contentOf(fresh)).toEqual(before);
    await fresh.query("update settings set value = 'old'");
    await fresh.script("truncate people, events, changes, left_out");
    await restoreDatabase(fresh, file, { folders });
    await fresh.script("truncate people, events, changes, left_out");
    await expect(restoreDatabase(fresh, file, { folders })).rejects.toThrow("not empty (settings)");
    await fresh.close();
  });

  describe("of a file that is not whole", () => {
    let content: unknown;
    beforeEach(async () => {
      content = await contentOf(db);
    });
    const spoiled = async (bytes: Uint8Array) => {
      const path = join(folder, "spoiled.backup");
      await writeFile(path, bytes);
      await expect(restoreDatabase(db, path, { folders, yes: true })).rejects.toMatchObject({
        code: "platform/bad-backup",
        message: expect.stringContaining("nothing was restored"),
      });
      expect(await contentOf(db)).toEqual(content);
    };
    const altered = async (alter: (text: string) => string) => {
      const text = gunzipSync(await readFile(file)).toString();
      expect(alter(text)).not.toBe(text);
      await spoiled(gzipSync(alter(text)));
    };

    it("refuses one that is cut off, wherever", async () => {
      const bytes = await readFile(file);
      for (const length of [0, 5, 100, bytes.length - 20, bytes.length - 1])
        await spoiled(bytes.subarray(0, length));
    });
    it("refuses one with a bit turned", async () => {
      const bytes = await readFile(file);
      for (const at of [20, bytes.length >> 1, bytes.length - 6]) {
        const other = Uint8Array.from(bytes);
        other[at] ^= 4;
        await spoiled(other);
      }
    });
    it("refuses a changed value", () => altered((text) => text.replace("Bob", "Eve")));
    it("refuses a missing row", () => altered((text) => text.replace(/\n\["2", "Bob"[^\n]*/, "")));
    it("refuses two rows that changed places", () =>
      altered((text) => text.replace(/(\n\["1", "2026[^\n]*)(\n\["2", "2031[^\n]*)/, "$2$1")));
    it("refuses one without its end", () => altered((text) => text.replace(/\{"rows"[^\n]*\n$/, "")));
    it("refuses one that goes on after its end", () => altered((text) => `${text}["1"]\n`));
    it("refuses what is no backup", () => spoiled(gzipSync('{"some":"json"}\n')));
    it("refuses a file that is not there", async () => {
      const missing = restoreDatabase(db, join(folder, "missing"), { folders, yes: true });
      await expect(missing).rejects.toThrow("missing does not exist; nothing was restored");
    });
    it("refuses a newer version's", async () => {
      const other = join(folder, "other-migrations");
      await mkdir(other, { recursive: true });
      await writeFile(join(other, "0001-people.sql"), "create table people (id int)");
      const older = [{ module: "people", folder: pathToFileURL(other) }];
      await expect(restoreDatabase(db, file, { folders: older, yes: true })).rejects.toThrow(
        "schema of another version",
      );
      expect(await contentOf(db)).toEqual(content);
    });
  });

  it("leaves tables out that it is told to, and brings them back empty", async () => {
    const partial = join(folder, "partial.backup");
    const counts = await backupDatabase(db, partial, { leaveOut: ["left_out"] });
    expect(counts).not.toHaveProperty("left_out");
    await restoreDatabase(db, partial, { folders, yes: true });
    expect(await db.query("select * from left_out")).toEqual([]);
  });

  it("holds only what lies in the schema public", async () => {
    await db.script(
      "create schema rapport_keys; create table rapport_keys.keys (secret text); insert into rapport_keys.keys values ('s3cret')",
    );
    const partial = join(folder, "without-keys.backup");
    await backupDatabase(db, partial);
    expect(gunzipSync(await readFile(partial)).toString()).not.toMatch(/s3cret|rapport_keys/);
    await restoreDatabase(db, partial, { folders, yes: true });
    expect(await db.query("select secret from rapport_keys.keys")).toEqual([{ secret: "s3cret" }]);
    await db.script("drop schema rapport_keys cascade");
  });

  it("is for its owner's eyes, and leaves no half a file behind", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(backupDatabase(db, join(folder, "no-such-folder", "x"))).rejects.toThrow(/ENOENT/);
    expect((await readdir(folder)).filter((name) => !/^[\w-]+(\.backup)?$/.test(name))).toEqual([]);
  });

  it("of an older version's database becomes one of this version, its rows migrated", async () => {
    const newer = join(folder, "newer-migrations");
    await mkdir(newer);
    await copyFile(join(folder, "migrations", "0001-people.sql"), join(newer, "0001-people.sql"));
    await writeFile(
      join(newer, "0002-greeting.sql"),
      "alter table people add column greeting text; update people set greeting = 'Dear ' || name;",
    );
    const now = [{ module: "people", folder: pathToFileURL(newer) }];
    await migrate(db, now);
    await restoreDatabase(db, file, { folders: now, yes: true });
    expect(await db.query("select greeting from people where name = 'Bob'")).toEqual([
      { greeting: "Dear Bob" },
    ]);
    await migrate(db, now);
    await restoreDatabase(db, file, { folders, yes: true });
    expect(await contentOf(db)).toEqual(before);
  });

  const server = process.env.RAPPORT_TEST_DATABASE;
  it.skipIf(!server)("moves between the embedded database and a PostgreSQL server, both ways", async () => {
    const embedded = await openInMemory(folders);
    const onServer = await openOnServer(server ?? "", folders);
    const there = join(folder, "there.backup");
    const back = join(folder, "back.backup");
    await restoreDatabase(embedded, file, { folders, yes: true });
    await backupDatabase(embedded, there);
    await restoreDatabase(onServer, there, { folders, yes: true });
    expect(await contentOf(onServer)).toEqual(before);
    await backupDatabase(onServer, back);
    await restoreDatabase(embedded, back, { folders, yes: true });
    expect(await contentOf(embedded)).toEqual(before);
    const text = async (path: string) =>
      gunzipSync(await readFile(path))
        .toString()
        .split("\n")
        .slice(1, -2);
    expect(await text(back)).toEqual(await text(there));
    await embedded.close();
    await onServer.close();
  });
});
