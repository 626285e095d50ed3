import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Proof } from "../../api/receipt.ts";
import { verifyProof } from "./verify-proof.ts";

const sha = (...parts: Uint8Array[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** RFC 6962, 2.1: the root over leaf hashes, by its own recursive definition. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0];
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** RFC 6962, 2.1.1: the siblings of a leaf, from its side up. */
function pathOf(place: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return place < split
    ? [...pathOf(place, leaves.slice(0, split)), rootOf(leaves.slice(split))]
    : [...pathOf(place - split, leaves.slice(split)), rootOf(leaves.slice(0, split))];
}

function proofOf(seq: number, size: number): Proof {
  const leaves = Array.from({ length: size }, (_, at) => sha(Buffer.of(0), Buffer.from(`receipt ${at}`)));
  const head = { size, root: hex(rootOf(leaves)), at: "2026-03-04T10:00:00Z", keyId: "k1" };
  return { seq, size, leafHash: hex(leaves[seq]), path: pathOf(seq, leaves).map(hex), head };
}

const place = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const other = hex(sha(Buffer.from("something else")));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a proof checked in the browser", () => {
  it("is verified for each leaf of a tree of any size", async () => {
    await fc.assert(
      fc.asyncProperty(place, async ([seq, size]) => {
        expect(await verifyProof(proofOf(seq, size))).toBe("verified");
      }),
    );
  });

  it("fails where the leaf, the root, any hash between, or the length of the path is another", async () => {
    await fc.assert(
      fc.asyncProperty(place, async ([seq, size]) => {
        const proof = proofOf(seq, size);
        const { path, head } = proof;
        const forged: Proof[] = [
          { ...proof, leafHash: other },
          { ...proof, head: { ...head, root: other } },
          { ...proof, path: [...path, other] },
          ...path.map((_, at) => ({ ...proof, path: path.with(at, other) })),
          ...(path.length > 0 ? [{ ...proof, path: path.slice(1) }] : []),
        ];
        for (const one of forged) expect(await verifyProof(one)).toBe("failed");
      }),
      { numRuns: 40 },
    );
  });

  it("fails where the place is another", async () => {
    const proof = proofOf(3, 7);
    for (const seq of [-1, 0, 1, 2, 4, 5, 6, 7, 3.5, Number.NaN]) {
      expect(await verifyProof({ ...proof, seq }), String(seq)).toBe("failed");
    }
  });

  it("fails on what is no hash", async () => {
    for (const root of ["", "zz".repeat(32), other.slice(2)]) {
      const proof = proofOf(0, 1);
      expect(await verifyProof({ ...proof, leafHash: root, head: { ...proof.head, root } })).toBe("failed");
    }
  });

  it("claims nothing where the browser has no WebCrypto", async () => {
    vi.stubGlobal("crypto", {});
    expect(await verifyProof(proofOf(0, 1))).toBe("unavailable");
  });
});
