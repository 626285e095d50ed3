import { createHash } from "node:crypto";
import { type Hash, leafHashOf } from "./tree.ts";

/** What a leaf records. All but `turn` point to the leaf of a turn. */
export const leafKinds = ["turn", "feedback", "delivery", "review", "correction", "objection"] as const;
export type LeafKind = (typeof leafKinds)[number];

/** What a leaf vouches for. Nothing of it can change without changing the hash. */
export interface LeafContent {
  readonly id: string;
  readonly kind: LeafKind;
  readonly refersTo?: string;
  /** Whom it was recorded for. */
  readonly subject: string;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** The sealed body. */
  readonly ciphertext: Uint8Array;
}

const domain = "rapport/leaf/1";

/**
 * The leaf's hash as RFC 6962 takes it, SHA-256(0x00 ‖ d), where d is the SHA-256 of seven fields, each led by its
 * length in four bytes, big-endian: domain, id, kind, what it refers to (or nothing), subject, salt, ciphertext.
 * The lengths keep one field's end from passing for the next one's beginning.
 */
export function hashOfLeaf({ id, kind, refersTo, subject, salt, ciphertext }: LeafContent): Hash {
  const hash = createHash("sha256");
  const names = [domain, id, kind, refersTo ?? "", subject].map((text) => Buffer.from(text, "utf8"));
  for (const field of [...names, salt, ciphertext]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(field.length);
    hash.update(length).update(field);
  }
  return leafHashOf(hash.digest());
}
