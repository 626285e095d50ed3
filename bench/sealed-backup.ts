/**
 * What it costs to seal people's rows in a backup: 100,000 rows of 20,000 people, written and read back, in clear and
 * sealed. One JSON line; `cpu` is this process's own time in seconds, since a machine may be shared.
 */
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openTestReceipts } from "../src/modules/trust/receipts/testing.ts";
import { backupDatabase, restoreDatabase } from "../src/platform/db/index.ts";
import { openTestDatabase } from "../src/platform/db/testing.ts";

const rows = 100_000;
const people = 20_000;

await using receipts = await openTestReceipts();
const { folder } = receipts;
const migrations = join(folder, "migrations");
await mkdir(migrations);
await writeFile(
  join(migrations, "0001-facts.sql"),
  "create table facts (subject uuid, name text, value jsonb);",
);
const folders = [{ module: "facts", folder: pathToFileURL(migrations) }];
await using db = await openTestDatabase(folders);
await db.query(
  `insert into facts select ('0197a000-0000-7000-8000-' || lpad(to_hex(n % $2), 12, '0'))::uuid, 'trait ' || n % 7,
     jsonb_build_object('street', n || ' Marigold Lane', 'city', 'Lund') from generate_series(1, $1::int) n`,
  [rows, people],
);

async function measured(work: () => Promise<unknown>): Promise<{ seconds: number; cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const round = (value: number) => Math.round(value * 100) / 100;
  return { seconds: round((performance.now() - start) / 1_000), cpu: round((user + system) / 1e6) };
}

const { writing, reading } = receipts.receipts.backupKeys;
const sealing = { subjectsOf: new Map([["facts", "array[t.subject]"]]), keysOf: writing.keysOf };
const [plain, sealed] = [join(folder, "plain"), join(folder, "sealed")];
const firstKeys = await measured(() => backupDatabase(db, sealed, { sealing }));
const report = {
  rows,
  people,
  plain: {
    write: await measured(() => backupDatabase(db, plain)),
    read: await measured(() => restoreDatabase(db, plain, { folders, yes: true })),
    bytes: (await stat(plain)).size,
  },
  sealed: {
    writeWithNewKeys: firstKeys,
    write: await measured(() => backupDatabase(db, sealed, { sealing })),
    read: await measured(() => restoreDatabase(db, sealed, { folders, yes: true, keys: reading })),
    bytes: (await stat(sealed)).size,
  },
};
console.log(JSON.stringify(report));
