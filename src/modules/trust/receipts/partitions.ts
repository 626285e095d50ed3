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

/** Asks the table of partitions itself: `to_regclass` may answer from before another process made it. */
async function exists(db: Pick<Transaction, "query">, partition: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from pg_inherits join pg_class on pg_class.oid = pg_inherits.inhrelid
     where inhparent = 'receipts'::regclass and relname = $1`,
    [partition],
  );
  return rows.length > 0;
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
