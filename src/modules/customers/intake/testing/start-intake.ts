import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Announced = z.object({ url: z.string(), writeKey: z.string() });
const Figures = z.object({
  events: z.number(),
  messages: z.number(),
  peer: z.number(),
  cpuMs: z.number(),
  rssMb: z.number(),
});

/** An intake in a process of its own. */
export interface RunningIntake {
  readonly url: string;
  readonly authorization: string;
  figures(): Promise<z.output<typeof Figures>>;
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Starts an intake over the embedded database of a folder, or over a server's. */
export async function startIntake(
  folder: string,
  source: string,
  databaseUrl?: string,
): Promise<RunningIntake> {
  const program = fileURLToPath(new URL("./intake-child.ts", import.meta.url));
  const args = ["--import", "tsx", program, folder, source, ...(databaseUrl ? [databaseUrl] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const { url, writeKey } = await announced(child);
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return {
    url,
    authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}`,
    figures: async () => Figures.parse(await (await fetch(`${url}/figures`)).json()),
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

async function announced(child: ChildProcess): Promise<z.output<typeof Announced>> {
  if (!child.stdout) throw new TypeError("the intake has no standard output");
  for await (const line of createInterface({ input: child.stdout })) return Announced.parse(JSON.parse(line));
  throw new Error("the intake ended before it said where it is");
}
