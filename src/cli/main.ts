import { RapportError } from "../platform/errors.ts";
import { runCommand } from "./run-command.ts";

const io = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
  cwd: process.cwd(),
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), process.env, io);
} catch (error) {
  if (!(error instanceof RapportError)) throw error;
  io.err(error.message);
  process.exitCode = 2;
}
