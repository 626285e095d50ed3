import type { Transaction } from "../../../platform/db/index.ts";
import { IdentityLedger } from "./identity-ledger.ts";
import { loadPeople, lockIdentity } from "./load-ledger.ts";
import { saveLedger } from "./save-ledger.ts";

const ofOne = ["people", "identifiers", "identifier_claims"] as const;
const ofTwo = ["identity_edges", "identity_apart", "identity_refusals", "link_reviews"] as const;

/** Tables that hold something of a subject, with the condition by which it is found. */
export const tablesOfSubject: readonly { readonly table: string; readonly where: string }[] = [
  ...ofOne.map((table) => ({ table, where: "subject = $1" })),
  ...ofTwo.map((table) => ({ table, where: "left_subject = $1 or right_subject = $1" })),
];

/**
 * Removes a subject from who is who, the log included. Whom it alone connected are several people then. Nobody is told
 * of a split: what hangs on the subject is erased by the same walk.
 */
export async function eraseSubject(tx: Transaction, subject: string, now: Date): Promise<void> {
  await lockIdentity(tx);
  const ledger = new IdentityLedger(now);
  await loadPeople(tx, ledger, [subject]);
  ledger.forget(subject);
  await saveLedger(tx, ledger);
  for (const { table, where } of tablesOfSubject)
    await tx.query(`delete from ${table} where ${where}`, [subject]);
}
