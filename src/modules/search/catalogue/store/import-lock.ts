import type { Database } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";

const importing = new WeakSet<Database>();

/** Any number that no other program is likely to lock in this database. */
const lockNumber = 7_261_707_271;

/**
 * Runs one import at a time. Throws `platform/locked` where another is running, in this process or, on PostgreSQL, in
 * any other: there a connection holds the lock, so that it ends with its process, however that ends.
 */
export async function withImportLock<T>(db: Database, work: () => Promise<T>): Promise<T> {
  if (importing.has(db)) throw running();
  importing.add(db);
  try {
    return db.kind === "embedded" ? await work() : await withAdvisoryLock(db, work);
  } finally {
    importing.delete(db);
  }
}

async function withAdvisoryLock<T>(db: Database, work: () => Promise<T>): Promise<T> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holding: Promise<void> = Promise.resolve();
  const locked = new Promise<boolean>((resolve, reject) => {
    holding = db.transaction(async (tx) => {
      const [row] = await tx.query<{ locked: boolean }>("select pg_try_advisory_xact_lock($1) as locked", [
        lockNumber,
      ]);
      resolve(row?.locked === true);
      await released;
    });
    holding.catch(reject);
  });
  try {
    if (!(await locked)) throw running();
    return await work();
  } finally {
    release();
    // Should its connection have died, the switch has found out by itself whether the import still held.
    await holding.catch(() => undefined);
  }
}

/** What an import meets that lost its lock, with its connection, and was cleared away by another. */
export const tookOver = (cause?: unknown) =>
  new RapportError(
    "platform/locked",
    "another import took over, because this one lost its connection: import again",
    {},
    { cause },
  );

const running = () =>
  new RapportError("platform/locked", "another import of the catalogue is running: wait until it has ended");
