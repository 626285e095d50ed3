import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = ["--import", "tsx", join(root, "src/server/main.ts")];

type Environment = Readonly<Record<string, string>>;

/** A Rapport server in a process of its own. */
export interface RunningServer {
  readonly url: string;
  readonly dataFolder: string;
  readonly pid: number;
  /** All that it wrote to standard error. */
  log(): string;
  /** Asks it to stop, and gives its exit status. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Runs a `rapport` command with its environment. */
  command(...args: string[]): Promise<Finished>;
}

export interface Finished {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder that goes when the test is over. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "rapport-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const quietly = (dataFolder: string, env: Environment): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  RAPPORT_LOG: "warn",
  PORT: "0",
  RAPPORT_DATA: dataFolder,
  ...env,
});

/** Starts a server on a free port and waits until it says where it is. */
export async function startServer(dataFolder: string, env: Environment = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, program, { cwd: root, env: quietly(dataFolder, env) });
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += chunk;
  });
  const url = await announced(child, () => log);
  const { pid = 0 } = child;
  const gone = once(child, "exit");
  return {
    url,
    dataFolder,
    pid,
    log: () => log,
    async stop() {
      child.kill("SIGTERM");
      const [status] = await gone;
      return status;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    command: (...args) => runCommand(args, dataFolder, env),
  };
}

async function announced(
  child: ChildProcess & { stdout: NodeJS.ReadableStream },
  log: () => string,
): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const [url] = /http:\/\/\S+?:\d+/.exec(line) ?? [];
    if (url) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error(`the server ended before it said where it is:\n${said.join("\n")}\n${log()}`);
}

/** Runs `rapport …` over a data folder. */
export async function runCommand(
  args: readonly string[],
  dataFolder: string,
  env: Environment = {},
): Promise<Finished> {
  const command = ["--import", "tsx", join(root, "src/cli/main.ts"), ...args];
  const child = spawn(process.execPath, command, { cwd: root, env: quietly(dataFolder, env) });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const [status] = await once(child, "close");
  return { status, out, err };
}

/** What an answer of `POST /v1/turns` holds that tests look at. */
export interface Turn {
  readonly turnId: string;
  readonly sessionId: string;
  readonly receiptId: string;
  readonly outcome: string;
  readonly wordedBy: { readonly by: string };
  readonly reply: {
    readonly text: string;
    readonly blocks: readonly { kind: string; id: string; text: string }[];
  };
  readonly understanding: {
    readonly language: string;
    readonly residue: string;
    readonly constraints: readonly { field: string; op: string; value: unknown; strength: string }[];
  };
  readonly results: readonly {
    readonly id: string;
    readonly groupId?: string;
    readonly title: string;
    readonly price?: { readonly amount: number; readonly currency?: string };
    readonly availability: string;
    readonly arrival?: { readonly date: string; readonly how: string };
    readonly why: readonly { field: string; value: string; status: string }[];
  }[];
  readonly relaxations: readonly { readonly count: number; readonly words: string }[];
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

export async function askServer(url: string, body: object): Promise<Turn> {
  const response = await fetch(`${url}/v1/turns`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ experience: "shop", now: "2026-03-04T10:00", ...body }),
  });
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Turn;
}
