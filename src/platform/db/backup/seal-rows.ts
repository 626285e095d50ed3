import { hkdfSync } from "node:crypto";
import { decrypt, encrypt, type Key } from "../../encryption.ts";

/** Keys of subjects, kept apart from backups: destroying one makes its rows unreadable in every backup at once. */
export interface RowKeys {
  /** Absent where a subject's key was destroyed, or was never here. */
  keysOf(subjects: readonly string[]): Promise<ReadonlyMap<string, Key>>;
}

/** Which rows of a backup are sealed, and with whose keys. */
export interface RowSealing extends RowKeys {
  /** Of each such table an SQL expression over a row `t`: the subjects (`uuid[]`) whose row it is, null for nobody's. */
  readonly subjectsOf: ReadonlyMap<string, string>;
}

/** A row as it comes from its table, with whose it is. */
export interface OwnedRow {
  readonly line: string;
  readonly subjects: readonly string[] | null;
}

/*
 * A row of a sealed table is `[[subject, …], "sealed row in base64"]`, or `[null, row]` where it is nobody's. A row of
 * several subjects opens only while the keys of all of them are there.
 */

/** Seals rows; one whose subject was erased meanwhile is left out. */
export async function sealRows(table: string, rows: readonly OwnedRow[], keys: RowKeys): Promise<string[]> {
  const held = await keysOfAll(rows, keys);
  return rows.flatMap(({ line, subjects }) => {
    if (subjects === null) return [`[null,${line}]`];
    const key = rowKey(subjects, held);
    if (!key) return [];
    const sealed = encrypt(key, contextOf(table), Buffer.from(line, "utf8")).toString("base64");
    return [`[${JSON.stringify(subjects)},"${sealed}"]`];
  });
}

/** Opens rows; gives how many can't be opened because a key is gone. Throws where a row was altered. */
export async function openRows(
  table: string,
  lines: readonly string[],
  keys: RowKeys,
): Promise<{ readonly lines: string[]; readonly unreadable: number }> {
  const rows = lines.map(readRow);
  const held = await keysOfAll(rows, keys);
  const opened = rows.flatMap(({ line, subjects }) => {
    if (subjects === null) return [line];
    const key = rowKey(subjects, held);
    return key ? [decrypt(key, contextOf(table), Buffer.from(line, "base64")).toString("utf8")] : [];
  });
  return { lines: opened, unreadable: rows.length - opened.length };
}

const sealedPattern = /^\[(\["[0-9a-f-]{36}"(?:,"[0-9a-f-]{36}")*\]),"([A-Za-z0-9+/=]+)"\]$/;

function readRow(line: string): OwnedRow {
  if (line.startsWith("[null,")) return { line: line.slice("[null,".length, -1), subjects: null };
  const [, subjects, sealed] = sealedPattern.exec(line) ?? [];
  if (subjects === undefined || sealed === undefined)
    throw new RangeError("a row is not sealed as its table says");
  const named: unknown = JSON.parse(subjects);
  return { line: sealed, subjects: Array.isArray(named) ? named.map(String) : [] };
}

async function keysOfAll(
  rows: readonly Pick<OwnedRow, "subjects">[],
  keys: RowKeys,
): Promise<ReadonlyMap<string, Key>> {
  const subjects = [...new Set(rows.flatMap((row) => row.subjects ?? []))];
  return subjects.length === 0 ? new Map() : keys.keysOf(subjects);
}

const contextOf = (table: string): string => `backup:${table}`;

/** Derived, so that what is sealed here can't stand for what the key itself seals. */
function rowKey(subjects: readonly string[], held: ReadonlyMap<string, Key>): Key | undefined {
  const keys = subjects.map((subject) => held.get(subject));
  if (keys.length === 0 || keys.includes(undefined)) return undefined;
  const all = Buffer.concat(keys.filter((key) => key !== undefined));
  return new Uint8Array(hkdfSync("sha256", all, "", "rapport/backup/1", 32));
}
