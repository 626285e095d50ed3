import { eq } from "drizzle-orm";
import { integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytea } from "./bytea.ts";
import type { Database } from "./database.ts";
import { openTestDatabase } from "./testing.ts";

const things = pgTable("things", {
  id: integer("id").primaryKey(),
  name: text("name").notNull(),
  tags: text("tags").array().notNull(),
  facts: jsonb("facts"),
  bytes: bytea("bytes"),
  at: timestamp("at", { withTimezone: true }),
});

describe("the database", () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase();
    await db.script(`
      create table things (
        id integer primary key, name text not null, tags text[] not null, facts jsonb, bytes bytea, at timestamptz
      );
      create table counters (id bigint primary key);
    `);
  });
  afterAll(() => db.close());

  it("gives every type the same value on both databases", async () => {
    const [row] = await db.query(`select
      '\\x00ff'::bytea as bytes, 7::int8 as small, 9007199254740993::int8 as big, 1.50::numeric as amount,
      '2026-03-04 02:00+00'::timestamptz as at, '2026-03-04'::date as day, '2026-03-04 02:00'::timestamp as local,
      '{"a":[1,"二"]}'::jsonb as facts, null::text as nothing, true as yes,
      array['a"b','c,d',null]::text[] as words, array['\\x01'::bytea] as blobs, array[1,2]::int8[] as numbers,
      array['2026-03-04 02:00+00']::timestamptz[] as times, array['2026-03-04']::date[] as days,
      array['6b1f4b02-2f5e-4d0a-9d2f-2f3f0a3c9d11']::uuid[] as ids, array[1.5]::numeric[] as amounts`);
    expect(row).toEqual({
      bytes: new Uint8Array([0, 255]),
      small: 7,
      big: 9_007_199_254_740_993n,
      amount: "1.50",
      at: new Date("2026-03-04T02:00:00Z"),
      day: "2026-03-04",
      local: "2026-03-04 02:00:00",
      facts: { a: [1, "二"] },
      nothing: null,
      yes: true,
      words: ['a"b', "c,d", null],
      blobs: [new Uint8Array([1])],
      numbers: [1, 2],
      times: [new Date("2026-03-04T02:00:00Z")],
      days: ["2026-03-04"],
      ids: ["6b1f4b02-2f5e-4d0a-9d2f-2f3f0a3c9d11"],
      amounts: ["1.5"],
    });
  });

  it("takes bytes, dates, objects, lists and their arrays as parameters", async () => {
    const [row] = await db.query(
      `select $1::bytea as bytes, $2::timestamptz as at, $3::jsonb as facts, $4::text[] as words, $5::jsonb as list,
        $6::bytea[] as blobs, $7::int8[] as numbers, $8::text as nothing`,
      [
        new Uint8Array([1, 2]),
        new Date(0),
        { a: 1 },
        ["x", 'y"z'],
        JSON.stringify([1, 2]),
        [new Uint8Array([3])],
        [1, 2],
        null,
      ],
    );
    expect(row).toEqual({
      bytes: new Uint8Array([1, 2]),
      at: new Date(0),
      facts: { a: 1 },
      words: ["x", 'y"z'],
      list: [1, 2],
      blobs: [new Uint8Array([3])],
      numbers: [1, 2],
      nothing: null,
    });
  });

  it("writes and reads by typed queries", async () => {
    const thing = {
      id: 1,
      name: "椅子",
      tags: ["a", 'b "c"'],
      facts: { list: [1] },
      bytes: new Uint8Array([9]),
      at: new Date("2026-03-04T02:00:00.123Z"),
    };
    await db.orm.insert(things).values(thing);
    expect(await db.orm.select().from(things).where(eq(things.id, 1))).toEqual([thing]);
  });

  it("commits what a transaction did, and undoes all of one that throws", async () => {
    await db.transaction((tx) => tx.query("insert into counters values (1)"));
    const failed = db.transaction(async (tx) => {
      await tx.query("insert into counters values (2)");
      await tx.orm.insert(things).values({ id: 2, name: "x", tags: [] });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await db.query("select id from counters")).toEqual([{ id: 1 }]);
    expect(await db.orm.select().from(things).where(eq(things.id, 2))).toEqual([]);
  });

  it("goes on after a statement that failed", async () => {
    await expect(db.query("select nothing")).rejects.toThrow(/nothing/);
    await expect(db.transaction((tx) => tx.query("select nothing"))).rejects.toThrow(/nothing/);
    expect(await db.query("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("refuses a statement from within its own transaction instead of waiting for ever", async ({ skip }) => {
    skip(db.kind === "postgres", "a pool has another connection for it");
    const nested = db.transaction(() => db.query("select 1"));
    await expect(nested).rejects.toThrow("use the transaction");
    await expect(db.transaction(() => db.transaction(async () => 1))).rejects.toThrow("use the transaction");
    await expect(db.transaction(() => db.orm.select().from(things))).rejects.toThrow();
  });

  it("lets work that was started within a transaction use the database once it has ended", async () => {
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    let later: Promise<unknown> | undefined;
    await db.transaction(async () => {
      later = ended.then(() => db.query("select 1 as one"));
    });
    end();
    expect(await later).toEqual([{ one: 1 }]);
  });

  it("keeps transactions that run at once apart", async () => {
    const add = (id: number) =>
      db.transaction(async (tx) => {
        const [{ count }] = await tx.query<{ count: number }>(
          "select count(*)::int as count from counters where id > 100",
        );
        await tx.query("insert into counters values ($1)", [id]);
        return count;
      });
    await Promise.all([101, 102, 103, 104].map(add));
    expect(await db.query("select id from counters where id > 100 order by id")).toEqual(
      [101, 102, 103, 104].map((id) => ({ id })),
    );
  });
});
