import type { Clock } from "../../../platform/clock.ts";
import type { Transaction } from "../../../platform/db/index.ts";
import { IdentityLedger } from "./identity-ledger.ts";
import { lockIdentity } from "./load-ledger.ts";
import type { Merge, Split } from "./regroup-people.ts";
import { saveLedger } from "./save-ledger.ts";

/**
 * What else hangs on who is who: receipts that a person's key seals, the strictest of consents. Called in the
 * transaction of the change, once each, so that both are there or neither.
 */
export interface IdentityListener {
  merged(merges: readonly Merge[], tx: Transaction): Promise<void>;
  split(splits: readonly Split[], tx: Transaction): Promise<void>;
}

export interface ChangePorts {
  readonly clock: Clock;
  readonly listener?: IdentityListener;
}

/** The one way in which who is who changes: locked, in memory, then written down and told to whom it concerns. */
export async function changeIdentity<T>(
  tx: Transaction,
  { clock, listener }: ChangePorts,
  change: (ledger: IdentityLedger) => Promise<T>,
): Promise<T> {
  await lockIdentity(tx);
  const ledger = new IdentityLedger(clock.now());
  const result = await change(ledger);
  const { merges, splits } = await saveLedger(tx, ledger);
  if (merges.length > 0) await listener?.merged(merges, tx);
  if (splits.length > 0) await listener?.split(splits, tx);
  return result;
}
