import { createCipheriv, createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleReceipt } from "../../../testing/sample-shop.ts";
import type { LogKey, Proof, Receipt } from "../../api/receipt.ts";
import { checkReceipt } from "./check-receipt.ts";
import { leadsToRoot } from "./merkle-path.ts";

const sha = (...parts: Uint8Array[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const keys: LogKey[] = [
  { keyId: "k1", publicKey: publicKey.export({ type: "spki", format: "pem" }).toString() },
];

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

function proofOf(seq: number, size: number, leaf?: Buffer): Proof {
  const leaves = Array.from({ length: size }, (_, at) => sha(Buffer.of(0), Buffer.from(`receipt ${at}`)));
  if (leaf) leaves[seq] = leaf;
  const head = {
    at: "2026-03-04T10:00:00Z",
    keyId: "k1",
    kind: "rapport/head/1",
    root: hex(rootOf(leaves)),
    size,
  };
  const signature = sign(null, Buffer.from(JSON.stringify(head)), privateKey).toString("base64");
  return {
    seq,
    size,
    leafHash: hex(leaves[seq]),
    path: pathOf(seq, leaves).map(hex),
    head: { ...head, signature },
  };
}

/** A receipt sealed as docs/receipts.md says, the third of five in the log. */
function sealedReceipt(): Receipt {
  const { receiptId, at, input, reply, facts, decision } = sampleReceipt;
  const body = JSON.stringify({
    kind: "turn",
    receiptId,
    at,
    input,
    reply,
    facts,
    decision: { ...decision, choice: {} },
  });
  const [dataKey, salt, nonce] = [randomBytes(32), randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", dataKey, nonce).setAAD(Buffer.from(receiptId));
  const ciphertext = Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
  const subject = "somebody";
  const fields = ["rapport/leaf/1", receiptId, "turn", "", subject].map((field) => Buffer.from(field));
  const content = [...fields, salt, ciphertext].flatMap((field) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(field.length);
    return [length, field];
  });
  const sealed = { dataKey, salt, ciphertext };
  return {
    ...sampleReceipt,
    proof: proofOf(2, 5, sha(Buffer.of(0), sha(...content))),
    sealed: {
      subject,
      dataKey: sealed.dataKey.toString("base64"),
      salt: sealed.salt.toString("base64"),
      ciphertext: sealed.ciphertext.toString("base64"),
    },
  };
}

const place = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const other = hex(sha(Buffer.from("something else")));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a path through the tree", () => {
  it("leads to the root from each leaf of a tree of any size", async () => {
    await fc.assert(
      fc.asyncProperty(place, async ([seq, size]) => {
        expect(await leadsToRoot(proofOf(seq, size))).toBe(true);
      }),
    );
  });

  it("leads elsewhere where the leaf, the root, any hash between, or its length is another", async () => {
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
        for (const one of forged) expect(await leadsToRoot(one)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it("leads elsewhere from another place, and nowhere from what is no hash", async () => {
    const proof = proofOf(3, 7);
    for (const seq of [-1, 0, 1, 2, 4, 5, 6, 7, 3.5, Number.NaN]) {
      expect(await leadsToRoot({ ...proof, seq }), String(seq)).toBe(false);
    }
    const single = proofOf(0, 1);
    for (const root of ["", "zz".repeat(32), other.slice(2)]) {
      expect(await leadsToRoot({ ...single, leafHash: root, head: { ...single.head, root } })).toBe(false);
    }
  });
});

describe("a receipt checked in the browser", () => {
  it("is verified when what is shown is what was sealed, logged and signed", async () => {
    expect(await checkReceipt(sealedReceipt(), keys)).toEqual({ state: "verified", signature: "valid" });
  });

  it("fails where the page shows another thing than was sealed", async () => {
    const receipt = sealedReceipt();
    const [first, ...rest] = receipt.reply.parts;
    const shown: Receipt[] = [
      {
        ...receipt,
        reply: { ...receipt.reply, parts: [{ ...first, text: "All of them are free." }, ...rest] },
      },
      { ...receipt, reply: { ...receipt.reply, parts: rest } },
      { ...receipt, facts: { used: [], refused: receipt.facts.refused } },
      { ...receipt, at: "2026-03-05T10:00:00Z" },
    ];
    for (const one of shown)
      expect(await checkReceipt(one, keys)).toEqual({ state: "failed", broken: "content" });
  });

  it("fails where the leaf vouches for something else", async () => {
    const receipt = sealedReceipt();
    const { sealed } = sealedReceipt();
    expect(await checkReceipt({ ...receipt, ...(sealed && { sealed }) }, keys)).toEqual({
      state: "failed",
      broken: "leaf",
    });
  });

  it("fails where the leaf is in another tree, or the head is not signed by the log", async () => {
    const receipt = sealedReceipt();
    const { proof } = receipt;
    if (!proof) throw new Error("the receipt has a proof");
    const elsewhere = { ...receipt, proof: { ...proof, path: proof.path.with(0, other) } };
    expect(await checkReceipt(elsewhere, keys)).toEqual({ state: "failed", broken: "path" });
    const later = { ...receipt, proof: { ...proof, head: { ...proof.head, at: "2026-04-01T00:00:00Z" } } };
    expect(await checkReceipt(later, keys)).toEqual({ state: "failed", broken: "signature" });
    expect(await checkReceipt(receipt, [])).toEqual({ state: "failed", broken: "signature" });
  });

  it("says that a signature is unchecked where the browser does not know Ed25519", async () => {
    const receipt = sealedReceipt();
    const { subtle } = crypto;
    vi.stubGlobal("crypto", {
      subtle: {
        digest: subtle.digest.bind(subtle),
        decrypt: subtle.decrypt.bind(subtle),
        importKey: async (format: "raw", key: Uint8Array<ArrayBuffer>, algorithm: string) => {
          if (algorithm === "Ed25519") throw new DOMException("Unrecognized name.", "NotSupportedError");
          return subtle.importKey(format, key, algorithm, false, ["decrypt"]);
        },
      },
    });
    expect(await checkReceipt(receipt, keys)).toEqual({ state: "verified", signature: "unchecked" });
  });

  it("claims nothing before it is in the log, nor where there is no WebCrypto", async () => {
    const { proof: _, ...unlogged } = sealedReceipt();
    expect(await checkReceipt(unlogged, keys)).toEqual({ state: "pending" });
    vi.stubGlobal("crypto", {});
    expect(await checkReceipt(sealedReceipt(), keys)).toEqual({ state: "unavailable" });
  });
});
