import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, MigrationFolder } from "../database.ts";
import { openTestDatabase } from "../testing.ts";
import { backupDatabase } from "./backup-database.ts";
import { restoreDatabase } from "./restore-database.ts";
import type { RowKeys, RowSealing } from "./seal-rows.ts";

const schema = `
  create table people (id uuid primary key, name text not null);
  create table letters (id int primary key, owner uuid references people on delete cascade, text text, photo bytea);
  create table notes (id int primary key, letter int references letters on delete cascade, text text);
  create table keys (id int primary key, made_by uuid references people on delete set null, name text);
  create table links (one uuid, other uuid, why text);
  create table rules (id int primary key, text text);
`;
const [ana, ben] = ["0197a000-0000-7000-8000-000000000001", "0197a000-0000-7000-8000-000000000002"];
const rows = `
  insert into people values ('${ana}', 'Ana'), ('${ben}', 'Ben "B" 本');
  insert into letters values (1, '${ana}', 'from Ana', '\\x00ff'), (2, '${ben}', null, null), (3, null, 'from nobody', null);
  insert into notes values (1, 1, 'on a letter of hers'), (2, 2, 'on his');
  insert into keys values (1, '${ana}', 'made by her'), (2, '${ben}', 'made by him');
  insert into links values ('${ana}', '${ben}', 'Ana knows Ben');
  insert into rules values (1, 'for all');
`;
const subjectsOf = new Map([
  ["people", "array[t.id]"],
  ["letters", "array[t.owner]"],
  ["links", "array[t.one, t.other]"],
]);

/** Keys in memory: made when a row is sealed, gone when destroyed. */
function openKeys() {
  const held = new Map<string, Uint8Array>();
  const reading: RowKeys = {
    keysOf: async (subjects) => new Map([...held].filter(([subject]) => subjects.includes(subject))),
  };
  const sealing: RowSealing = {
    subjectsOf,
    async keysOf(subjects) {
      for (const subject of subjects) if (!held.has(subject)) held.set(subject, randomBytes(32));
      return reading.keysOf(subjects);
    },
  };
  return { reading, sealing, destroy: (subject: string) => held.delete(subject) };
}

const contentOf = async (db: Database) =>
  Object.fromEntries(
    await Promise.all(
      ["people", "letters", "notes", "keys", "links", "rules"].map(async (table) => [
        table,
        (await db.query<{ row: string }>(`select t::text as row from ${table} t order by 1`)).map(
          ({ row }) => row,
        ),
      ]),
    ),
  );

describe("a sealed backup", () => {
  let folder: string;
  let folders: readonly MigrationFolder[];
  let db: Database;
  let keys: ReturnType<typeof openKeys>;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-sealed-"));
    await mkdir(join(folder, "migrations"));
    await writeFile(join(folder, "migrations", "0001-people.sql"), schema);
    folders = [{ module: "people", folder: pathToFileURL(join(folder, "migrations")) }];
    db = await openTestDatabase(folders);
    await db.script(rows);
    keys = openKeys();
    file = join(folder, "sealed.backup");
    await backupDatabase(db, file, { sealing: keys.sealing });
  });
  afterAll(async () => {
    await db.close();
    await rm(folder, { recursive: true });
  });
  const restore = (from: string, change: object = {}) =>
    restoreDatabase(db, from, { folders, yes: true, keys: keys.reading, ...change });

  it("says nothing of anybody, and comes back whole with its keys", async () => {
    const text = gunzipSync(await readFile(file)).toString();
    expect(text).not.toMatch(/from Ana|knows|Ben /);
    expect(text).toMatch(/on his/); // no table that was named to be somebody's
    const before = await contentOf(db);
    await db.script("truncate people, letters, notes, keys, links, rules");
    expect(await restore(file)).toEqual({ keys: 2, letters: 3, links: 1, notes: 2, people: 2, rules: 1 });
    expect(await contentOf(db)).toEqual(before);
  });

  it("does not open in another's place, nor changed", async () => {
    const text = gunzipSync(await readFile(file)).toString();
    const swapped = join(folder, "swapped.backup");
    const [, row = ""] = /"table":"people".*\n(\[\[.*\])\n/.exec(text) ?? [];
    expect(row).toContain(ana);
    await writeFile(swapped, gzipSync(text.replace(row, row.replace(ana, ben))));
    await expect(restore(swapped)).rejects.toMatchObject({ code: "platform/bad-backup" });
  });

  it("leaves nobody's rows out where it was written without sealing", async () => {
    const plain = join(folder, "plain.backup");
    await backupDatabase(db, plain);
    expect(gunzipSync(await readFile(plain)).toString()).toContain('"version":1');
    expect(await restore(plain, { keys: undefined })).toMatchObject({ people: 2 });
  });

  it("brings back nothing of whoever's key was destroyed, and what hung on it goes as if deleted", async () => {
    keys.destroy(ana);
    const lost: [string, number][] = [];
    const counts = await restore(file, {
      unreadable: (table: string, count: number) => lost.push([table, count]),
    });
    expect(Object.fromEntries(lost)).toEqual({ people: 1, letters: 1, links: 1 });
    expect(counts).toMatchObject({ people: 1, letters: 2, links: 0 });
    const content = await contentOf(db);
    expect(JSON.stringify(content)).not.toMatch(/Ana|hers|0000000001/);
    expect(content).toMatchObject({
      people: [expect.stringContaining("Ben")],
      notes: ['(2,2,"on his")'],
      keys: [expect.stringContaining("(1,,"), expect.stringContaining("made by him")],
      rules: ['(1,"for all")'],
    });
    await expect(db.query("insert into letters values (9, $1)", [ana])).rejects.toThrow(/foreign key/);
  });
});
