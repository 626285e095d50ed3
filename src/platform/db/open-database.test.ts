import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "./open-database.ts";

describe("openDatabase", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-open-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("keeps the embedded database in its folder, for one holder at a time", async () => {
    const data = join(folder, "data");
    const first = await openDatabase({ folder: data });
    await first.script("create table kept (id int); insert into kept values (1)");
    await expect(openDatabase({ folder: data })).rejects.toMatchObject({ code: "platform/locked" });
    await first.close();
    expect(await readdir(data)).toEqual(["database", "lock.1"]);

    const second = await openDatabase({ folder: data });
    expect(second.kind).toBe("embedded");
    expect(await second.query("select id from kept")).toEqual([{ id: 1 }]);
    await second.close();
  }, 60_000);

  it("names the server that does not answer, and not the password", async () => {
    const opening = openDatabase({ url: "postgres://me:hunter2@127.0.0.1:1/rapport", folder });
    await expect(opening).rejects.toMatchObject({
      code: "platform/bad-config",
      message: expect.stringMatching(
        /^DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:1\/rapport(?!.*hunter2)/,
      ),
    });
  });

  const server = process.env.RAPPORT_TEST_DATABASE;
  it.skipIf(!server)("opens a PostgreSQL server by its URL, and needs no data folder for it", async () => {
    const db = await openDatabase({ url: server ?? "", folder: join(folder, "unused") });
    expect([db.kind, await db.query("select 1 as one")]).toEqual(["postgres", [{ one: 1 }]]);
    await db.close();
    expect(await readdir(folder)).not.toContain("unused");
  });
});
