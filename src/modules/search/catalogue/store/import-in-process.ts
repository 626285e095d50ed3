// Imports a file into the embedded database of a folder, telling of its progress. For a test that kills it midway.
import { writeSync } from "node:fs";
import { systemClock } from "../../../../platform/clock.ts";
import { migrate, openDatabase } from "../../../../platform/db/index.ts";
import { catalogueMigrations } from "../index.ts";
import { importCatalogue } from "./import-catalogue.ts";

const [folder = "", source = ""] = process.argv.slice(2);
const db = await openDatabase({ folder });
await migrate(db, [catalogueMigrations]);
await importCatalogue(
  { source, onProgress: ({ written }) => writeSync(1, `${written}\n`) },
  { db, clock: systemClock },
);
writeSync(1, "done\n");
await db.close();
