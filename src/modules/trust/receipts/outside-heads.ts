import { createReadStream } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { createInterface } from "node:readline";
import { type SignedHead, signedHeadSchema } from "./head.ts";

/** One line of the file of heads: a head, or a line that is none. */
export type OutsideHead =
  | { readonly line: number; readonly head: SignedHead }
  | { readonly line: number; readonly head?: undefined };

/** Signed heads where who can write to the database can't reach: without them a cut tail could not be seen. */
export interface OutsideHeads {
  /** Resolves when the head is on the disk. */
  append(head: SignedHead): Promise<void>;
  /** Sets the file aside under a name with the time in it; the next head begins another. */
  beginAnew(now: Date): Promise<void>;
}

/**
 * An append-only file of heads, one JSON a line (0600), which replicas may share. A last line that a crash cut short
 * is taken off: its head is in the database and will be written again.
 */
export async function openOutsideHeads(file: string): Promise<OutsideHeads> {
  await withFile(file, dropTornLine);
  return {
    append: (head) =>
      // Opened each time, since another process may have set the file aside.
      withFile(file, async (handle) => {
        await handle.appendFile(`${JSON.stringify(head)}\n`);
        await handle.datasync();
      }),
    beginAnew: (now) =>
      rename(file, file.replace(/(\.jsonl)?$/, `.until-${now.toISOString().replaceAll(":", "-")}$1`)),
  };
}

async function withFile(file: string, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, "a+", 0o600);
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}

const newline = 10;

async function dropTornLine(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  const tail = Buffer.alloc(Math.min(size, 4_096));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(newline) + 1;
  if (end < tail.length) await handle.truncate(size - tail.length + end);
}

/** The heads of the file in their order, read as a stream; none where there is no file. */
export async function* readOutsideHeads(file: string): AsyncGenerator<OutsideHead> {
  const stream = createReadStream(file, { encoding: "utf8" });
  let line = 0;
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      const head = parseHead(text);
      yield head ? { line, head } : { line };
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

function parseHead(text: string): SignedHead | undefined {
  try {
    return signedHeadSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
