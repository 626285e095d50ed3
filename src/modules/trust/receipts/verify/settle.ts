import { type Hash, nodeHashOf } from "../tree.ts";
import type { CheckedLeaf } from "./check-leaf.ts";
import type { Faults } from "./faults.ts";
import { isSame, type Misfits } from "./walk-tree.ts";

/**
 * Names what was done to cause the misfits. The rule: what is found whole in another place was moved (`reordered`);
 * what is not there is `missing`; everything else was `changed`.
 */
export function settle(misfits: Misfits, faults: Faults): void {
  for (const seq of misfits.gaps) {
    faults.add({ kind: "missing", seq, detail: `no receipt has the number ${seq}` });
  }
  settleBodies(misfits.bodies, faults);
  settlePairs(misfits, faults);
  for (const { level, index } of misfits.nodes) {
    faults.add({
      kind: "changed",
      detail: `the tree's node at level ${level}, index ${index}, is not that of its leaves`,
    });
  }
  settleAnchors(misfits, faults);
}

/** Heads that the leaves don't lead to though every leaf and node seems in order: the history itself is another. */
function settleAnchors({ anchors, gaps, pairs, bodies, nodes, proven }: Misfits, faults: Faults): void {
  const [first] = [...anchors].sort((a, b) => a.size - b.size);
  if (!first) return;
  const isExplained =
    gaps.some((seq) => seq < first.size) ||
    pairs.length > 0 ||
    bodies.some(({ leaf }) => leaf.seq >= proven && leaf.seq < first.size) ||
    nodes.some(({ end }) => end > proven);
  if (isExplained) return;
  if (anchors.every(({ kept }) => kept === "outside")) {
    const detail = `a head of size ${first.size} kept outside speaks of receipts that the database does not hold`;
    faults.add({ kind: "missing", detail });
  } else {
    const detail = `the receipts with the numbers ${proven} to ${first.size - 1} are not in the order that was signed`;
    faults.add({ kind: "reordered", detail });
  }
}

/** A leaf whose body does not lead to its hash: was the body exchanged with another's, or changed? */
function settleBodies(bodies: readonly CheckedLeaf[], faults: Faults): void {
  const owned = new Set(bodies.map(({ leaf }) => hex(leaf.hash)));
  for (const { leaf, body } of bodies) {
    const { id: receiptId, seq } = leaf;
    if (body.state === "missing") {
      faults.add({
        kind: "missing",
        receiptId,
        seq,
        detail: "its content is gone, and its person was not erased",
      });
    } else if (body.state === "keyless" && isSame(body.hash, leaf.hash)) {
      const detail = "it can't be opened: its person's key is gone, and the person was not erased";
      faults.add({ kind: "missing", receiptId, seq, detail });
    } else if (body.state !== "erased") {
      const isElsewhere = !isSame(body.hash, leaf.hash) && owned.has(hex(body.hash));
      if (isElsewhere)
        faults.add({ kind: "reordered", receiptId, seq, detail: "it stands in another's place" });
      else faults.add({ kind: "changed", receiptId, seq, detail: whatChanged(leaf.hash, body.hash) });
    }
  }
}

const whatChanged = (expected: Hash, found: Hash): string =>
  isSame(expected, found)
    ? "it does not open with its person's key as it stands"
    : "its content is not the one that its leaf vouches for";

/** Few enough that trying each with each is quick. */
const mostCandidates = 64;

/** Pairs of leaves that do not fit the node above them: which of the two, and was it moved or changed? */
function settlePairs({ pairs, bodies, proven }: Misfits, faults: Faults): void {
  const named = new Set(bodies.map(({ leaf }) => leaf.seq));
  const suspects = pairs.flatMap(({ leaves }) => leaves);
  const candidates = suspects.slice(0, mostCandidates).map(({ leaf }) => leaf.hash);
  for (const { expected, leaves } of pairs) {
    const end = Math.max(-1, ...leaves.map(({ leaf }) => leaf.seq)) + 1;
    if (end <= proven) {
      // A later signature vouches for these leaves, so it is the node that was changed.
      faults.add({
        kind: "changed",
        seq: end - 2,
        detail: "the node above two leaves is not that of its leaves",
      });
      continue;
    }
    const rightful = findPair(expected, candidates);
    leaves.forEach(({ leaf, body }, side) => {
      const { id: receiptId, seq } = leaf;
      if (named.has(seq) || (rightful && isSame(rightful[side] ?? leaf.hash, leaf.hash))) return;
      if (rightful) faults.add({ kind: "reordered", receiptId, seq, detail: "another stood in its place" });
      else if (body.state === "erased" || !leaves.some(({ leaf: { seq: other } }) => named.has(other))) {
        faults.add({
          kind: "changed",
          receiptId,
          seq,
          detail: "its leaf is not the one that the tree holds",
        });
      }
    });
  }
}

/** The two hashes, in order, that make the node. */
function findPair(node: Hash, candidates: readonly Hash[]): readonly [Hash, Hash] | undefined {
  for (const left of candidates) {
    for (const right of candidates) if (isSame(nodeHashOf(left, right), node)) return [left, right];
  }
  return undefined;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
