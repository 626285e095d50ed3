import { join } from "node:path";
import type { Clock } from "../../../../platform/clock.ts";
import { migrate, openDatabase } from "../../../../platform/db/index.ts";
import { openDatabaseSuppression, suppressionMigrations } from "./database-store.ts";
import { openFileSuppression } from "./file-store.ts";
import { openSalt } from "./salt.ts";
import type { SuppressionStore } from "./store.ts";
import { type Suppression, suppressionOver } from "./suppression.ts";

/** Opens the list where people's keys are: `keys/` of the data folder, or the keys' own database. */
export async function openSuppression(config: {
  /** The data folder. */
  readonly folder: string;
  readonly where: "folder" | { readonly url: string };
  readonly clock: Clock;
}): Promise<Suppression> {
  const folder = join(config.folder, "keys");
  const salt = await openSalt(folder);
  const store =
    config.where === "folder"
      ? await openFileSuppression(folder)
      : await openOnServer(config.where.url, config);
  return suppressionOver(store, salt);
}

async function openOnServer(
  url: string,
  { folder, clock }: { readonly folder: string; readonly clock: Clock },
): Promise<SuppressionStore> {
  const db = await openDatabase({ url, folder });
  try {
    await migrate(db, [suppressionMigrations], "rapport_keys");
    return { ...openDatabaseSuppression(db, clock), close: () => db.close() };
  } catch (error) {
    await db.close();
    throw error;
  }
}
