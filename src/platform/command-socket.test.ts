import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Command,
  callCommand,
  commandSocketPath,
  type RunCommand,
  serveCommands,
} from "./command-socket.ts";
import { RapportError } from "./errors.ts";

describe("the command socket", () => {
  let folder: string;
  const servers: { close(): Promise<void> }[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-socket-"));
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    await rm(folder, { recursive: true });
  });

  async function serve(run: RunCommand, path = commandSocketPath(folder)): Promise<string> {
    servers.push(await serveCommands(path, run));
    return path;
  }

  async function call(path: string, command: Partial<Command> = {}) {
    const said = { stdout: "", stderr: "" };
    const exit = await callCommand(
      path,
      { command: "backup", args: [], cwd: "/", ...command },
      {
        stdout: async (text) => {
          said.stdout += text;
        },
        stderr: async (text) => {
          said.stderr += text;
        },
      },
    );
    return { exit, ...said };
  }

  it("runs a command in the server, with its arguments, both outputs and the exit code", async () => {
    const path = await serve(async ({ command, args, cwd }, output) => {
      await output.stdout(`${command} ${args.join("|")} in ${cwd}\n`);
      await output.stderr("progress\n");
      return 3;
    });
    expect(await call(path, { args: ["a b", "汉字"], cwd: folder })).toEqual({
      exit: 3,
      stdout: `backup a b|汉字 in ${folder}\n`,
      stderr: "progress\n",
    });
  });

  it("carries any text, in any pieces, whole and in order", async () => {
    const path = await serve(async ({ args }, output) => {
      for (const text of args) await output.stdout(text);
      return 0;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" })), async (args) => {
        expect((await call(path, { args })).stdout).toBe(args.join(""));
      }),
      { numRuns: 50 },
    );
    const large = "沙发\n".repeat(500_000);
    expect((await call(path, { args: [large] })).stdout).toBe(large);
  });

  it("is open to its owner alone", async () => {
    const path = await serve(async () => 0);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("says that nobody answers where no server is, was, or ever will be", async () => {
    expect((await call(commandSocketPath(folder))).exit).toBeUndefined();
    await writeFile(join(folder, "command.sock"), "");
    expect((await call(commandSocketPath(folder))).exit).toBeUndefined();
  });

  it("clears a dead server's socket away, and leaves a live one's", async () => {
    const path = commandSocketPath(folder);
    await writeFile(path, "");
    await serve(async () => 0);
    await expect(serveCommands(path, async () => 1)).rejects.toMatchObject({ code: "platform/locked" });
    expect((await call(path)).exit).toBe(0);
  });

  it("tells of our errors in words, of others nothing, and goes on", async () => {
    const path = await serve(async ({ command }) => {
      throw command === "ours"
        ? new RapportError("platform/not-found", "no such file")
        : new Error("a secret");
    });
    expect(await call(path, { command: "ours" })).toMatchObject({ exit: 1, stderr: "no such file\n" });
    expect(await call(path)).toMatchObject({ exit: 1, stderr: "the command failed within the server\n" });
  });

  it("stops a command whose caller is gone", async () => {
    const aborted = vi.fn();
    const path = await serve(
      (_, output, signal) =>
        new Promise((resolve) => {
          void output.stdout("started");
          signal.addEventListener("abort", () => {
            aborted();
            resolve(1);
          });
        }),
    );
    const leaving = callCommand(
      path,
      { command: "import", args: [], cwd: "/" },
      {
        stdout: async () => {
          throw new Error("gone");
        },
        stderr: async () => {},
      },
    );
    await expect(leaving).rejects.toThrow("gone");
    await vi.waitFor(() => expect(aborted).toHaveBeenCalled());
  });

  it("says so when the server stops in the middle of a command", async () => {
    const path = join(folder, "short.sock");
    const server = createServer((socket) => socket.destroy()).listen(path);
    await expect(call(path)).rejects.toThrow(/server stopped|EPIPE|ECONNRESET/);
    server.close();
  });

  it("finds a shorter path for a data folder whose own is too long for a socket", async () => {
    const deep = join(folder, "d".repeat(90));
    await mkdir(deep);
    const path = commandSocketPath(deep);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(103);
    expect(path).not.toBe(commandSocketPath(`${deep}e`));
    await serve(async () => 7, path);
    expect((await call(path)).exit).toBe(7);
  });
});
