/** Where sealed withdrawals are kept, apart from the database and its backups. */
export interface WithdrawalStore {
  /** Since when it has been kept without a gap. */
  readonly since: Date;
  /** Resolves once they are durable. */
  add(sealed: readonly Uint8Array[]): Promise<void>;
  /** All of them, in the order in which they were added. */
  all(): Promise<Uint8Array[]>;
  /** Lets go of those for which `isGone`. */
  remove(isGone: (sealed: Uint8Array) => boolean): Promise<number>;
  close(): Promise<void>;
}
