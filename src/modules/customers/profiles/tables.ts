import type { MigrationFolder } from "../../../platform/db/index.ts";

export const profileMigrations: MigrationFolder = {
  module: "customers-profiles",
  folder: new URL("./migrations/", import.meta.url),
};

/** Held by the one process that projects events. Any number that nothing else locks. */
export const projectorLock = 7_261_707_281;

export { personSource } from "../words.ts";

/** Definitions of counts that are kept of every `track` by its name. */
export const eventCountPrefix = "event:";
