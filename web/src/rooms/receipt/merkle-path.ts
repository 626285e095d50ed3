import type { Proof } from "../../api/receipt.ts";
import { type Bytes, hashOf, sameBytes, sha256 } from "./bytes.ts";

const nodePrefix = Uint8Array.of(1);

/**
 * Whether the siblings of a proof lead from its leaf to the root of its head (RFC 9162, 2.1.3.2). `seq` counts from 0.
 */
export async function leadsToRoot({ seq, leafHash, path, head }: Proof): Promise<boolean> {
  const leaf = hashOf(leafHash);
  const root = hashOf(head.root);
  const siblings = path.map(hashOf).filter((hash) => hash !== undefined);
  if (!leaf || !root || siblings.length !== path.length) return false;
  const reached = await rootReached({ seq, size: head.size, leaf, siblings });
  return reached !== undefined && sameBytes(reached, root);
}

interface Climb {
  readonly seq: number;
  readonly size: number;
  readonly leaf: Bytes;
  readonly siblings: readonly Bytes[];
}

/** The root that the siblings lead to; `undefined` where there are too few or too many of them. */
async function rootReached({ seq, size, leaf, siblings }: Climb): Promise<Bytes | undefined> {
  if (!Number.isSafeInteger(seq) || seq < 0 || seq >= size) return undefined;
  let hash = leaf;
  // The place of the present node among those of its level, and of the last node there.
  let place = seq;
  let last = size - 1;
  for (const sibling of siblings) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = await sha256(nodePrefix, sibling, hash);
      // A node at the right edge without a sibling is carried up unchanged.
      while (place % 2 === 0 && place !== 0) {
        place = place / 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await sha256(nodePrefix, hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}
