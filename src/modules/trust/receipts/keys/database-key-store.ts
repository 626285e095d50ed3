import type { Clock } from "../../../../platform/clock.ts";
import type { Database, MigrationFolder } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { randomBytes } from "../../../../platform/random.ts";
import { inBatches } from "../batches.ts";
import { erased, type KeyState, type KeyStore, requireSubject } from "./key-store.ts";
import { type MasterKey, requireSameMaster } from "./master-key.ts";

/** Applied to the database of keys, which may be the main one or another. */
export const keyMigrations: MigrationFolder = {
  module: "trust-keys",
  folder: new URL("./migrations/", import.meta.url),
};

type KeyRow = { subject: string; made_at: Date; sealed: Uint8Array | null };

/**
 * Subjects' keys in the schema `rapport_keys` of a PostgreSQL server. Nothing is kept in memory: a key that one
 * replica destroys is gone for all of them at once. Throws `platform/bad-config` where another master key sealed them.
 * `close` leaves the database open: whoever opened it closes it.
 */
export async function openDatabaseKeyStore(db: Database, master: MasterKey, clock: Clock): Promise<KeyStore> {
  await db.query(
    "insert into rapport_keys.master_key (fingerprint, made_at) values ($1, $2) on conflict do nothing",
    [master.fingerprint, clock.now()],
  );
  const [row] = await db.query<{ fingerprint: string; made_at: Date }>(
    "select fingerprint, made_at from rapport_keys.master_key",
  );
  if (!row)
    throw new RapportError("platform/internal", "the schema rapport_keys does not name its master key");
  requireSameMaster("the schema rapport_keys", row.fingerprint, master);

  const stateOf = ({ subject, made_at, sealed }: KeyRow): KeyState =>
    sealed ? { state: "held", key: master.open(subject, sealed), since: made_at } : { state: "destroyed" };

  const findAll = async (subjects: readonly string[]): Promise<ReadonlyMap<string, KeyState>> => {
    const rows = await db.query<KeyRow>(
      "select subject, made_at, sealed from rapport_keys.subject_keys where subject = any($1::uuid[])",
      [subjects],
    );
    const unknown: [string, KeyState][] = subjects.map((subject) => [subject, { state: "unknown" }]);
    return new Map([...unknown, ...rows.map((row): [string, KeyState] => [row.subject, stateOf(row)])]);
  };

  const find = async (subject: string): Promise<KeyState> => {
    requireSubject(subject);
    return (await findAll([subject])).get(subject) ?? { state: "unknown" };
  };

  const makeKeys = (subjects: readonly string[]) =>
    db.query(
      `insert into rapport_keys.subject_keys (subject, made_at, sealed)
       select subject, $1, sealed from unnest($2::uuid[], $3::bytea[]) as made (subject, sealed)
       order by subject on conflict do nothing`,
      [clock.now(), subjects, subjects.map((subject) => master.seal(subject, randomBytes(32)))],
    );

  /** Turns that end at the same time share the statements. */
  const ensured = inBatches(
    async (asked: readonly string[]): Promise<KeyState[]> => {
      const present = await findAll(asked);
      const unknown = [...present].filter(([, { state }]) => state === "unknown").map(([subject]) => subject);
      if (unknown.length > 0) await makeKeys(unknown);
      // Two replicas may meet a new subject at once: the first one's key stands for both.
      const made = unknown.length > 0 ? await findAll(unknown) : present;
      return asked.map((subject) => made.get(subject) ?? present.get(subject) ?? { state: "unknown" });
    },
    { inFlight: 4, most: 200 },
  );

  return {
    since: row.made_at,
    find,
    findAll,

    async ensure(subject) {
      requireSubject(subject);
      const state = await ensured.add(subject);
      if (state.state !== "held") throw erased();
      return state.key;
    },

    async destroy(subject) {
      requireSubject(subject);
      await db.query(
        `insert into rapport_keys.subject_keys (subject, made_at, destroyed_at) values ($1, $2, $2)
         on conflict (subject) do update set sealed = null, destroyed_at = $2
         where subject_keys.sealed is not null`,
        [subject, clock.now()],
      );
    },

    close: async () => {},
  };
}
