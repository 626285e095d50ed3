import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { readOrCreate } from "../../../../platform/durable-file.ts";
import { decrypt, encrypt, type Key } from "../../../../platform/encryption.ts";
import { RapportError } from "../../../../platform/errors.ts";

/** Seals subjects' keys, so that whoever copies the store alone can open nothing. */
export interface MasterKey {
  /** Names the key without telling it: the first 16 hexadecimal digits of a hash. */
  readonly fingerprint: string;
  seal(subject: string, key: Key): Buffer;
  /** Throws where it was sealed by another master key, for another subject, or changed. */
  open(subject: string, sealed: Uint8Array): Key;
}

/** Reads `master.key` in the folder of keys, and makes it on first use (0600, 32 bytes in base64). */
export async function openMasterKey(folder: string): Promise<MasterKey> {
  const file = join(folder, "master.key");
  const text = await readOrCreate(file, () => `${randomBytes(32).toString("base64")}\n`);
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== 32) {
    throw new RapportError(
      "platform/bad-config",
      `${file} does not hold a master key (32 bytes in base64): put back the copy that you keep of it`,
    );
  }
  return {
    fingerprint: createHash("sha256").update("rapport/master-key/1").update(key).digest("hex").slice(0, 16),
    seal: (subject, subjectKey) => encrypt(key, `subject-key:${subject}`, subjectKey),
    open: (subject, sealed) => decrypt(key, `subject-key:${subject}`, sealed),
  };
}

/** A store that another master key sealed can't be read: better said at start than at the first turn. */
export function requireSameMaster(where: string, sealedBy: string, master: MasterKey): void {
  if (sealedBy === master.fingerprint) return;
  throw new RapportError(
    "platform/bad-config",
    `${where} was sealed by master key ${sealedBy}, and keys/master.key is ${master.fingerprint}: ` +
      "use the master.key that belongs to it (replicas share one folder of keys)",
  );
}
