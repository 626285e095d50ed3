import { backupDatabase, restoreDatabase } from "../../platform/db/index.ts";
import { fileFrom, type HouseCommand, readArguments } from "./command.ts";

export const backup: HouseCommand = {
  name: "backup",
  usage: "backup FILE",
  async run(args, { db }, io) {
    const { positionals } = readArguments(args, { usage: backup.usage, options: {}, positionals: [1, 1] });
    const report = await backupDatabase(db, fileFrom(io, positionals[0]));
    io.err("Keys of people and of signatures are not in it: they lie in the keys folder (docs/running.md).");
    io.out(JSON.stringify(report));
    return 0;
  },
};

export const restore: HouseCommand = {
  name: "restore",
  usage: "restore FILE [--yes]",
  async run(args, house, io) {
    const { positionals, values } = readArguments(args, {
      usage: restore.usage,
      options: { yes: { type: "boolean" } },
      positionals: [1, 1],
    });
    const report = await restoreDatabase(house.db, fileFrom(io, positionals[0]), {
      yes: values.yes === true,
    });
    await house.catalogue.reload();
    io.out(JSON.stringify(report));
    return 0;
  },
};
