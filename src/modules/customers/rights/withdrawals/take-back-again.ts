import type { Withdrawals } from "./open-withdrawals.ts";
import type { ConsentWithdrawn, Revoked } from "./withdrawn.ts";

/** What the rooms do with what their tables, restored, do not know to be withdrawn. Each gives how many it took back. */
export interface TakeBackPorts {
  readonly withdrawals: Pick<Withdrawals, "all" | "since">;
  /** Subjects who were erased: nothing is written of them again. */
  erased(): Promise<readonly string[]>;
  consents(entries: readonly ConsentWithdrawn[]): Promise<number>;
  /** Write keys, attestations and sources. */
  sources(entries: readonly Revoked[]): Promise<number>;
  /** Absent where nobody has any. */
  apiKeys?(entries: readonly Revoked[]): Promise<number>;
}

export interface TakenBack {
  readonly consents: number;
  readonly sources: number;
  readonly apiKeys: number;
  /** Whether the list reaches back to when the backup was written: else what was withdrawn before it is unknown. */
  readonly complete: boolean;
}

/**
 * After a backup was restored: takes back once more what was withdrawn or revoked since it was written. What the backup
 * knows of already is left as it is, so that a yes that followed stands. To be called once erased people are gone.
 */
export async function takeBackAgain(
  { backupAt }: { readonly backupAt: Date },
  { withdrawals, ...rooms }: TakeBackPorts,
): Promise<TakenBack> {
  const entries = await withdrawals.all();
  const consents = entries.filter((entry) => entry.kind === "consent");
  const revoked = entries.filter((entry) => entry.kind !== "consent");
  const erased = new Set(await rooms.erased());
  const ofApi = revoked.filter(({ kind }) => kind === "api-key");
  return {
    consents: await rooms.consents(consents.filter(({ subject }) => !erased.has(subject))),
    sources: await rooms.sources(revoked.filter(({ kind }) => kind !== "api-key")),
    apiKeys: (await rooms.apiKeys?.(ofApi)) ?? 0,
    complete: withdrawals.since <= backupAt,
  };
}
