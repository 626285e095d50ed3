import { link, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
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

/*
 * The lock is the file `lock.N` with the highest N. Whoever finds that one free, or its holder dead, links `lock.N+1`
 * into place, which exactly one can; only then are lower ones removed. No file is removed to be made again, so one
 * that looked long ago cannot take away what another has taken since.
 */
interface Lock {
  readonly number: number;
  readonly text: string;
  readonly lastSeen: number;
  /** Absent where the file is not one of ours: it can't be checked, so it holds until a person removes it. */
  readonly holder?: Holder;
}

const free = `${JSON.stringify({ free: true })}\n`;

const fileOf = (folder: string, number: number): string => join(folder, `lock.${number}`);

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

async function newestLock(folder: string): Promise<Lock | undefined> {
  for (;;) {
    const numbers = await numbersIn(folder);
    if (numbers.length === 0) return undefined;
    const number = Math.max(...numbers);
    try {
      const file = fileOf(folder, number);
      const [text, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
      const holder = readHolder(text);
      return { number, text, lastSeen: mtimeMs, ...(holder && { holder }) };
    } catch (error) {
      // Gone since: there is a higher one now.
      if (!hasCode(error, "ENOENT")) throw error;
    }
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

async function isHeld({ text, holder, lastSeen }: Lock): Promise<boolean> {
  if (text === free) return false;
  return !holder || (await holds(holder, lastSeen));
}

function refusal(folder: string, { number, holder }: Lock): RapportError {
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : "another process";
  return new RapportError(
    "platform/locked",
    `${who} has this data folder open (${fileOf(folder, number)}). Stop it, or set RAPPORT_DATA to another folder; ` +
      "commands such as `rapport backup` go through the running server by themselves.",
    holder ? { pid: holder.pid, host: holder.host } : {},
  );
}

/** Links the draft in place as the newest lock and gives its number. */
async function take(folder: string, draft: string): Promise<number> {
  for (;;) {
    const found = await newestLock(folder);
    if (found && (await isHeld(found))) throw refusal(folder, found);
    const number = (found?.number ?? 0) + 1;
    if (!(await place(fileOf(folder, number), draft))) continue;
    const numbers = await numbersIn(folder);
    if (numbers.some((other) => other > number)) {
      // Others have been here since we looked, and this number was theirs before it was removed.
      await rm(fileOf(folder, number), { force: true });
      continue;
    }
    for (const other of numbers) if (other < number) await rm(fileOf(folder, other), { force: true });
    return number;
  }
}

/**
 * Holds the folder until the returned function is called. The lock of a process that is dead, also by `kill -9`, is
 * taken over. Throws `platform/locked`, naming the holder, where a live one has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const draft = join(folder, `lock-draft.${capability()}`);
  const started = await startOf(process.pid);
  const holder: Holder = {
    pid: process.pid,
    ...(started && { started }),
    host: hostname(),
    since: new Date().toISOString(),
  };
  let number: number;
  await writeFile(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  try {
    number = await take(folder, draft);
  } finally {
    await rm(draft, { force: true });
  }
  const file = fileOf(folder, number);
  const heartbeat = setInterval(() => void touch(file), heartbeatMs);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    await writeFile(draft, free, { mode: 0o600 });
    await rename(draft, file);
  };
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => {}); // a lock that is gone is noticed by whoever took it
}
