import { type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalBytes } from "./canonical.ts";

/** What the tree was at an instant: enough to recognise any later change of its first `size` leaves. */
export interface Head {
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly root: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly keyId: string;
}

export interface SignedHead extends Head {
  /** Ed25519, 64 bytes in base64. */
  readonly signature: string;
}

export const signedHeadSchema = z.object({
  size: z.int().nonnegative(),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  keyId: z.string().min(1).max(64),
  signature: z.base64().length(88),
});

/** The bytes that are signed: canonical JSON of the head and its kind. */
export const signedBytes = ({ size, root, at, keyId }: Head): Buffer =>
  canonicalBytes({ kind: "rapport/head/1", size, root, at, keyId });

export const signHead = (head: Head, privateKey: KeyObject): SignedHead => ({
  ...head,
  signature: sign(null, signedBytes(head), privateKey).toString("base64"),
});

export const isSignedBy = (head: SignedHead, publicKey: KeyObject): boolean =>
  verify(null, signedBytes(head), publicKey, Buffer.from(head.signature, "base64"));
