import { expect, it } from "vitest";
import { openTestDatabase } from "../../../platform/db/testing.ts";
import { identityMigrations } from "./index.ts";
import { subjectsOfOwner } from "./owner-sql.ts";
import { ownersOf } from "./read-people.ts";

it("finds the subject of every owner that it has", async () => {
  await using db = await openTestDatabase([identityMigrations]);
  const subject = (n: number) => `0197a000-0000-7000-8000-00000000000${n}`;
  const identifiers = [
    ["userId", "u:7"],
    ["anonymousId", "a:record"],
    ["record:crm", "c:1"],
    ["userId", "a:record:crm:c:1"],
  ] as const;
  for (const [at, [kind, value]] of identifiers.entries()) {
    await db.query("insert into identifiers (kind, value, subject, at) values ($1, $2, $3, now())", [
      kind,
      value,
      subject(at),
    ]);
  }
  for (const at of identifiers.keys()) {
    const owners = await ownersOf(db, subject(at));
    const rows = await db.query<{ subjects: string[] | null }>(
      `select ${subjectsOfOwner("t.owner")} as subjects from unnest($1::text[]) as t (owner)`,
      [owners],
    );
    expect(rows).toEqual([{ subjects: [subject(at)] }]);
  }
  const [nobody] = await db.query(
    `select ${subjectsOfOwner("t.owner")} as subjects from (select 'u:9' as owner) t`,
  );
  expect(nobody).toEqual({ subjects: null });
});
