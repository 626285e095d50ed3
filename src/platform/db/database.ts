import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

export type Row = Record<string, unknown>;

/** What runs statements: the database itself, or one transaction of it. */
export interface Queryable {
  /** One statement with `$1…` parameters; rows as plain objects, `bytea` as Uint8Array, `timestamptz` as Date. */
  query<R extends Row = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Typed queries over a module's private `tables.ts`. */
  readonly orm: PgDatabase<PgQueryResultHKT>;
}

export interface Transaction extends Queryable {
  readonly kind: Database["kind"];
}

/**
 * The embedded database (PGlite) or a PostgreSQL server: one schema, one behaviour. PGlite is one connection:
 * never call `database.query` within `transaction`, use the transaction, and hold none open across a turn's step.
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
