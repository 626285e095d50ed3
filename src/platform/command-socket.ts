import { createHash } from "node:crypto";
import { once } from "node:events";
import { lstat, mkdir, rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { RapportError } from "./errors.ts";

const Command = z.object({ command: z.string(), args: z.array(z.string()), cwd: z.string() });
/** A command as it was typed, and the folder that its paths are relative to. */
export type Command = Readonly<z.infer<typeof Command>>;

const Frame = z.union([
  z.object({ stdout: z.string() }),
  z.object({ stderr: z.string() }),
  z.object({ exit: z.number().int() }),
]);
type Frame = z.infer<typeof Frame>;

export interface CommandOutput {
  /** Resolves when there is room for more. */
  stdout(text: string): Promise<void>;
  stderr(text: string): Promise<void>;
}

/** Runs one command and gives its exit code. `signal` aborts when whoever called is gone. */
export type RunCommand = (command: Command, output: CommandOutput, signal: AbortSignal) => Promise<number>;

/** The longest address of a socket, in bytes: 107 on Linux (unix(7)), 103 on macOS. */
const longestPath = process.platform === "darwin" ? 103 : 107;

/**
 * Where the socket of a data folder lies: within it, or, where its path is too long for a socket, under a name made
 * from it in this user's own folder among the temporary files.
 */
export function commandSocketPath(dataFolder: string): string {
  const path = join(resolve(dataFolder), "command.sock");
  if (Buffer.byteLength(path) <= longestPath) return path;
  const name = createHash("sha256").update(path).digest("hex").slice(0, 32);
  return join(tmpdir(), `rapport-${process.getuid?.() ?? "user"}`, `${name}.sock`);
}

/**
 * Takes commands at a unix socket that only its owner may open, so that they work while this process holds the
 * database. A dead server's socket is cleared away. Throws `platform/locked` where a live server has it, and
 * `platform/bad-config` where the folder is another user's.
 */
export async function serveCommands(path: string, run: RunCommand): Promise<{ close(): Promise<void> }> {
  await ownFolder(dirname(path));
  if (await isAnswered(path)) {
    throw new RapportError("platform/locked", `another server takes commands at ${path}: stop it first`);
  }
  await rm(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    void answer(socket, run);
  });
  await listenPrivately(server, path);
  return {
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      await rm(path, { force: true });
    },
  };
}

async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = await lstat(folder);
  const self = process.getuid?.() ?? uid;
  if (uid !== self || (mode & 0o002) !== 0) {
    throw new RapportError(
      "platform/bad-config",
      `RAPPORT_DATA: ${folder} must be this user's own, and not writable by everybody`,
    );
  }
}

async function isAnswered(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Nobody else can connect between the socket's making and its change of mode: it is made with that mode. */
async function listenPrivately(server: Server, path: string): Promise<void> {
  const before = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(before);
  }
  await once(server, "listening");
}

async function answer(socket: Socket, run: RunCommand): Promise<void> {
  const gone = new AbortController();
  socket.on("error", () => {}); // whoever called is gone: `close` follows
  socket.on("close", () => gone.abort());
  const send = async (frame: Frame): Promise<void> => {
    if (socket.destroyed) return;
    if (!socket.write(`${JSON.stringify(frame)}\n`)) {
      await Promise.race([once(socket, "drain"), once(socket, "close")]);
    }
  };
  const output: CommandOutput = {
    stdout: (text) => send({ stdout: text }),
    stderr: (text) => send({ stderr: text }),
  };
  try {
    const command = await readCommand(socket);
    if (command) await send({ exit: await run(command, output, gone.signal) });
  } catch (error) {
    await output.stderr(
      `${error instanceof RapportError ? error.message : "the command failed within the server"}\n`,
    );
    await send({ exit: 1 });
  }
  socket.end();
}

async function readCommand(socket: Socket): Promise<Command | undefined> {
  for await (const line of createInterface({ input: socket })) return Command.parse(JSON.parse(line));
  return undefined; // connected only to see whether somebody answers
}

/**
 * Has the running server run a command, its output streaming to `output`. Gives its exit code, or `undefined` where
 * no server answers: then the database is free, and the command can run by itself. A server that stops in the middle
 * throws `platform/busy`.
 */
export async function callCommand(
  path: string,
  command: Command,
  output: CommandOutput,
): Promise<number | undefined> {
  const socket = connect(path);
  try {
    await once(socket, "connect");
  } catch {
    return undefined;
  }
  try {
    socket.write(`${JSON.stringify(command)}\n`);
    for await (const line of createInterface({ input: socket })) {
      const frame = Frame.parse(JSON.parse(line));
      if ("exit" in frame) return frame.exit;
      if ("stdout" in frame) await output.stdout(frame.stdout);
      else await output.stderr(frame.stderr);
    }
  } finally {
    socket.destroy();
  }
  throw new RapportError("platform/busy", "the server stopped before the command was done: run it again");
}
