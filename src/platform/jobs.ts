import PgBoss from "pg-boss";
import type { z } from "zod";
import type { Database, Queryable, Transaction } from "./db/index.ts";
import { RapportError } from "./errors.ts";
import type { Log } from "./log.ts";

/** The schema that the queue keeps its tables in. Backups leave it out. */
const schema = "pgboss";

export interface Jobs {
  /**
   * Runs `handler` whenever `cron` says (five fields, in `timeZone`, to the minute), on one replica at a time. A run
   * that throws is logged and left to the next time.
   */
  schedule(
    name: string,
    when: { cron: string; timeZone?: string },
    handler: () => Promise<void>,
  ): Promise<void>;
  /**
   * Takes the jobs of a queue, one after another in each process. A job is done at least once: one that throws is
   * tried again up to three times, ever later. What `data` does not take is logged and given up.
   */
  work<T extends object>(
    name: string,
    data: z.ZodType<T>,
    handler: (data: T) => Promise<void>,
  ): Promise<void>;
  /** Puts a job into a queue; with `within` only if that transaction commits. Put ids in, never personal data. */
  enqueue(name: string, data: object, options?: { within?: Transaction; after?: Date }): Promise<void>;
  /** Takes no more jobs and waits up to `graceMs` (10 s) for those that run; what is left is tried again later. */
  stop(options?: { graceMs?: number }): Promise<void>;
}

/** pg-boss asks for jobs this often. What is put in by this process itself is taken at once. */
const pollSeconds = 5;

/**
 * Opens the queue, by pg-boss over our own connection, so that it is the same on both databases. On the embedded one
 * every poll passes the one connection: a queue costs it about a millisecond in five seconds.
 */
export async function openJobs(db: Database, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => execute(db, sql, values) },
    schema,
    maintenanceIntervalSeconds: 300,
    monitorStateIntervalSeconds: 3_600,
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
  });
  boss.on("error", (err) => log.error({ err }, "the job queue failed"));
  await boss.start();
  const workers = new Map<string, string>();

  const take = async (name: string, handler: (data: unknown) => Promise<void>): Promise<void> => {
    await boss.createQueue(name, { name, retryLimit: 3, retryDelay: 5, retryBackoff: true });
    const options = { pollingIntervalSeconds: pollSeconds, batchSize: 1 };
    const worker = await boss.work<unknown>(name, options, async (jobs) => {
      for (const { data } of jobs) await run(name, () => handler(data), log);
    });
    workers.set(name, worker);
  };

  return {
    async schedule(name, { cron, timeZone = "UTC" }, handler) {
      await take(name, handler);
      await boss.schedule(name, cron, {}, { tz: timeZone, retryLimit: 0 });
    },
    work: (name, data, handler) =>
      take(name, async (given) => {
        const parsed = data.safeParse(given);
        if (parsed.success) await handler(parsed.data);
        else log.error({ job: name, err: parsed.error }, "a job was not what its queue takes");
      }),
    async enqueue(name, data, { within, after } = {}) {
      const options = {
        ...(within && {
          db: { executeSql: (sql: string, values: unknown[]) => execute(within, sql, values) },
        }),
      };
      const id = await boss.send(name, data, { ...options, ...(after && { startAfter: after }) });
      if (id === null)
        throw new RapportError("platform/internal", `there is no job queue "${name}": work on it first`);
      const worker = workers.get(name);
      if (worker && !within) boss.notifyWorker(worker);
    },
    async stop({ graceMs = 10_000 } = {}) {
      await boss.stop({ graceful: true, wait: true, timeout: graceMs });
    },
  };
}

/** The queue keeps what a failed job threw, so it gets the code and never the words. */
async function run(job: string, handler: () => Promise<void>, log: Log): Promise<void> {
  try {
    await handler();
  } catch (err) {
    log.error({ job, err }, "a job failed");
    throw new Error(err instanceof RapportError ? err.code : "platform/internal");
  }
}

/**
 * pg-boss sends one statement with values, one without, or several between `BEGIN` and `COMMIT`. The last would leave
 * a pooled connection in a failed transaction when one of them fails, so they run in a transaction of ours.
 */
async function execute(
  db: Database | Transaction,
  sql: string,
  values?: readonly unknown[],
): Promise<{ rows: object[] }> {
  const block = /^\s*BEGIN;(.*)COMMIT;\s*$/s.exec(sql);
  if (!block) return { rows: await db.query(sql, values) };
  await inTransaction(db, (tx) => tx.script(block[1]));
  return { rows: [] };
}

const inTransaction = (db: Database | Transaction, work: (tx: Queryable) => Promise<void>): Promise<void> =>
  "transaction" in db ? db.transaction(work) : work(db);
