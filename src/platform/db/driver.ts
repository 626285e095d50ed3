import type { Database, Row } from "./database.ts";

/** Runs statements on one connection, or on any free one. What the two databases differ in is behind this. */
export interface Runner {
  objects<R extends Row>(sql: string, params: readonly unknown[]): Promise<R[]>;
  /** Rows as lists of columns with dates and times as text: what drizzle's mapping takes. */
  lists(sql: string, params: readonly unknown[]): Promise<unknown[][]>;
  script(sql: string): Promise<void>;
}

export interface Driver extends Runner {
  readonly kind: Database["kind"];
  /** Commits when `work` resolves, rolls back and rethrows when it rejects. */
  transaction<T>(work: (runner: Runner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
