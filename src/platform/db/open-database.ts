import type { Database } from "./database.ts";
import { databaseOver } from "./database-over.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./postgres.ts";

export interface DatabaseConfig {
  /** `postgres://…`; without it the embedded database is opened. */
  readonly url?: string;
  /** The data folder; the embedded database lies in `database/` within it. */
  readonly folder: string;
}

/**
 * Opens the PostgreSQL server at `url`, or the embedded database under `folder`. Throws `platform/locked` where
 * another process has the embedded one open, `platform/bad-config` where the server does not answer.
 */
export async function openDatabase({ url, folder }: DatabaseConfig): Promise<Database> {
  return databaseOver(url === undefined ? await openEmbedded(folder) : await openPostgres(url));
}
