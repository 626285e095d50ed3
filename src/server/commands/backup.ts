import { accountsLeftOutOfBackups, revokeApiKeysAgain } from "../../modules/accounts/index.ts";
import { takeBackAgain } from "../../modules/customers/rights/index.ts";
import { backupDatabase, backupWrittenAt, restoreDatabase } from "../../platform/db/index.ts";
import { sealedTables } from "../../platform/personal-data.ts";
import type { House } from "../house.ts";
import { migrations } from "../migrations.ts";
import { fileFrom, type HouseCommand, readArguments } from "./command.ts";

export const backup: HouseCommand = {
  name: "backup",
  usage: "backup FILE",
  async run(args, { db, receipts, people, clock }, io) {
    const { positionals } = readArguments(args, { usage: backup.usage, options: {}, positionals: [1, 1] });
    await receipts.settle();
    // Rows are sealed for their people, so that it must be known who these are.
    await people.profiles.keepUp();
    const file = fileFrom(io, positionals[0]);
    const rows = await backupDatabase(db, file, {
      leaveOut: accountsLeftOutOfBackups,
      at: clock.now(),
      sealing: {
        subjectsOf: sealedTables(people.register.flatMap(({ tables }) => tables)),
        keysOf: receipts.backupKeys.writing.keysOf,
      },
    });
    io.err("The keys are not in it: they lie in the data folder's keys/, or in the keys' own database.");
    io.err("Without them no row about a person can be read from it: keep a copy of them elsewhere.");
    io.out(JSON.stringify({ file, rows }));
    return 0;
  },
};

export const restore: HouseCommand = {
  name: "restore",
  usage: "restore FILE [--yes]",
  fills: true,
  async run(args, house, io) {
    const { db, receipts, catalogue, people } = house;
    const { positionals, values } = readArguments(args, {
      usage: restore.usage,
      options: { yes: { type: "boolean" } },
      positionals: [1, 1],
    });
    const file = fileFrom(io, positionals[0]);
    const unreadable: Record<string, number> = {};
    const rows = await restoreDatabase(db, file, {
      folders: migrations,
      yes: values.yes === true,
      keys: receipts.backupKeys.reading,
      unreadable: (table, count) => {
        unreadable[table] = count;
      },
    });
    await receipts.acceptRestored();
    await catalogue.reload();
    const erased = (await people.rights.eraseRestored()).filter((one) => one.rows > 0);
    const takenBack = await takeBack(await backupWrittenAt(file), house);
    if (!takenBack.complete)
      io.err(
        "Consents that were withdrawn and keys that were revoked between the backup and the start of the list in keys/ are not known here, and stand again as in the backup: look through them before the house is opened to the public.",
      );
    if (Object.keys(unreadable).length > 0)
      io.err(
        "Rows of people whose keys are not here were left out: they were erased, or keys/ is another one.",
      );
    io.out(JSON.stringify({ file, rows, unreadable, erased, takenBack }));
    return 0;
  },
};

/** What was withdrawn or revoked since the backup was written is so again, from the list that no backup holds. */
const takeBack = (backupAt: Date, { db, people }: House) => {
  const { consent, sources, suppression, withdrawals } = people;
  return takeBackAgain(
    { backupAt },
    {
      withdrawals,
      erased: suppression.erasedSubjects,
      consents: consent.withdrawAgain,
      sources: sources.revokeAgain,
      apiKeys: (revoked) => revokeApiKeysAgain(revoked, { db }),
    },
  );
};
