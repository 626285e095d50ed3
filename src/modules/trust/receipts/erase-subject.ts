import type { Transaction } from "../../../platform/db/index.ts";
import type { KeyStore } from "./keys/key-store.ts";

/**
 * Erases a person's receipts: first the key, so that no copy in any backup can be opened again, then what it sealed
 * here. Leaves stay, and the tree still proves. Where the transaction fails afterwards the key is gone all the same;
 * calling again finishes the work.
 */
export async function eraseSubject(
  { subject }: { readonly subject: string },
  { tx, keys }: { readonly tx: Transaction; readonly keys: KeyStore },
): Promise<void> {
  await keys.destroy(subject);
  await tx.query(
    `update receipts set conversation = null, envelope = null, salt = null, ciphertext = null
     where holder = $1 and ciphertext is not null`,
    [subject],
  );
}
