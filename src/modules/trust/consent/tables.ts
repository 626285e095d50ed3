import type { MigrationFolder } from "../../../platform/db/index.ts";
import type { Actor, ConsentState, Evidence, Language } from "./consent-record.ts";

export const consentMigrations: MigrationFolder = {
  module: "trust-consent",
  folder: new URL("./migrations/", import.meta.url),
};

/** `consent_records`, without its order. */
export type RecordRow = {
  id: string;
  subject: string;
  purpose: string;
  purpose_version: number;
  state: ConsentState;
  at: Date;
  notice: Uint8Array | null;
  language: Language | null;
  channel: string;
  by: Actor;
  expires_at: Date | null;
  evidence: Evidence;
};

/** `consent_states` with the record that it stands on. */
export type StateRow = {
  subject: string;
  purpose: string;
  state: ConsentState;
  expires_at: Date | null;
  at: Date;
  by: Actor;
  notice: Uint8Array | null;
  language: Language | null;
  evidence: Evidence;
};
