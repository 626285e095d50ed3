import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

export type Row = Record<string, unknown>;

/** What runs statements: the database itself, or one transaction of it. */
export interface Queryable {
  /**
   * One statement with `$1…` parameters; rows as plain objects, alike on both databases: `bytea` as Uint8Array,
   * `timestamptz` as Date, `int8` as number (bigint beyond 2^53), `date`, `timestamp`, `interval` and `numeric` as
   * text, arrays of these as arrays. A list for a `jsonb` parameter goes in as `JSON.stringify(list)`.
   */
  query<R extends Row = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Several statements without parameters, as a migration holds them. */
  script(sql: string): Promise<void>;
  /** Typed queries over a module's private `tables.ts`. Its own `transaction` is refused: use the database's. */
  readonly orm: PgDatabase<PgQueryResultHKT>;
}

export interface Transaction extends Queryable {
  readonly kind: Database["kind"];
}

/**
 * The embedded database (PGlite) or a PostgreSQL server: one schema, one behaviour. PGlite is one connection:
 * hold no transaction open across a turn's step, and within one use the transaction. The embedded database itself
 * refuses a statement from within its own transaction, because it would wait for itself for ever.
 */
export interface Database extends Queryable {
  readonly kind: "embedded" | "postgres";
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A module's ordered SQL files (`migrations/0001-what.sql`), applied once each, at start, under an advisory lock. */
export interface MigrationFolder {
  readonly module: string;
  readonly folder: URL;
}
