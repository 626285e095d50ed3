/** Where hashes of erased people's identifiers are kept, apart from the database's backups. Hashes are in base64url. */
export interface SuppressionStore {
  /** Resolves once it is durable. */
  add(erasure: { readonly hashes: readonly string[]; readonly sealed: Uint8Array }): Promise<void>;
  /** Those of `hashes` that are in it. */
  held(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  remove(hashes: readonly string[]): Promise<void>;
  /** The sealed subjects of each erasure. */
  erasures(): Promise<Uint8Array[]>;
  /** Cheaper than to hash what can't be in it. */
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}
