import { mendable } from "../server/index.ts";
import { runCommand } from "./run-command.ts";

// Whoever reads may have had enough, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());

const io = {
  signal: stop.signal,
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
  cwd: process.cwd(),
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), process.env, io);
} catch (error) {
  const message = mendable(error);
  if (message === undefined) throw error;
  io.err(message);
  process.exitCode = 2;
}
