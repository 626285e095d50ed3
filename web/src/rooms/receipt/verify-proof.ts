import type { Proof } from "../../api/receipt.ts";

export type ProofCheck = "verified" | "failed" | "unavailable";

/** Two child hashes in, their parent's out: SHA-256(0x01 ‖ left ‖ right), as RFC 6962, 2.1 has it. */
async function parentOf(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** The bytes of a SHA-256 hash in hexadecimal; `undefined` for anything else. */
function bytesOf(hex: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/i.test(hex)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/**
 * Walks from a receipt's leaf up to the root of the signed head, in this browser (RFC 9162, 2.1.3.2). `seq` counts
 * from 0. Trusts nothing of the proof but that its root is the signed one; `unavailable` where the browser has no
 * WebCrypto, as on a page that came by plain HTTP from another machine.
 */
export async function verifyProof({ seq, leafHash, path, head }: Proof): Promise<ProofCheck> {
  if (!globalThis.crypto?.subtle) return "unavailable";
  const leaf = bytesOf(leafHash);
  const root = bytesOf(head.root);
  const siblings = path.map(bytesOf).filter((hash) => hash !== undefined);
  if (!leaf || !root || siblings.length !== path.length) return "failed";
  const reached = await rootReached({ seq, size: head.size, leaf, siblings });
  return reached && sameBytes(reached, root) ? "verified" : "failed";
}

interface Climb {
  readonly seq: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly siblings: readonly Uint8Array[];
}

/** The root that the siblings lead to; `undefined` where there are too few or too many of them. */
async function rootReached({ seq, size, leaf, siblings }: Climb): Promise<Uint8Array | undefined> {
  if (!Number.isSafeInteger(seq) || seq < 0 || seq >= size) return undefined;
  let hash = leaf;
  // The place of the present node among those of its level, and of the last node there.
  let place = seq;
  let last = size - 1;
  for (const sibling of siblings) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = await parentOf(sibling, hash);
      // A node at the right edge without a sibling is carried up unchanged.
      while (place % 2 === 0 && place !== 0) {
        place = place / 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await parentOf(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
