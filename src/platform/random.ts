import { randomFillSync } from "node:crypto";

const poolLength = 8_192;
const pool = Buffer.alloc(poolLength);
let used = poolLength;

/**
 * Random bytes for keys, salts, nonces and ids, from the operating system's generator by way of a pool: asking it
 * for each dozen of bytes costs more than all else that is done with them. What was handed out is wiped here.
 */
export function randomBytes(length: number): Buffer {
  if (length > poolLength) return randomFillSync(Buffer.alloc(length));
  if (used + length > poolLength) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + length));
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
}
