import { createHash } from "node:crypto";

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/**
 * An RFC 6962 tree as far as growing it needs: its size and the roots of its whole subtrees, widest first (one for
 * each 1 in the binary form of the size).
 */
export interface Edge {
  readonly size: number;
  readonly roots: readonly Hash[];
}

/** The root of the whole subtree over the leaves `index · 2^level` up to `(index + 1) · 2^level`. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

export const emptyEdge: Edge = { size: 0, roots: [] };

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** SHA-256(0x00 ‖ data): the hash of a leaf (RFC 6962, 2.1). */
export const leafHashOf = (data: Uint8Array): Hash =>
  createHash("sha256").update(leafPrefix).update(data).digest();

/** SHA-256(0x01 ‖ left ‖ right): the hash of an inner node (RFC 6962, 2.1). */
export const nodeHashOf = (left: Hash, right: Hash): Hash =>
  createHash("sha256").update(nodePrefix).update(left).update(right).digest();

/** Appends leaves' hashes; `nodes` are the whole subtrees, above the leaves, that they complete. */
export function appendLeaves(edge: Edge, leaves: readonly Hash[]): { edge: Edge; nodes: TreeNode[] } {
  const roots = [...edge.roots];
  const nodes: TreeNode[] = [];
  let size = edge.size;
  for (const leaf of leaves) {
    let hash = leaf;
    let index = size;
    for (let level = 1; index % 2 === 1; level++) {
      const left = roots.pop();
      if (!left) throw new RangeError(`an edge of size ${edge.size} can't have ${edge.roots.length} roots`);
      hash = nodeHashOf(left, hash);
      index = (index - 1) / 2;
      nodes.push({ level, index, hash });
    }
    roots.push(hash);
    size++;
  }
  return { edge: { size, roots }, nodes };
}

/** The tree's root; of an empty tree the hash of nothing. */
export function rootOf({ roots }: Edge): Hash {
  return joinRight(roots) ?? createHash("sha256").digest();
}

/** Joins the roots of adjoining subtrees, widest first, as a ragged tree does. */
export const joinRight = (roots: readonly Hash[]): Hash | undefined =>
  roots.length === 0 ? undefined : roots.reduceRight((right, left) => nodeHashOf(left, right));
