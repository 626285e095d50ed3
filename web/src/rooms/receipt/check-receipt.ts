import type { LogKey, Receipt } from "../../api/receipt.ts";
import { checkSignature, type SignatureCheck } from "./head-signature.ts";
import { leadsToRoot } from "./merkle-path.ts";
import { isLeafOf, saysWhatIsShown } from "./sealed-leaf.ts";

/** What this browser found out by itself about a receipt. */
export type ReceiptCheck =
  | { readonly state: "verified"; readonly signature: Exclude<SignatureCheck, "invalid"> }
  /** `broken` names the first link that does not hold. */
  | { readonly state: "failed"; readonly broken: "content" | "leaf" | "path" | "signature" }
  /** The receipt is not in the log yet. */
  | { readonly state: "pending" }
  /** The browser has no WebCrypto here, as on a page that came by plain HTTP from another machine. */
  | { readonly state: "unavailable" };

/**
 * Checks the whole way from what the page shows to the head of the log: the sealed receipt says what is shown, it is
 * what the leaf vouches for, the leaf leads to the root, and the root is signed. Nothing that the server says about
 * it is taken on trust.
 */
export async function checkReceipt(receipt: Receipt, keys: readonly LogKey[]): Promise<ReceiptCheck> {
  const { receiptId, proof, sealed } = receipt;
  if (!proof || !sealed) return { state: "pending" };
  if (!globalThis.crypto?.subtle) return { state: "unavailable" };
  const says = await saysWhatIsShown(receipt, sealed).catch(() => false);
  if (!says) return { state: "failed", broken: "content" };
  if (!(await isLeafOf(receiptId, sealed, proof.leafHash))) return { state: "failed", broken: "leaf" };
  if (!(await leadsToRoot(proof))) return { state: "failed", broken: "path" };
  const signature = await checkSignature(proof.head, keys).catch(() => "invalid" as const);
  return signature === "invalid"
    ? { state: "failed", broken: "signature" }
    : { state: "verified", signature };
}
