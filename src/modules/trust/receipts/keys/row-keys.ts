import type { RowKeys } from "../../../../platform/db/index.ts";
import type { Key } from "../../../../platform/encryption.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { KeyStore } from "./key-store.ts";

/** People's keys for backups: what an erasure destroys, closes their rows in every backup, too. */
export interface BackupKeys {
  /** Makes a key for whoever has none yet; has none for whoever was erased. */
  readonly writing: RowKeys;
  /** Only what is there: a key that is made now would open nothing. */
  readonly reading: RowKeys;
}

export function backupKeys(keys: KeyStore): BackupKeys {
  const reading: RowKeys = {
    async keysOf(subjects) {
      const held = new Map<string, Key>();
      for (const [subject, found] of await keys.findAll(subjects)) {
        if (found.state === "held") held.set(subject, found.key);
      }
      return held;
    },
  };
  return {
    reading,
    writing: {
      async keysOf(subjects) {
        const held = new Map(await reading.keysOf(subjects));
        const missing = subjects.filter((subject) => !held.has(subject));
        const made = await Promise.all(missing.map((subject) => ensureUnlessErased(subject, keys)));
        missing.forEach((subject, at) => {
          const key = made[at];
          if (key) held.set(subject, key);
        });
        return held;
      },
    },
  };
}

async function ensureUnlessErased(subject: string, keys: KeyStore): Promise<Key | undefined> {
  try {
    return await keys.ensure(subject);
  } catch (error) {
    if (error instanceof RapportError && error.code === "trust/erased") return undefined;
    throw error;
  }
}
