import type { MigrationFolder } from "../../../platform/db/index.ts";
import type { EventType } from "../words.ts";

export const intakeMigrations: MigrationFolder = {
  module: "customers-intake",
  folder: new URL("./migrations/", import.meta.url),
};

/** `events`, and `event_quarantine` with a reason. */
export type EventRow = {
  position: number;
  received_at: Date;
  at: Date;
  source: string;
  owner: string;
  anonymous_id: string | null;
  message_id: string;
  type: EventType;
  event: string | null;
  body: Record<string, unknown>;
  violations: readonly Violation[] | null;
};

/** Where an event is not as its tracking plan, or any event, should be. */
export interface Violation {
  /** As `properties.price`; empty for the event as a whole. */
  readonly path: string;
  readonly problem: string;
}

/** Held from giving positions until the commit. Any number that nothing else locks in this database. */
export const positionLock = 7_261_707_281;
export const partitionLock = 7_261_707_282;
