import type { Receipt, SealedReceipt } from "../../api/receipt.ts";
import { type Bytes, fromBase64, hashOf, sameBytes, sha256, utf8 } from "./bytes.ts";

const nonceLength = 12;
const leafPrefix = Uint8Array.of(0);

/** A field led by its length in four bytes, big-endian. */
function framed(field: Bytes): readonly Bytes[] {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, field.length);
  return [new Uint8Array(length.buffer), field];
}

/** Whether the sealed receipt is what the leaf vouches for. docs/receipts.md defines the hash. */
export async function isLeafOf(receiptId: string, sealed: SealedReceipt, leafHash: string): Promise<boolean> {
  const expected = hashOf(leafHash);
  // A turn's leaf refers to no other, so that its fourth field is empty.
  const names = ["rapport/leaf/1", receiptId, "turn", "", sealed.subject].map(utf8);
  const fields = [...names, fromBase64(sealed.salt), fromBase64(sealed.ciphertext)];
  const content = await sha256(...fields.flatMap(framed));
  return expected !== undefined && sameBytes(await sha256(leafPrefix, content), expected);
}

/** Opens the sealed receipt: AES-256-GCM, its nonce first, its id authenticated. Throws where it can't be opened. */
async function openSealed(receiptId: string, { dataKey, ciphertext }: SealedReceipt): Promise<unknown> {
  const key = await crypto.subtle.importKey("raw", fromBase64(dataKey), "AES-GCM", false, ["decrypt"]);
  const bytes = fromBase64(ciphertext);
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: bytes.slice(0, nonceLength), additionalData: utf8(receiptId) },
    key,
    bytes.slice(nonceLength),
  );
  return JSON.parse(new TextDecoder().decode(opened));
}

/** Whether the sealed receipt says what the page shows of it. */
export async function saysWhatIsShown(receipt: Receipt, sealed: SealedReceipt): Promise<boolean> {
  const { receiptId, at, input, reply, decision, facts } = receipt;
  const shown = {
    receiptId,
    at,
    input,
    reply,
    ...(facts.used.length + facts.refused.length > 0 && { facts }),
    ...(decision && { decision: { considered: decision.considered, leftOut: decision.leftOut } }),
  };
  return contains(await openSealed(receiptId, sealed), shown);
}

/** Whether all of `part` stands in `whole` at the same place; lists must be as long. */
function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      whole.length === part.length &&
      part.every((value, at) => contains(whole[at], value))
    );
  }
  if (typeof part !== "object" || part === null) return whole === part;
  const entries = new Map<string, unknown>(Object.entries(whole ?? {}));
  return Object.entries(part).every(([key, value]) => contains(entries.get(key), value));
}
