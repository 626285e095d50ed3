import { createCipheriv, createDecipheriv } from "node:crypto";
import { randomBytes } from "./random.ts";

/** 32 bytes, for AES-256. */
export type Key = Uint8Array;

const nonceLength = 12;
const tagLength = 16;

/** How much longer than its plain text a sealed one is. */
export const sealedOverhead = nonceLength + tagLength;

/** AES-256-GCM with a random nonce: nonce ‖ ciphertext ‖ tag. `context` is authenticated and not kept. */
export function encrypt(key: Key, context: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context, "utf8"));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the key or the context is another, or a byte was changed. */
export function decrypt(key: Key, context: string, sealed: Uint8Array): Buffer {
  if (sealed.length < sealedOverhead) throw new RangeError("too short to have been sealed");
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceLength))
    .setAAD(Buffer.from(context, "utf8"))
    .setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, end)), decipher.final()]);
}
