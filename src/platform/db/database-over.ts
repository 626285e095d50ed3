import { AsyncLocalStorage } from "node:async_hooks";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pg-proxy";
import { RapportError } from "../errors.ts";
import type { Database, Row, Transaction } from "./database.ts";
import type { Driver, Runner } from "./driver.ts";

/** Drizzle over our own statements, so that both databases give the typed queries the same values. */
const ormOver = (runner: Runner): PgDatabase<PgQueryResultHKT> =>
  drizzle(async (sql, params, method) => ({
    rows: method === "all" ? await runner.lists(sql, params) : await runner.objects(sql, params),
  }));

class RunnerQueries implements Transaction {
  readonly kind: Database["kind"];
  readonly #runner: Runner;
  #orm: PgDatabase<PgQueryResultHKT> | undefined;

  constructor(kind: Database["kind"], runner: Runner) {
    this.kind = kind;
    this.#runner = runner;
  }

  query<R extends Row = Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.#runner.objects<R>(sql, params);
  }

  script(sql: string): Promise<void> {
    return this.#runner.script(sql);
  }

  /** Made on first use: most transactions never ask for it. */
  get orm(): PgDatabase<PgQueryResultHKT> {
    this.#orm ??= ormOver(this.#runner);
    return this.#orm;
  }
}

/**
 * The database over one driver. On the embedded one, which is one connection, a statement that would wait for the
 * transaction that it stands in is refused. A pool does not wait so, and following every promise costs a turn a tenth.
 */
export function databaseOver(driver: Driver): Database {
  const within = new AsyncLocalStorage<{ open: boolean }>();
  const refuseWithinTransaction = (): void => {
    if (within.getStore()?.open) {
      throw new RapportError(
        "platform/internal",
        "the database was called from within its own transaction: use the transaction that was given",
      );
    }
  };
  const outside: Runner = {
    async objects(sql, params) {
      refuseWithinTransaction();
      return driver.objects(sql, params);
    },
    async lists(sql, params) {
      refuseWithinTransaction();
      return driver.lists(sql, params);
    },
    async script(sql) {
      refuseWithinTransaction();
      return driver.script(sql);
    },
  };
  const queries = new RunnerQueries(driver.kind, outside);
  return {
    kind: driver.kind,
    query: (sql, params) => queries.query(sql, params),
    script: (sql) => queries.script(sql),
    get orm() {
      return queries.orm;
    },
    async transaction(work) {
      refuseWithinTransaction();
      if (driver.kind === "postgres") {
        return driver.transaction((runner) => work(new RunnerQueries(driver.kind, runner)));
      }
      return driver.transaction((runner) => {
        const state = { open: true };
        return within.run(state, async () => {
          try {
            return await work(new RunnerQueries(driver.kind, runner));
          } finally {
            state.open = false;
          }
        });
      });
    },
    close: () => driver.close(),
  };
}
