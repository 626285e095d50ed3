import type { Database, Transaction } from "../../../platform/db/index.ts";
import { partitionLock } from "./tables.ts";

/**
 * Makes the partitions of `receipts` for the month of `now` and the `ahead` that follow. What had come in before its
 * month was there lies in the default partition, and moves. May be called at any time, by several processes at once.
 */
export async function ensurePartitions(db: Database, now: Date, ahead = 2): Promise<void> {
  for (let month = 0; month <= ahead; month++) {
    const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, 1));
    const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1));
    const name = `receipts_${start.toISOString().slice(0, 7).replace("-", "_")}`;
    if (await exists(db, name)) continue;
    await db.transaction((tx) => makePartition(tx, { name, start, end }));
  }
}

async function exists(db: Pick<Transaction, "query">, table: string): Promise<boolean> {
  const [row] = await db.query<{ there: boolean }>("select to_regclass($1) is not null as there", [table]);
  return row?.there ?? false;
}

async function makePartition(
  tx: Transaction,
  { name, start, end }: { name: string; start: Date; end: Date },
): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [partitionLock]);
  if (await exists(tx, name)) return;
  // Nobody may write to the default partition between the move and the attachment.
  await tx.query("lock table receipts in share row exclusive mode");
  const [from, to] = [start.toISOString(), end.toISOString()];
  await tx.query(`create table ${name} (like receipts including all)`);
  await tx.query(
    `with moved as (delete from receipts_default where at >= $1 and at < $2 returning *)
     insert into ${name} select * from moved`,
    [from, to],
  );
  await tx.query(`alter table receipts attach partition ${name} for values from ('${from}') to ('${to}')`);
}
