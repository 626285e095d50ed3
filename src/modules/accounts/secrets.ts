import { createHash, timingSafeEqual } from "node:crypto";

/** What is stored of a random secret. It needs no salt and no slow hash: 192 bits cannot be guessed. */
export const hashOf = (secret: string): Uint8Array =>
  new Uint8Array(createHash("sha256").update(secret).digest());

/** Compares in a time that tells nothing of where two texts differ. */
export const isSame = (a: string, b: string): boolean => timingSafeEqual(hashOf(a), hashOf(b));
