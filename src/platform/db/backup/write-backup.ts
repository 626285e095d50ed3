import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { capability } from "../../ids.ts";
import type { BackupHeader, BackupTable, RowCounts } from "./format.ts";

/** Writes a backup beside its place and moves it there when it is whole and on the disk. */
export async function writeBackup(
  file: string,
  header: BackupHeader,
  write: (backup: {
    table(table: BackupTable): Promise<void>;
    rows(lines: readonly string[]): Promise<void>;
  }) => Promise<void>,
): Promise<RowCounts> {
  const draft = `${file}.${capability()}`;
  const handle = await open(draft, "wx", 0o600);
  const gzip = createGzip();
  const written = pipeline(gzip, handle.createWriteStream({ flush: true }));
  written.catch(() => {}); // awaited below, perhaps only after a write has failed
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  let current = "";
  const put = (text: string) => {
    hash.update(text);
    return writeTo(gzip, text);
  };
  try {
    await put(`${JSON.stringify(header)}\n`);
    await write({
      table(table) {
        current = table.table;
        counts[current] = 0;
        return put(`${JSON.stringify(table)}\n`);
      },
      async rows(lines) {
        counts[current] += lines.length;
        if (lines.length > 0) await put(`${lines.join("\n")}\n`);
      },
    });
    await writeTo(gzip, `${JSON.stringify({ rows: counts, sha256: hash.digest("hex") })}\n`);
    gzip.end();
    await written;
    await rename(draft, file);
    return counts;
  } catch (error) {
    gzip.destroy();
    // Where the disk failed, that is the cause, and the write that failed after it only a consequence.
    const cause = await written.then(
      () => error,
      (failed) => (isOfDisk(failed) ? failed : error),
    );
    await rm(draft, { force: true });
    throw cause;
  }
}

const isOfDisk = (failed: unknown): boolean => failed instanceof Error && "syscall" in failed;

const writeTo = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
