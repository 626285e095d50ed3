import type { MigrationFolder, Queryable } from "../../../platform/db/index.ts";
import type { SourceKind, SourcePlatform } from "../words.ts";

export const sourceMigrations: MigrationFolder = {
  module: "customers-sources",
  folder: new URL("./migrations/", import.meta.url),
};

/** What is done with an event that breaks its tracking plan. */
export type OnViolation = "keep" | "quarantine";

export type SourceRow = {
  id: string;
  name: string;
  owner: string;
  kind: SourceKind;
  platform: SourcePlatform;
  licence: string;
  contact: string;
  purposes: string[];
  retention_days: number;
  verifies: string[];
  on_violation: OnViolation;
  created_at: Date;
  closed_at: Date | null;
};

export type WriteKeyRow = {
  id: string;
  source: string;
  key_hash: Uint8Array;
  ending: string;
  created_at: Date;
  revoked_at: Date | null;
};

export type AttestationRow = {
  id: string;
  source: string;
  scope: string;
  signer: string;
  file_hash: Uint8Array;
  valid_from: Date;
  expires_at: Date;
  recorded_at: Date;
  recorded_by: string | null;
  revoked_at: Date | null;
};

export type PlanRow = { source: string; version: number; plan: unknown; created_at: Date };

/** Part of every transaction that changes what is known of sources. */
export async function noteChange(tx: Queryable): Promise<void> {
  await tx.query("update source_changes set number = number + 1");
}
