import { randomUUID } from "node:crypto";
import type { Transaction } from "../../../platform/db/index.ts";
import type { KeyStore } from "./keys/key-store.ts";

/**
 * Erases a person's receipts: first the key, so that no copy in any backup can be opened again, then what it sealed
 * here and whom it names. Leaves stay, and the tree still proves. What is left of each receipt points to a trace: a
 * holder who never was, whose key counts as destroyed, so that verification can tell an erasure from a loss.
 * Where the transaction fails afterwards the key is gone all the same; calling again finishes the work.
 */
export async function eraseSubject(
  { subject }: { readonly subject: string },
  { tx, keys }: { readonly tx: Transaction; readonly keys: KeyStore },
): Promise<void> {
  await keys.destroy(subject);
  const [held] = await tx.query("select 1 from receipts where holder = $1 limit 1", [subject]);
  if (!held) return;
  const trace = randomUUID();
  await keys.destroy(trace);
  await tx.query(
    `update receipts set subject = $2, holder = $2, conversation = null, envelope = null, salt = null, ciphertext = null
     where holder = $1`,
    [subject, trace],
  );
}
