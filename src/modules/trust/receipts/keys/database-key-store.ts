import { randomBytes } from "node:crypto";
import type { Database, MigrationFolder } from "../../../../platform/db/index.ts";
import { erased, type KeyState, type KeyStore, requireSubject } from "./key-store.ts";
import { type MasterKey, requireSameMaster } from "./master-key.ts";

/** Applied to the database of keys, which may be the main one or another. */
export const keyMigrations: MigrationFolder = {
  module: "trust-keys",
  folder: new URL("./migrations/", import.meta.url),
};

type KeyRow = { sealed: Uint8Array | null };

/**
 * Subjects' keys in the schema `rapport_keys` of a PostgreSQL server. Nothing is kept in memory: a key that one
 * replica destroys is gone for all of them at once. Throws `platform/bad-config` where another master key sealed them.
 * `close` leaves the database open: whoever opened it closes it.
 */
export async function openDatabaseKeyStore(db: Database, master: MasterKey): Promise<KeyStore> {
  await db.query("insert into rapport_keys.master_key (fingerprint) values ($1) on conflict do nothing", [
    master.fingerprint,
  ]);
  const [row] = await db.query<{ fingerprint: string }>("select fingerprint from rapport_keys.master_key");
  if (row) requireSameMaster("the schema rapport_keys", row.fingerprint, master);

  const find = async (subject: string): Promise<KeyState> => {
    requireSubject(subject);
    const [found] = await db.query<KeyRow>(
      "select sealed from rapport_keys.subject_keys where subject = $1",
      [subject],
    );
    if (!found) return { state: "unknown" };
    if (!found.sealed) return { state: "destroyed" };
    return { state: "held", key: master.open(subject, found.sealed) };
  };

  return {
    find,

    async ensure(subject) {
      const present = await find(subject);
      if (present.state === "held") return present.key;
      if (present.state === "destroyed") throw erased();
      // Two replicas may meet a new subject at once: the first one's key stands for both.
      await db.query(
        "insert into rapport_keys.subject_keys (subject, sealed) values ($1, $2) on conflict do nothing",
        [subject, master.seal(subject, randomBytes(32))],
      );
      const made = await find(subject);
      if (made.state !== "held") throw erased();
      return made.key;
    },

    async destroy(subject) {
      requireSubject(subject);
      await db.query(
        `insert into rapport_keys.subject_keys (subject, destroyed_at) values ($1, now())
         on conflict (subject) do update set sealed = null, destroyed_at = now()
         where subject_keys.sealed is not null`,
        [subject],
      );
    },

    close: async () => {},
  };
}
