import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { RapportError } from "../../errors.ts";
import { type BackupRecord, Footer, Header, Table } from "./format.ts";

const fault = (file: string, why: string, cause?: unknown): RapportError =>
  new RapportError("platform/bad-backup", `${file} ${why}; nothing was restored`, {}, { cause });

/**
 * Reads a backup record by record, in little memory. Throws `platform/bad-backup` where the file is no backup, is cut
 * off, or was altered: often only at its end, so nothing that it gave may count before.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupRecord> {
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  let place: "start" | "tables" | "end" = "start";
  let table: string | undefined;
  for await (const line of linesOf(file)) {
    if (place === "end") throw fault(file, "goes on after its end");
    const record = readRecord(file, line, place);
    if (record.kind === "footer") {
      place = "end";
      if (record.sha256 !== hash.digest("hex") || !isSame(record.rows, counts))
        throw fault(file, "was altered");
    } else {
      place = "tables";
      hash.update(`${line}\n`);
    }
    if (record.kind === "table") {
      table = record.table.table;
      counts[table] = 0;
    } else if (record.kind === "row") {
      if (table === undefined) throw fault(file, "has a row before any table");
      counts[table]++;
    }
    yield record;
  }
  if (place !== "end") throw fault(file, "is cut off");
}

/** When a backup was written, as its first line says. Throws `platform/bad-backup`. */
export async function backupWrittenAt(file: string): Promise<Date> {
  for await (const record of readBackup(file))
    if (record.kind === "header") return new Date(record.header.at);
  throw fault(file, "is empty");
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const TableOrFooter = z.union([
  Table.transform((table) => ({ kind: "table" as const, table })),
  Footer.transform((footer) => ({ kind: "footer" as const, ...footer })),
]);

function readRecord(file: string, line: string, place: "start" | "tables"): BackupRecord {
  // Rows are most of a file, and are handed to the database unread.
  if (place === "tables" && line.startsWith("[")) return { kind: "row", line };
  try {
    const value: unknown = JSON.parse(line);
    return place === "start" ? { kind: "header", header: Header.parse(value) } : TableOrFooter.parse(value);
  } catch (cause) {
    throw fault(
      file,
      place === "start" ? "is no backup of Rapport that this version reads" : "was altered",
      cause,
    );
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const source = createReadStream(file);
  pipeline(source, gunzip, () => {}); // an error of either ends the loop below
  gunzip.setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of gunzip) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (cause) {
    throw cause instanceof RapportError ? cause : fault(file, explain(cause), cause);
  } finally {
    source.destroy();
  }
  if (rest) throw fault(file, "is cut off");
}

function explain(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT") return "does not exist";
  if (code === "Z_BUF_ERROR") return "is cut off";
  if (code === "Z_DATA_ERROR") return "was altered, or is no backup";
  return `cannot be read (${code})`;
}
