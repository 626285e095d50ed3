import { link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { capability } from "./ids.ts";

/** Makes names within a folder durable: after a crash a new or renamed file is there. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeDraft(file: string, content: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${capability()}.draft`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

/** Replaces a file, readable by its owner alone, so that a crash leaves the old one or the new one whole. */
export async function replaceFile(file: string, content: string): Promise<void> {
  const draft = await writeDraft(file, content);
  await rename(draft, file);
  await syncFolder(dirname(file));
}

/** The file's content; where there is none, `make` is asked and the first of several writers wins. */
export async function readOrCreate(file: string, make: () => string): Promise<string> {
  const present = await readIfThere(file);
  if (present !== undefined) return present;
  const draft = await writeDraft(file, make());
  try {
    await link(draft, file);
    await syncFolder(dirname(file));
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, "utf8");
}

export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
