import { accountsLeftOutOfBackups } from "../../modules/accounts/index.ts";
import { backupDatabase, restoreDatabase } from "../../platform/db/index.ts";
import { migrations } from "../migrations.ts";
import { fileFrom, type HouseCommand, readArguments } from "./command.ts";

export const backup: HouseCommand = {
  name: "backup",
  usage: "backup FILE",
  async run(args, { db, receipts, clock }, io) {
    const { positionals } = readArguments(args, { usage: backup.usage, options: {}, positionals: [1, 1] });
    await receipts.settle();
    const file = fileFrom(io, positionals[0]);
    const rows = await backupDatabase(db, file, { leaveOut: accountsLeftOutOfBackups, at: clock.now() });
    io.err("The keys are not in it: they lie in the data folder's keys/, or in the keys' own database.");
    io.out(JSON.stringify({ file, rows }));
    return 0;
  },
};

export const restore: HouseCommand = {
  name: "restore",
  usage: "restore FILE [--yes]",
  fills: true,
  async run(args, { db, receipts, catalogue }, io) {
    const { positionals, values } = readArguments(args, {
      usage: restore.usage,
      options: { yes: { type: "boolean" } },
      positionals: [1, 1],
    });
    const file = fileFrom(io, positionals[0]);
    const rows = await restoreDatabase(db, file, { folders: migrations, yes: values.yes === true });
    await receipts.acceptRestored();
    await catalogue.reload();
    io.out(JSON.stringify({ file, rows }));
    return 0;
  },
};
