import { expect, it } from "vitest";
import { searchEverywhere } from "./search-everywhere.ts";
import { openTestDatabase } from "./testing.ts";

it("finds a text wherever a column can hold one, and in no other", async () => {
  await using db = await openTestDatabase();
  const subject = "0197a000-0000-7000-8000-000000000001";
  await db.script(`
    create schema "other one";
    create table words (id int, word text, words text[], facts jsonb, plain json, small varchar(80), blob bytea, who uuid, address inet);
    create table "other one"."odd ""name""" ("a column" text);
    create table months (at date not null, note text) partition by range (at);
    create table months_all partition of months default;
    create materialized view seen as select 'ana@example.test' as word;
    insert into words (id, word) values (1, 'To: Ana@Example.TEST!');
    insert into words (id, words) values (2, array['x', 'ana@example.test']);
    insert into words (id, facts, plain) values (3, '{"mail": {"deep": ["ana@example.test"]}}', '{"ana@example.test": 1}');
    insert into words (id, small) values (4, 'ana@example.test');
    insert into words (id, blob) values (5, convert_to('…ana@example.test…', 'UTF8')), (6, '\\x00'),
      (7, decode('ff0197a000000070008000000000000001ff', 'hex'));
    insert into words (id, who, address) values (8, '${subject}', '192.0.2.7');
    insert into "other one"."odd ""name""" values ('ana@example.test');
    insert into months values ('2027-01-01', 'ana@example.test');
    insert into words (id, word) values (9, 'somebody@else.test');
  `);
  const found = await searchEverywhere(db, ["ana@example.test", subject, "192.0.2.7", "nobody@example.test"]);
  expect(found.map(({ table, column, rows }) => `${table}.${column} ${rows}`).sort()).toEqual([
    '"other one"."odd ""name"""."a column" 1',
    "public.months.note 1",
    "public.seen.word 1",
    "public.words.address 1",
    "public.words.blob 1",
    "public.words.blob 1",
    "public.words.facts 1",
    "public.words.plain 1",
    "public.words.small 1",
    "public.words.who 1",
    "public.words.word 1",
    "public.words.words 1",
  ]);
});
