import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { callCommand, commandSocketPath } from "../platform/command-socket.ts";
import { readConfig } from "../platform/config.ts";
import { RapportError } from "../platform/errors.ts";
import { type CommandIo, houseCommands, openHouse } from "../server/index.ts";
import { offlineCommands } from "./offline-commands.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs one `rapport` command and gives its exit status. A command that needs the database goes through the server
 * that holds it, where one is running, and opens the database itself where none is.
 */
export async function runCommand(argv: readonly string[], env: Environment, io: CommandIo): Promise<number> {
  const offline = named(offlineCommands, argv);
  if (offline) return offline.command.run(offline.args, io);
  const online = named(houseCommands, argv);
  if (!online) return sayUsage(argv, io);
  const config = readConfig(env);
  const asked = { command: online.command.name, args: online.args, cwd: io.cwd };
  const output = {
    stdout: async (text: string) => io.out(text),
    stderr: async (text: string) => io.err(text),
  };
  const answered = config.databaseUrl
    ? undefined
    : await callCommand(commandSocketPath(config.dataFolder), asked, output);
  if (answered !== undefined) return answered;
  if (!config.databaseUrl) sayIfNew(config.dataFolder, online.command.name, io);
  const house = await openHouse(config, { leaveEmpty: online.command.fills === true });
  try {
    return await online.command.run(online.args, house, io);
  } finally {
    await house.close();
  }
}

/** Commands about people, who are nowhere but in the data folder that was meant. */
const aboutPeople = /^(people|consent) /;

/**
 * A data folder that was not meant would be filled with a demonstration of its own: whoever calls is told of it, and a
 * command about people, which could only miss them there, makes none.
 */
function sayIfNew(dataFolder: string, command: string, { err }: CommandIo): void {
  const folder = resolve(dataFolder);
  if (existsSync(join(folder, "database"))) return;
  if (aboutPeople.test(`${command} `)) {
    throw new RapportError(
      "platform/bad-input",
      `${folder} holds no data of Rapport, and so nobody: run the command where the server runs, or set RAPPORT_DATA to its data folder`,
    );
  }
  err(`Making a new data folder: ${folder} (RAPPORT_DATA names another one)`);
}

/** The command whose words `argv` begins with, and what follows them. */
function named<C extends { readonly name: string }>(commands: readonly C[], argv: readonly string[]) {
  for (const command of commands) {
    const words = command.name.split(" ");
    if (words.every((word, index) => argv[index] === word))
      return { command, args: argv.slice(words.length) };
  }
  return undefined;
}

function sayUsage(argv: readonly string[], io: CommandIo): number {
  const usages = [...offlineCommands, ...houseCommands].map(({ usage }) => `  rapport ${usage}`);
  const asked = argv.length === 0 || argv[0] === "help" || argv[0] === "--help";
  const text = ["Commands:", ...usages].join("\n");
  if (!asked)
    throw new RapportError("platform/bad-input", `There is no command "${argv.join(" ")}".\n${text}`);
  io.out(text);
  return 0;
}
