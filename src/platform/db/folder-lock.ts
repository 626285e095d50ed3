import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { RapportError } from "../errors.ts";
import { capability } from "../ids.ts";

const Holder = z.object({
  pid: z.number().int(),
  /** Tells this process from a later one with the same number; absent where the system does not say. */
  started: z.string().optional(),
  host: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** The lock is touched this often, so that another host, which cannot see our process, sees that we live. */
const heartbeatMs = 5_000;
const abandonedMs = 30_000;

/** When a process started, in the kernel's ticks since boot: the 22nd field of `/proc/PID/stat` (proc(5)). */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field, the program's name, may itself hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined; // no /proc here, or no such process: `isAlive` decides by the number alone
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function holds(holder: Holder, lastSeen: number): Promise<boolean> {
  if (holder.host !== hostname()) return Date.now() - lastSeen < abandonedMs;
  if (!isAlive(holder.pid)) return false;
  const started = await startOf(holder.pid);
  return holder.started === undefined || started === undefined || holder.started === started;
}

interface Found {
  readonly text: string;
  /** Absent where the file is not one of ours: it can't be checked, so it holds until a person removes it. */
  readonly holder?: Holder;
  readonly lastSeen: number;
}

async function find(file: string): Promise<Found | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
    const holder = readHolder(text);
    return { text, lastSeen: mtimeMs, ...(holder && { holder }) };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function readHolder(text: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** Puts a file in place whole, or not at all where there is one already. */
async function place(file: string, draft: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Moves a dead holder's lock aside; a lock that changed in the meantime is put back. */
async function clear(file: string, dead: Found): Promise<void> {
  const aside = `${file}.${capability()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  if ((await readFile(aside, "utf8")) !== dead.text) await place(file, aside);
  await rm(aside);
}

function refusal(file: string, found: Found | undefined): RapportError {
  const who = found?.holder
    ? `process ${found.holder.pid} on ${found.holder.host} since ${found.holder.since}`
    : "another process";
  return new RapportError(
    "platform/locked",
    `${who} has this data folder open (${file}). Stop it, or set RAPPORT_DATA to another folder; ` +
      "commands such as `rapport backup` go through the running server by themselves.",
    found?.holder ? { pid: found.holder.pid, host: found.holder.host } : {},
  );
}

/**
 * Holds `folder/lock` until the returned function is called. The lock of a process that is dead, also by `kill -9`,
 * is taken over. Throws `platform/locked`, naming the holder, where a live one has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "lock");
  const draft = `${file}.${capability()}`;
  const started = await startOf(process.pid);
  const holder: Holder = {
    pid: process.pid,
    ...(started && { started }),
    host: hostname(),
    since: new Date().toISOString(),
  };
  const text = `${JSON.stringify({ ...holder, token: capability() })}\n`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await take(file, draft, text);
  } finally {
    await rm(draft, { force: true });
  }
  const heartbeat = setInterval(() => void touch(file), heartbeatMs);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    if ((await find(file))?.text === text) await rm(file, { force: true });
  };
}

async function take(file: string, draft: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await place(file, draft)) {
      if (attempt === 0) return;
      // Two processes may clear the same dead lock at once; once both have settled, one lock stands.
      await pause(50);
      if ((await find(file))?.text === text) return;
      continue;
    }
    const found = await find(file);
    if (!found) continue;
    if (!found.holder || (await holds(found.holder, found.lastSeen))) throw refusal(file, found);
    await clear(file, found);
  }
  throw refusal(file, await find(file));
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => {}); // a lock that is gone is noticed by whoever took it
}
