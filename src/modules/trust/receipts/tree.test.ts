import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consistencyRanges,
  hashOfRange,
  inclusionRanges,
  type Place,
  rootFromInclusion,
  rootsFromConsistency,
} from "./proof.ts";
import { appendLeaves, emptyEdge, type Hash, leafHashOf, rootOf } from "./tree.ts";

const sha = (...parts: Uint8Array[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** RFC 6962, 2.1, word for word and over the data itself: nothing of what is under test. */
function mth(data: readonly Uint8Array[]): Buffer {
  const [first] = data;
  if (!first) return sha();
  if (data.length === 1) return sha(Buffer.of(0), first);
  const k = 2 ** Math.floor(Math.log2(data.length - 1));
  return sha(Buffer.of(1), mth(data.slice(0, k)), mth(data.slice(k)));
}

/** The inputs that Certificate Transparency's reference implementation tests with, and the roots that it gives. */
const knownData = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const knownRoots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const dataOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, i) => Buffer.from(`leaf ${i}`));

/** A tree grown in batches of the given sizes, with every whole subtree that it completed. */
function grow(data: readonly Uint8Array[], batches: readonly number[] = [data.length]) {
  const leaves = data.map(leafHashOf);
  const nodes = new Map<string, Hash>(leaves.map((hash, index) => [`0/${index}`, hash]));
  let edge = emptyEdge;
  for (let start = 0, turn = 0; start < leaves.length; turn++) {
    const end = start + Math.max(1, batches[turn % batches.length] ?? 1);
    const grown = appendLeaves(edge, leaves.slice(start, end));
    for (const node of grown.nodes) nodes.set(`${node.level}/${node.index}`, node.hash);
    edge = grown.edge;
    start = end;
  }
  return { edge, leaves, hashAt: ({ level, index }: Place) => nodes.get(`${level}/${index}`) };
}

const size = fc.integer({ min: 1, max: 200 });

describe("the tree", () => {
  it("has the root that is known for known data", () => {
    expect(hex(rootOf(emptyEdge))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const data = knownData.map((text) => Buffer.from(text, "hex"));
    const roots = data.map((_, i) => hex(rootOf(grow(data.slice(0, i + 1)).edge)));
    expect(roots).toEqual(knownRoots);
  });

  it("has the root of RFC 6962's own definition, in whatever batches it grew", () => {
    fc.assert(
      fc.property(
        size,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        (n, batches) => {
          const data = dataOf(n);
          expect(hex(rootOf(grow(data, batches).edge))).toBe(hex(mth(data)));
        },
      ),
    );
  });

  it("keeps every whole subtree once, with the hash of its leaves", () => {
    fc.assert(
      fc.property(size, (n) => {
        const data = dataOf(n);
        const { nodes } = appendLeaves(emptyEdge, data.map(leafHashOf));
        for (const { level, index, hash } of nodes) {
          const width = 2 ** level;
          expect(hex(hash)).toBe(hex(mth(data.slice(index * width, (index + 1) * width))));
        }
        expect(new Set(nodes.map(({ level, index }) => `${level}/${index}`)).size).toBe(nodes.length);
        let whole = 0;
        for (let width = 2; width <= n; width *= 2) whole += Math.floor(n / width);
        expect(nodes.length).toBe(whole);
      }),
    );
  });
});

describe("an inclusion proof", () => {
  const proofs = fc.tuple(size, fc.nat()).map(([n, seed]) => ({ n, leaf: seed % n }));

  it("leads from each leaf to the root", () => {
    fc.assert(
      fc.property(proofs, ({ n, leaf }) => {
        const data = dataOf(n);
        const { leaves, hashAt } = grow(data);
        const path = inclusionRanges(leaf, n).map((range) => hashOfRange(range, hashAt));
        const root = rootFromInclusion({ leaf, size: n, hash: leaves[leaf] ?? Buffer.of() }, path);
        expect(root && hex(root)).toBe(hex(mth(data)));
      }),
    );
  });

  it("leads elsewhere for another leaf, another place, a changed, shorter or longer path", () => {
    fc.assert(
      fc.property(proofs, ({ n, leaf }) => {
        const data = dataOf(n);
        const { leaves, hashAt } = grow(data);
        const hash = leaves[leaf] ?? Buffer.of();
        const path = inclusionRanges(leaf, n).map((range) => hashOfRange(range, hashAt));
        const root = hex(mth(data));
        const leadsTo = (at: number, from: Hash, by: readonly Hash[]) => {
          const found = rootFromInclusion({ leaf: at, size: n, hash: from }, by);
          return found && hex(found);
        };
        expect(leadsTo(leaf, leafHashOf(Buffer.from("other")), path)).not.toBe(root);
        for (let other = 0; other < n; other++)
          if (other !== leaf) expect(leadsTo(other, hash, path)).not.toBe(root);
        expect(leadsTo(n, hash, path)).toBeUndefined();
        expect(leadsTo(leaf, hash, [...path, hash])).toBeUndefined();
        if (path.length > 0) expect(leadsTo(leaf, hash, path.slice(1))).toBeUndefined();
        path.forEach((_, i) => {
          expect(leadsTo(leaf, hash, path.with(i, leafHashOf(Buffer.from("other"))))).not.toBe(root);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("is the one that RFC 6962 gives as its example", () => {
    // 2.1.3: in a tree of 7 leaves, d0 is proven by [b, h, l] and d6 by [i, k].
    expect(inclusionRanges(0, 7)).toEqual([
      { start: 1, end: 2 },
      { start: 2, end: 4 },
      { start: 4, end: 7 },
    ]);
    expect(inclusionRanges(6, 7)).toEqual([
      { start: 4, end: 6 },
      { start: 0, end: 4 },
    ]);
  });

  it("is refused for a leaf that the tree does not have", () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
    expect(() => inclusionRanges(0, 0)).toThrow(RangeError);
  });
});

describe("a consistency proof", () => {
  const pairs = fc.tuple(size, fc.nat()).map(([to, seed]) => ({ to, from: 1 + (seed % to) }));

  it("leads from an earlier root to both roots", () => {
    fc.assert(
      fc.property(pairs, ({ from, to }) => {
        const data = dataOf(to);
        const { hashAt } = grow(data);
        const path = consistencyRanges(from, to).map((range) => hashOfRange(range, hashAt));
        const fromRoot = mth(data.slice(0, from));
        const roots = rootsFromConsistency({ from, to, fromRoot }, path);
        expect(roots && hex(roots.from)).toBe(hex(fromRoot));
        expect(roots && hex(roots.to)).toBe(hex(mth(data)));
      }),
    );
  });

  it("fails for a tree whose beginning is another", () => {
    fc.assert(
      fc.property(pairs, fc.nat(), ({ from, to }, seed) => {
        const data = dataOf(to);
        const changed = data.with(seed % from, Buffer.from("changed"));
        const { hashAt } = grow(changed);
        const path = consistencyRanges(from, to).map((range) => hashOfRange(range, hashAt));
        const fromRoot = mth(data.slice(0, from));
        const roots = rootsFromConsistency({ from, to, fromRoot }, path);
        const holds = roots && hex(roots.from) === hex(fromRoot) && hex(roots.to) === hex(mth(changed));
        expect(holds).not.toBe(true);
      }),
    );
  });

  it("fails where the path is too short or too long", () => {
    const { hashAt } = grow(dataOf(7));
    const path = consistencyRanges(3, 7).map((range) => hashOfRange(range, hashAt));
    const fromRoot = mth(dataOf(3));
    expect(rootsFromConsistency({ from: 3, to: 7, fromRoot }, path.slice(1))).toBeUndefined();
    expect(rootsFromConsistency({ from: 3, to: 7, fromRoot }, [...path, fromRoot])).toBeUndefined();
  });

  it("is the one that RFC 6962 gives as its example", () => {
    // 2.1.3: PROOF(3, D[7]) = [c, d, g, l].
    expect(consistencyRanges(3, 7)).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 4 },
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
    expect(consistencyRanges(6, 7)).toEqual([
      { start: 4, end: 6 },
      { start: 6, end: 7 },
      { start: 0, end: 4 },
    ]);
  });
});
