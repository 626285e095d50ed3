import type { Locale } from "../../../kernel/index.ts";
import type { MigrationFolder } from "../../../platform/db/index.ts";
import type { CaseEvent, CaseState, Cause, Opener, Severity } from "./case.ts";

export const caseMigrations: MigrationFolder = {
  module: "trust-cases",
  folder: new URL("./migrations/", import.meta.url),
};

/** `cases`. */
export type CaseRow = {
  id: string;
  opened_by: Opener;
  experience: string;
  locale: Locale;
  severity: Severity;
  opened_at: Date;
  state: CaseState;
  since: Date;
  cause: Cause | null;
  fixed_at: Date | null;
  evaluation: string | null;
  joined_into: string | null;
};

/** `case_events`, in the order of their positions. */
export type EventRow = {
  position: number;
  kind: CaseEvent["kind"];
  at: Date;
  by_account: string | null;
  event: CaseEvent;
};

/** `case_sources`. */
export type SourceRow = {
  opened_by: Opener;
  key: string;
  case_id: string;
  subject: string | null;
  receipt_id: string | null;
  review_id: string | null;
  at: Date;
};
