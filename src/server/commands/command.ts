import { isAbsolute, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { RapportError } from "../../platform/errors.ts";
import type { House } from "../house.ts";

/** Where a command speaks: what it found on `out`, how it is going on `err`. */
export interface CommandIo {
  out(line: string): void;
  err(line: string): void;
  /** The folder that relative file names are relative to. */
  readonly cwd: string;
  /** Aborts when whoever called is gone. */
  readonly signal: AbortSignal;
}

/** A command that needs the house: it runs in the server where one is running, else in a house of its own. */
export interface HouseCommand {
  /** The words after `rapport`, such as `catalog import`. */
  readonly name: string;
  readonly usage: string;
  /** It fills the database itself: an empty one is not to be filled with the demonstration first. */
  readonly fills?: true;
  /** Gives the exit status. Bad input is thrown as a RapportError. */
  run(args: readonly string[], house: House, io: CommandIo): Promise<number>;
}

/** Reads a command's arguments. Throws `platform/bad-input` with the usage where they are not of its form. */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  {
    usage,
    options,
    positionals: [least, most],
  }: { usage: string; options: T; positionals: readonly [number, number] },
) {
  const read = () => parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RapportError("platform/bad-input", `${why}\nusage: rapport ${usage}`);
  }
  const { length } = parsed.positionals;
  if (length < least || length > most) {
    throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
  }
  return parsed;
}

export const fileFrom = ({ cwd }: Pick<CommandIo, "cwd">, file: string): string =>
  isAbsolute(file) ? file : resolve(cwd, file);

const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "this user may not read or write it",
  EISDIR: "it is a folder",
  ENOTDIR: "part of its path is not a folder",
  ENOSPC: "the disk is full",
};

/** What a person is told of an error that they can mend; `undefined` for a fault of ours. */
export function mendable(error: unknown): string | undefined {
  if (error instanceof RapportError) return error.message;
  if (!(error instanceof Error && "path" in error && "code" in error)) return undefined;
  const fault = fileFaults[String(error.code)];
  return fault && `${error.path}: ${fault}`;
}
