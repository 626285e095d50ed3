import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { readOrCreate } from "../../../../platform/durable-file.ts";
import { decrypt, encrypt, type Key } from "../../../../platform/encryption.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { Identifier } from "../../words.ts";

/** Without it nobody can try out which phone numbers or addresses are on the list. */
export interface Salt {
  readonly hashing: Key;
  readonly sealing: Key;
}

/** Reads `suppression.salt` in the folder of keys, and makes it on first use (0600, 32 bytes in base64). */
export async function openSalt(folder: string): Promise<Salt> {
  const file = join(folder, "suppression.salt");
  const text = await readOrCreate(file, () => `${randomBytes(32).toString("base64")}\n`);
  const secret = Buffer.from(text.trim(), "base64");
  if (secret.length !== 32) {
    throw new RapportError(
      "platform/bad-config",
      `${file} does not hold a salt (32 bytes in base64): put back the copy of the folder of keys that you keep`,
    );
  }
  return { hashing: derive(secret, "hashing"), sealing: derive(secret, "sealing") };
}

const derive = (secret: Uint8Array, use: string): Key =>
  new Uint8Array(hkdfSync("sha256", secret, "", `rapport/suppression/1/${use}`, 32));

/** HMAC-SHA-256 in base64url. Kind and value are told apart by NUL, which neither holds. */
export const hashOf = ({ hashing }: Salt, { kind, value }: Identifier): string =>
  createHmac("sha256", hashing)
    .update(`${kind}\0${canonical(kind, value)}`, "utf8")
    .digest("base64url");

/** Intake and imports ask before anybody has brought the value into its canonical form. */
function canonical(kind: string, value: string): string {
  const trimmed = value.normalize("NFC").trim();
  return kind === "email" ? trimmed.toLowerCase() : trimmed;
}

const Subjects = z.array(z.uuid());
const context = "rapport/erasure/1";

export const sealSubjects = ({ sealing }: Salt, subjects: readonly string[]): Uint8Array =>
  encrypt(sealing, context, Buffer.from(JSON.stringify(subjects), "utf8"));

export const openSubjects = ({ sealing }: Salt, sealed: Uint8Array): string[] =>
  Subjects.parse(JSON.parse(decrypt(sealing, context, sealed).toString("utf8")));
