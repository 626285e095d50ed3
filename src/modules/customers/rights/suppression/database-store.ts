import type { Clock } from "../../../../platform/clock.ts";
import type { Database, MigrationFolder } from "../../../../platform/db/index.ts";
import type { SuppressionStore } from "./store.ts";

/** Applied to the database of keys, in the ledger of the schema `rapport_keys`. */
export const suppressionMigrations: MigrationFolder = {
  module: "customers-suppression",
  folder: new URL("./migrations/", import.meta.url),
};

/**
 * The list in the schema `rapport_keys` of a PostgreSQL server, for all replicas. Nothing is kept in memory: whom one
 * replica erases is kept out by all at once. `close` leaves the database open: whoever opened it closes it.
 */
export function openDatabaseSuppression(db: Database, clock: Clock): SuppressionStore {
  const bytes = (hashes: readonly string[]) => hashes.map((hash) => Buffer.from(hash, "base64url"));
  return {
    add: ({ hashes, sealed }) =>
      db.transaction(async (tx) => {
        const at = clock.now();
        await tx.query(
          `insert into rapport_keys.suppressed (hash, at) select distinct hash, $2::timestamptz
           from unnest($1::bytea[]) hash on conflict do nothing`,
          [bytes(hashes), at],
        );
        await tx.query("insert into rapport_keys.erasures (sealed, at) values ($1, $2)", [sealed, at]);
      }),
    async held(hashes) {
      const rows = await db.query<{ hash: Uint8Array }>(
        "select hash from rapport_keys.suppressed where hash = any($1::bytea[])",
        [bytes(hashes)],
      );
      return new Set(rows.map(({ hash }) => Buffer.from(hash).toString("base64url")));
    },
    async remove(hashes) {
      await db.query("delete from rapport_keys.suppressed where hash = any($1::bytea[])", [bytes(hashes)]);
    },
    async erasures() {
      const rows = await db.query<{ sealed: Uint8Array }>(
        "select sealed from rapport_keys.erasures order by id",
      );
      return rows.map(({ sealed }) => sealed);
    },
    isEmpty: async () => false,
    close: async () => {},
  };
}
