import { randomBytes } from "./random.ts";

/** A UUID of version 7 (RFC 9562): time-ordered, so that it also names the month that a row lies in. */
export function timeOrderedId(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An unguessable capability of 192 bits, in base64url. */
export const capability = (): string => randomBytes(24).toString("base64url");
