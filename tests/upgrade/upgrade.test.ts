import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { findConversation, signIn } from "../../src/modules/accounts/index.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { liftConstraints } from "../../src/platform/db/backup/schema.ts";
import { type Database, migrate, type Queryable } from "../../src/platform/db/index.ts";
import { openTestDatabase } from "../../src/platform/db/testing.ts";
import { migrations } from "../../src/server/migrations.ts";
import { readDump } from "./dump-database.ts";
import { ann, firstRelease, known } from "./first-release.ts";

const Known = z.object({ key: z.string(), sessionId: z.string(), receiptId: z.string() });

/** What a schema is made of, in words; without partitions, which come as time goes by. */
const shapeOf = (db: Queryable): Promise<unknown[]> =>
  db.query(`
    with tables as (
      select oid, relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    )
    select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as what
      from information_schema.columns join tables on relname = table_name and table_schema = 'public'
    union all select pg_get_indexdef(indexrelid) from pg_index join tables on oid = indrelid
    union all select concat_ws(' ', relname, pg_get_constraintdef(c.oid))
      from pg_constraint c join tables on tables.oid = conrelid and contype in ('p', 'u', 'f', 'c')
    union all select pg_get_triggerdef(t.oid) from pg_trigger t join tables on tables.oid = tgrelid and not tgisinternal
    order by 1`);

describe("a database of the first release", () => {
  let db: Database;
  let fresh: Database;
  let people: z.infer<typeof Known>;
  beforeAll(async () => {
    people = Known.parse(JSON.parse(await readFile(known, "utf8")));
    const dump = await readDump(firstRelease);
    db = await openTestDatabase();
    await db.transaction(async (tx) => {
      await tx.script(dump.schema);
      const putBack = await liftConstraints(tx);
      await tx.script(dump.rows);
      await putBack();
    });
    await migrate(db, migrations);
    fresh = await openTestDatabase(migrations);
  });
  afterAll(async () => {
    await db?.close();
    await fresh?.close();
  });

  it("gets the schema that a new database has", async () => {
    expect(await shapeOf(db)).toEqual(await shapeOf(fresh));
  });

  it("lets its people in as before", async () => {
    const { principal } = await signIn(ann, { db, clock: systemClock });
    expect(principal).toMatchObject({ email: ann.email, roles: ann.roles });
  });

  it("goes on with its conversations, and keeps their receipts and products", async () => {
    const conversation = await findConversation(db, people.sessionId);
    expect(conversation?.remembered?.byteLength).toBeGreaterThan(0);
    const receipts = await db.query("select subject from receipts where id = $1", [people.receiptId]);
    expect(receipts).toEqual([{ subject: conversation?.subject }]);
    expect(await db.query("select id from catalogue_products")).toEqual([{ id: "sofa-1" }]);
  });
});
