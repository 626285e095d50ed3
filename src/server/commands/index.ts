import { RapportError } from "../../platform/errors.ts";
import type { House } from "../house.ts";
import { createAccountCommand, createApiKeyCommand } from "./accounts.ts";
import { ask } from "./ask.ts";
import { backup, restore } from "./backup.ts";
import { importCatalogue } from "./catalogue.ts";
import { type CommandIo, type HouseCommand, mendable } from "./command.ts";
import { type ConsentCommand, consentCommands } from "./consent.ts";
import { evalExport } from "./eval-export.ts";
import { peopleImport } from "./people-import.ts";
import { erasePeople, exportPeople, findPeople } from "./people-rights.ts";
import { verify } from "./receipts.ts";

/** Says of whom a command about consent is, and gives it its door. */
const aboutConsent = ({ run, ...command }: ConsentCommand): HouseCommand => ({
  ...command,
  run: (args, { db, people: { consent, identity, rights } }, io) => {
    const subjectsOf = async (person: string) =>
      (await identity.personOf(db, await rights.find(person))).subjects;
    return run(args, { consent, subjectsOf }, io);
  },
});

/** Every command that needs the house. */
export const houseCommands: readonly HouseCommand[] = [
  importCatalogue,
  ask,
  verify,
  backup,
  restore,
  createAccountCommand,
  createApiKeyCommand,
  peopleImport,
  findPeople,
  exportPeople,
  erasePeople,
  evalExport,
  ...consentCommands.map(aboutConsent),
];

/** Runs a command that was sent to a running server. Bad input is told on `err`, with exit status 2. */
export async function runHouseCommand(
  {
    command,
    args,
    cwd,
  }: { readonly command: string; readonly args: readonly string[]; readonly cwd: string },
  house: House,
  { out, err, signal }: Pick<CommandIo, "out" | "err" | "signal">,
): Promise<number> {
  const found = houseCommands.find(({ name }) => name === command);
  try {
    if (!found) throw new RapportError("platform/bad-input", `There is no command "${command}".`);
    return await found.run(args, house, { out, err, cwd, signal });
  } catch (error) {
    const message = mendable(error);
    if (message === undefined) throw error;
    err(message);
    return 2;
  }
}
