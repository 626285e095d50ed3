import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import { partitionLock } from "./tables.ts";

/**
 * Makes the partitions of `events` for the month of `now` and the `ahead` that follow. What had come in before its
 * month was there lies in the default partition, and moves. May be called at any time, by several processes at once.
 */
export async function ensureEventPartitions(db: Database, now: Date, ahead = 2): Promise<void> {
  for (let month = 0; month <= ahead; month++) {
    const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, 1));
    const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1));
    const name = `events_${start.toISOString().slice(0, 7).replace("-", "_")}`;
    if (await exists(db, name)) continue;
    await db.transaction((tx) => makePartition(tx, name, start.toISOString(), end.toISOString()));
  }
}

async function exists(db: Queryable, partition: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from pg_inherits join pg_class on pg_class.oid = pg_inherits.inhrelid
     where inhparent = 'events'::regclass and relname = $1`,
    [partition],
  );
  return rows.length > 0;
}

async function makePartition(tx: Transaction, name: string, from: string, to: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [partitionLock]);
  if (await exists(tx, name)) return;
  // Nobody may write to the default partition between the move and the attachment.
  await tx.query("lock table events in share row exclusive mode");
  await tx.query(`create table ${name} (like events including all)`);
  await tx.query(
    `with moved as (delete from events_default where received_at >= $1 and received_at < $2 returning *)
     insert into ${name} select * from moved`,
    [from, to],
  );
  await tx.query(`alter table events attach partition ${name} for values from ('${from}') to ('${to}')`);
}
