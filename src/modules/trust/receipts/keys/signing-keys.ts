import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readIfThere, readOrCreate, replaceFile } from "../../../../platform/durable-file.ts";
import { RapportError } from "../../../../platform/errors.ts";

/** The key that signs now. */
export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicKey: string;
}

export interface PublicKey {
  readonly keyId: string;
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicKey: string;
}

/** The Ed25519 keys that sign heads: one that signs, and all that ever did, to verify old heads by. */
export interface SigningKeys {
  current(): Promise<SigningKey>;
  publicKeys(): Promise<readonly PublicKey[]>;
  /** Makes a new key that signs from now on; the old private key is deleted, its public key stays. */
  rotate(): Promise<PublicKey>;
  /** Takes keys that signed before for ours. */
  adopt(keys: readonly PublicKey[]): Promise<void>;
}

const keyFileSchema = z.object({
  current: z.object({ keyId: z.string(), publicKey: z.string(), privateKey: z.string() }),
  retired: z.array(z.object({ keyId: z.string(), publicKey: z.string() })),
});
type KeyFile = z.infer<typeof keyFileSchema>;

/**
 * Opens `signing.json` in the folder of keys (0600). Where there is none a key is made, and `known` is asked which
 * public keys signed before: a restored database in a new folder vouches for its old heads once, and never again.
 * Replicas share the file; a rotation by one is seen by the others at their next signature.
 */
export async function openSigningKeys(
  folder: string,
  known: () => Promise<readonly PublicKey[]> = async () => [],
): Promise<SigningKeys> {
  const file = join(folder, "signing.json");
  const adopted = (await readIfThere(file)) === undefined ? await known() : [];
  const made = generate();
  await readOrCreate(file, () => write({ current: made, retired: adopted.map(onlyPublic) }));

  let cached: { readonly keys: KeyFile; readonly changed: number } | undefined;
  const save = async (keys: KeyFile): Promise<void> => {
    await replaceFile(file, write(keys));
    cached = undefined;
  };
  const load = async (): Promise<KeyFile> => {
    const { mtimeMs: changed } = await stat(file);
    if (cached?.changed !== changed) cached = { keys: await read(file), changed };
    return cached.keys;
  };

  return {
    async current() {
      const { keyId, publicKey, privateKey } = (await load()).current;
      return { keyId, publicKey, privateKey: createPrivateKey(privateKey) };
    },
    async publicKeys() {
      const { current, retired } = await load();
      return [onlyPublic(current), ...retired];
    },
    async rotate() {
      const { current, retired } = await load();
      const next = generate();
      await save({ current: next, retired: [onlyPublic(current), ...retired] });
      return onlyPublic(next);
    },
    async adopt(keys) {
      const { current, retired } = await load();
      const ours = new Set([current, ...retired].map(({ keyId }) => keyId));
      const others = keys.filter(({ keyId }) => !ours.has(keyId)).map(onlyPublic);
      if (others.length > 0) await save({ current, retired: [...retired, ...others] });
    },
  };
}

/** A key's id: the first 16 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo in DER. */
export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(der).digest("hex").slice(0, 16);
}

/** Public keys by id, ready to verify with. One whose id is not its own is left out. */
export function verifiersOf(keys: readonly PublicKey[]): ReadonlyMap<string, KeyObject> {
  const verifiers = new Map<string, KeyObject>();
  for (const { keyId, publicKey } of keys) {
    const key = createPublicKey(publicKey);
    if (keyIdOf(key) === keyId) verifiers.set(keyId, key);
  }
  return verifiers;
}

function generate(): KeyFile["current"] {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

const onlyPublic = ({ keyId, publicKey }: PublicKey): PublicKey => ({ keyId, publicKey });

const write = (keys: KeyFile): string => `${JSON.stringify(keys, null, 2)}\n`;

async function read(file: string): Promise<KeyFile> {
  const text = await readIfThere(file);
  try {
    return keyFileSchema.parse(JSON.parse(text ?? ""));
  } catch (cause) {
    throw new RapportError(
      "platform/bad-config",
      `${file} does not hold signing keys: put back the copy that you keep of it`,
      {},
      { cause },
    );
  }
}
