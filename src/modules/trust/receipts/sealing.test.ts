import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOfLeaf } from "./leaf.ts";
import { open, rewrap, seal, sealedFromBytes, sealedToBytes } from "./sealing.ts";

const key = randomBytes(32);
const a = { body: "a", envelope: "a" };
const bytes = fc.uint8Array({ maxLength: 400 });

/** Every way of changing one byte, sampled. */
const changed = (whole: Uint8Array, seed: number): Uint8Array => {
  const copy = Uint8Array.from(whole);
  const at = seed % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (seed % 8));
  return copy;
};

describe("sealing", () => {
  it("opens to what was sealed, as columns and as one string of bytes", () => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (plain, body, envelope) => {
        const binding = { body, envelope };
        const sealed = seal(key, binding, plain);
        expect(open(key, binding, sealed)).toEqual(Buffer.from(plain));
        expect(open(key, binding, sealedFromBytes(sealedToBytes(sealed)))).toEqual(Buffer.from(plain));
      }),
    );
  });

  it("does not open with another key, for another context, or with any byte changed", () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (plain, seed) => {
        const sealed = seal(key, a, plain);
        expect(() => open(randomBytes(32), a, sealed)).toThrow();
        expect(() => open(key, { ...a, body: "b" }, sealed)).toThrow();
        expect(() => open(key, { ...a, envelope: "b" }, sealed)).toThrow();
        expect(() => open(key, a, { ...sealed, envelope: changed(sealed.envelope, seed) })).toThrow();
        expect(() => open(key, a, { ...sealed, ciphertext: changed(sealed.ciphertext, seed) })).toThrow();
      }),
    );
  });

  it("passes to another subject without a byte of the body changing", () => {
    const heir = randomBytes(32);
    const sealed = seal(key, a, Buffer.from("kept"));
    const passed = { ...sealed, envelope: rewrap(key, heir, a, sealed.envelope) };
    expect(open(heir, a, passed).toString()).toBe("kept");
    expect(() => open(key, a, passed)).toThrow();
  });

  it("never seals the same twice alike", () => {
    const [one, other] = [seal(key, a, Buffer.of(1)), seal(key, a, Buffer.of(1))];
    expect(one.ciphertext).not.toEqual(other.ciphertext);
    expect(one.envelope).not.toEqual(other.envelope);
  });
});

describe("a leaf's hash", () => {
  const leaf = {
    id: "0190b5a1-0000-7000-8000-000000000000",
    kind: "feedback",
    refersTo: "0190b5a1-0000-7000-8000-000000000001",
    subject: "0190b5a1-0000-7000-8000-000000000003",
    salt: Buffer.alloc(32, 1),
    ciphertext: Buffer.from("sealed"),
  } as const;

  it("changes with each of its parts", () => {
    const others = [
      { ...leaf, id: "0190b5a1-0000-7000-8000-000000000002" },
      { ...leaf, kind: "objection" as const },
      { ...leaf, refersTo: leaf.id },
      { ...leaf, subject: leaf.id },
      { ...leaf, salt: Buffer.alloc(32, 2) },
      { ...leaf, ciphertext: Buffer.from("sealee") },
      // The same bytes in a row, split elsewhere.
      { ...leaf, salt: Buffer.concat([leaf.salt, Buffer.from("s")]), ciphertext: Buffer.from("ealed") },
    ];
    const hashes = [leaf, ...others].map((content) => Buffer.from(hashOfLeaf(content)).toString("hex"));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("is the one that docs/receipts.md works out by hand", () => {
    expect(Buffer.from(hashOfLeaf(leaf)).toString("hex")).toMatchInlineSnapshot(
      `"09d20ae04c87ad1eb0e2d07507b93f696101cd7259dbbd3ca00c28c825b16791"`,
    );
  });
});
