import type { LogKey, Proof } from "../../api/receipt.ts";
import { fromBase64, utf8 } from "./bytes.ts";

export type SignatureCheck = "valid" | "invalid" | "unchecked";

/**
 * Whether the head was signed by one of the log's keys (Ed25519 over the canonical JSON of the head; docs/receipts.md
 * defines it). `unchecked` where the browser does not know Ed25519.
 */
export async function checkSignature(head: Proof["head"], keys: readonly LogKey[]): Promise<SignatureCheck> {
  const key = keys.find(({ keyId }) => keyId === head.keyId);
  if (!key) return "invalid";
  const imported = await importKey(key).catch(() => undefined);
  if (!imported) return "unchecked";
  const { at, keyId, root, size } = head;
  // RFC 8785 orders the names; none of these values needs an escape.
  const signed = JSON.stringify({ at, keyId, kind: "rapport/head/1", root, size });
  const isValid = await crypto.subtle.verify("Ed25519", imported, fromBase64(head.signature), utf8(signed));
  return isValid ? "valid" : "invalid";
}

function importKey({ publicKey }: LogKey): Promise<CryptoKey> {
  const der = fromBase64(publicKey.replace(/-----[^-]+-----|\s/g, ""));
  return crypto.subtle.importKey("spki", der, "Ed25519", false, ["verify"]);
}
