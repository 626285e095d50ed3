import { migrate, openDatabase } from "../../../../platform/db/index.ts";
import { receiptMigrations } from "../tables.ts";
import { openTestReceipts } from "../testing.ts";

/*
 * A server as crash.test.ts starts and kills it: commits turns, several at a time, and prints each receipt's id once
 * it is committed. `crash-child.ts FOLDER [DATABASE_URL]`
 */
const [folder = "", url] = process.argv.slice(2);
const db = await openDatabase({ folder, ...(url !== undefined && { url }) });
await migrate(db, [receiptMigrations]);
const test = await openTestReceipts({ db, folder, subjectKeys: url === undefined ? "folder" : { url } });

const commitForEver = async (): Promise<never> => {
  for (;;) {
    const id = await test.commit("said before the crash");
    process.stdout.write(`${id}\n`);
  }
};
process.stdout.write("ready\n");
await Promise.all(Array.from({ length: 6 }, commitForEver));
