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
  /** Sets the file aside under a name with the time in it, and begins an empty one. */
  beginAnew(now: Date): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens an append-only file of heads, one JSON a line (0600). A last line that a crash cut short is taken off: its
 * head is in the database and will be written again.
 */
export async function openOutsideHeads(file: string): Promise<OutsideHeads> {
  let handle = await open(file, "a+", 0o600);
  await dropTornLine(handle);
  return {
    async append(head) {
      await handle.appendFile(`${JSON.stringify(head)}\n`);
      await handle.datasync();
    },
    async beginAnew(now) {
      await rename(file, file.replace(/(\.jsonl)?$/, `.until-${now.toISOString().replaceAll(":", "-")}$1`));
      const replaced = handle;
      handle = await open(file, "a+", 0o600);
      await replaced.close();
    },
    close: () => handle.close(),
  };
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
