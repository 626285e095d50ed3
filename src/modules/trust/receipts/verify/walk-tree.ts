import type { Queryable } from "../../../../platform/db/index.ts";
import type { KeyStore } from "../keys/key-store.ts";
import type { NodeRow } from "../tables.ts";
import { appendLeaves, type Edge, emptyEdge, type Hash, rootOf, type TreeNode } from "../tree.ts";
import { type Anchor, type AnchorPorts, databaseAnchors, firstSignedAfter } from "./anchors.ts";
import { type CheckedLeaf, checkLeaves } from "./check-leaf.ts";

/** What does not fit, as found on one way through the leaves; `settle` makes faults of it. */
export interface Misfits {
  /** Leaves counted, and those of turns among them. */
  leaves: number;
  turns: number;
  /** Numbers that no leaf has. */
  readonly gaps: number[];
  /** Leaves whose body is gone, or does not lead to the leaf's hash, or does not open. */
  readonly bodies: CheckedLeaf[];
  /** Pairs of leaves that do not lead to the node kept above them. */
  readonly pairs: { readonly expected: Hash; readonly leaves: readonly CheckedLeaf[] }[];
  /** Nodes higher up that do not fit those below, though these fit what is below them. */
  readonly nodes: { readonly level: number; readonly index: number; readonly end: number }[];
  /** Heads whose root the leaves don't lead to, and the largest size up to which they do. */
  readonly anchors: Anchor[];
  proven: number;
}

const pageSize = 512;
/** Beyond this many the list tells nobody more. */
const most = 2_000;
const nothing: Hash = new Uint8Array(32);

/**
 * Reads all leaves below `size` in their order, page by page, works out the tree again from their hashes, and compares
 * it with the nodes that are kept, with the database's heads, and with `outside`, the heads that it lacks. Memory does
 * not grow with the number of leaves.
 */
export async function walkTree(
  { size, outside }: { readonly size: number; readonly outside: readonly Anchor[] },
  ports: AnchorPorts & { readonly keys: KeyStore },
): Promise<Misfits> {
  const misfits: Misfits = {
    leaves: 0,
    turns: 0,
    gaps: [],
    bodies: [],
    pairs: [],
    nodes: [],
    anchors: [],
    proven: 0,
  };
  /** Nodes of the level below that did not fit: what is above them can't either. */
  const unfit = new Set<string>();
  let edge = emptyEdge;

  for (let start = 0; start < size; start += pageSize) {
    const end = Math.min(start + pageSize, size);
    const within = await databaseAnchors({ start, end }, ports);
    const beyond = await firstSignedAfter(end, ports);
    const signedAt = (seq: number) => within.find((anchor) => anchor.size > seq)?.at ?? beyond;
    const checked = await checkLeaves({ start, end, signedAt }, ports);
    const bySeq = new Map(checked.map((each) => [each.leaf.seq, each]));
    collectBodies(checked, misfits);
    const due = [...within, ...outside.filter((anchor) => anchor.size > start && anchor.size <= end)];
    due.sort((a, b) => a.size - b.size);
    const grown: TreeNode[] = [];
    for (let seq = start; seq < end; seq++) {
      const leaf = bySeq.get(seq);
      if (!leaf) keep(misfits.gaps, seq);
      const step = appendLeaves(edge, [leaf?.leaf.hash ?? nothing]);
      edge = step.edge;
      grown.push(...step.nodes);
      const here = due.findIndex((anchor) => anchor.size > edge.size);
      compareAnchors(due.splice(0, here === -1 ? due.length : here), edge, misfits);
    }
    compareNodes(grown, await keptNodes(ports.db, grown), { bySeq, unfit, misfits });
  }
  return misfits;
}

const keep = <T>(list: T[], item: T): void => {
  if (list.length < most) list.push(item);
};

function collectBodies(checked: readonly CheckedLeaf[], misfits: Misfits): void {
  for (const each of checked) {
    const { leaf, body } = each;
    misfits.leaves++;
    if (leaf.kind === "turn") misfits.turns++;
    const fits = body.state === "erased" || (body.state === "sound" && isSame(body.hash, leaf.hash));
    if (!fits) keep(misfits.bodies, each);
  }
}

/** Compares the anchors of the size that the tree has come to. */
function compareAnchors(anchors: readonly Anchor[], edge: Edge, misfits: Misfits): void {
  if (anchors.length === 0) return;
  const root = Buffer.from(rootOf(edge)).toString("hex");
  for (const anchor of anchors) {
    if (anchor.root === root) misfits.proven = edge.size;
    else keep(misfits.anchors, anchor);
  }
}

async function keptNodes(db: Queryable, grown: readonly TreeNode[]): Promise<Map<string, Hash>> {
  const places = grown.map(({ level, index }) => ({ level, index }));
  const rows = await db.query<NodeRow>(
    `select tree.level, tree.index, tree.hash
     from jsonb_to_recordset($1::jsonb) as asked (level smallint, index bigint)
     join receipt_tree tree on tree.level = asked.level and tree.index = asked.index`,
    [JSON.stringify(places)],
  );
  return new Map(rows.map((row) => [nameOf(row), row.hash]));
}

function compareNodes(
  grown: readonly TreeNode[],
  kept: ReadonlyMap<string, Hash>,
  found: {
    readonly bySeq: ReadonlyMap<number, CheckedLeaf>;
    readonly unfit: Set<string>;
    readonly misfits: Misfits;
  },
): void {
  const { bySeq, unfit, misfits } = found;
  for (const node of grown) {
    const expected = kept.get(nameOf(node));
    if (expected && isSame(expected, node.hash)) continue;
    const { level, index } = node;
    const end = (index + 1) * 2 ** level;
    const pair = level === 1 ? [end - 2, end - 1].flatMap((seq) => bySeq.get(seq) ?? []) : [];
    const children = [index * 2, index * 2 + 1].map((child) => nameOf({ level: level - 1, index: child }));
    const isBelow = children.filter((child) => unfit.delete(child)).length > 0;
    const isGap = level === 1 && pair.length < 2;
    if (unfit.size < most) unfit.add(nameOf(node));
    if (isBelow || isGap) continue;
    if (level > 1 || !expected) keep(misfits.nodes, { level, index, end });
    else keep(misfits.pairs, { expected, leaves: pair });
  }
}

const nameOf = ({ level, index }: { level: number; index: number }): string => `${level}/${index}`;

export const isSame = (one: Hash, other: Hash): boolean => Buffer.compare(one, other) === 0;
