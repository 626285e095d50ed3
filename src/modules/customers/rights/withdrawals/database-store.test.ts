import { expect, it } from "vitest";
import { fixedClock } from "../../../../platform/clock.ts";
import { migrate } from "../../../../platform/db/index.ts";
import { openTestDatabase } from "../../../../platform/db/testing.ts";
import { suppressionMigrations } from "../suppression/database-store.ts";
import { openDatabaseWithdrawals } from "./database-store.ts";

it("keeps what it is given in order, on a server too, and since when; a later start moves neither", async () => {
  const db = await openTestDatabase([]);
  await migrate(db, [suppressionMigrations], "rapport_keys");
  const [may, june] = [new Date("2026-05-01T00:00:00Z"), new Date("2026-06-01T00:00:00Z")];
  const first = await openDatabaseWithdrawals(db, fixedClock(may));
  const bytes = (n: number) => new Uint8Array([n, 255, 0]);
  await first.add([bytes(2), bytes(1)]);
  const again = await openDatabaseWithdrawals(db, fixedClock(june));
  expect(again.since).toEqual(may);
  await again.add([bytes(3)]);
  expect((await again.all()).map(([n]) => n)).toEqual([2, 1, 3]);
  expect(await again.remove(([n]) => n === 1)).toBe(1);
  expect((await first.all()).map(([n]) => n)).toEqual([2, 3]);
  await again.close();
}, 60_000);
