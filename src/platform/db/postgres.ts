import pg from "pg";
import { parse as parseArray } from "postgres-array";
import { RapportError } from "../errors.ts";
import type { Row } from "./database.ts";
import type { Driver, Runner } from "./driver.ts";
import { elementTypes, type ReadValue, readers, readersForOrm } from "./value-types.ts";

/** pg's own table of types with ours laid over it. */
function typesWith(own: Readonly<Record<number, ReadValue>>): pg.CustomTypesConfig {
  const text = new Map<number, ReadValue>();
  for (const [array, element] of Object.entries(elementTypes)) {
    const read = own[element];
    if (read) text.set(Number(array), (list) => parseArray(list, read));
  }
  for (const [type, read] of Object.entries(own)) text.set(Number(type), read);
  return { getTypeParser: (type, format) => text.get(type) ?? pg.types.getTypeParser(type, format) };
}

const objectTypes = typesWith(readers);
const ormTypes = typesWith(readersForOrm);

const runnerOver = (client: Pick<pg.Pool, "query">): Runner => ({
  objects: async <R extends Row>(text: string, params: readonly unknown[]) =>
    (await client.query<R>({ text, values: [...params], types: objectTypes })).rows,
  lists: async (text, params) =>
    (await client.query<unknown[]>({ text, values: [...params], types: ormTypes, rowMode: "array" })).rows,
  script: async (sql) => {
    await client.query(sql);
  },
});

async function inTransaction<T>(pool: pg.Pool, work: (runner: Runner) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(runnerOver(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    // A connection that could not roll back is dropped, not given to the next.
    client.release(broken);
  }
}

/**
 * Opens a pool of connections to a PostgreSQL server. Throws `platform/bad-config`, naming the server and never the
 * password, where it does not answer.
 */
export async function openPostgres(url: string): Promise<Driver> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: "rapport",
  });
  // A connection that breaks while it is idle leaves the pool by itself; the next statement opens another.
  pool.on("error", () => {});
  // One that breaks within a transaction fails the statement that waits for it, or the next; it must not end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await pool.query("select 1");
  } catch (cause) {
    await pool.end();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RapportError(
      "platform/bad-config",
      `DATABASE_URL: no PostgreSQL answers at ${serverOf(url)} (${why})`,
      {},
      { cause },
    );
  }
  return {
    kind: "postgres",
    ...runnerOver(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

function serverOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}
