import { brokenText } from "./decode-text.ts";
import { notUtf8, tooLarge } from "./parse-record.ts";
import { badFile, largestRecord, type RawRecord } from "./raw-record.ts";
import { scanCells } from "./scan-cells.ts";
import { type Line, splitLines } from "./split-lines.ts";

const delimiters = [",", ";", "\t", "|"] as const;

/** A quoted cell may run over lines; one that runs on longer than this was never closed. */
const longestCellLines = 500;

/**
 * CSV by RFC 4180, with the header's names as keys. Cells are texts, and an empty one is null. A header
 * `attributes.color` or `text.zh.title` nests, so that the shape of the contract can be written in columns.
 *
 * A quotation mark that is never closed costs its own line alone: reading resumes at the next one.
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  { delimiter }: { readonly delimiter?: string } = {},
): AsyncGenerator<RawRecord> {
  const records = assemble(splitLines(text), delimiter);
  const header = await records.next();
  if (header.done) return;
  if ("fault" in header.value) throw badFile(`the header (${header.value.where}) ${header.value.fault}`);
  const columns = readHeader(header.value.cells);
  for await (const record of records) {
    if ("fault" in record) yield record;
    else yield { where: record.where, ...toRecord(columns, record) };
  }
}

type Cells =
  | { readonly where: string; readonly number: number; readonly cells: readonly string[] }
  | { readonly where: string; readonly fault: string };

async function* assemble(lines: AsyncGenerator<Line>, stated?: string): AsyncGenerator<Cells> {
  let found = stated;
  const ahead: Line[] = [];
  const next = async (at: number): Promise<Line | undefined> => {
    if (at < ahead.length) return ahead[at];
    const read = await lines.next();
    if (read.done) return undefined;
    ahead.push(read.value);
    return read.value;
  };
  for (let line = await next(0); line; line = await next(0)) {
    const where = `line ${line.number}`;
    const delimiter = found ?? guessDelimiter(line.text);
    found = delimiter;
    const record = await completeRecord(next, delimiter);
    ahead.splice(0, "fault" in record ? 1 : record.lines);
    if ("fault" in record) yield { where, fault: record.fault };
    else if (record.cells.length > 1 || record.cells[0].trim() !== "") {
      yield { where, number: line.number, cells: record.cells };
    }
  }
}

type Complete = { readonly cells: readonly string[]; readonly lines: number } | { readonly fault: string };

async function completeRecord(
  next: (at: number) => Promise<Line | undefined>,
  delimiter: string,
): Promise<Complete> {
  let text = "";
  for (let at = 0; at < longestCellLines; at += 1) {
    const line = await next(at);
    if (!line) break;
    if (line.tooLong || text.length + line.text.length > largestRecord) return { fault: tooLarge };
    text += at === 0 ? line.text : `\n${line.text}`;
    // Only a line with a quotation mark can close a cell that is open.
    if (at > 0 && !line.text.includes('"')) continue;
    const scanned = scanCells(text, delimiter);
    if ("fault" in scanned) return { fault: scanned.fault };
    if ("open" in scanned) continue;
    return text.includes(brokenText) ? { fault: notUtf8 } : { cells: scanned.cells, lines: at + 1 };
  }
  return { fault: "opens a quotation mark that is never closed" };
}

function guessDelimiter(header: string): string {
  const parts = (delimiter: string) => {
    const scanned = scanCells(header, delimiter);
    return "cells" in scanned ? scanned.cells.length : 0;
  };
  return delimiters.reduce((best, delimiter) => (parts(delimiter) > parts(best) ? delimiter : best));
}

type Column = readonly string[] | undefined;

function readHeader(cells: readonly string[]): Column[] {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) throw badFile(`two columns are called "${twice}"`);
  if (names.every((name) => name === "")) throw badFile("the header names no column");
  return names.map((name) => (name === "" ? undefined : nested(name)));
}

function nested(name: string): string[] {
  if (name.startsWith("attributes.")) return ["attributes", name.slice("attributes.".length)];
  const text = /^text\.([a-z]{2})\.(title|description)$/.exec(name);
  return text ? ["text", text[1], text[2]] : [name];
}

type Row = { [key: string]: string | null | Row };

function toRecord(
  columns: readonly Column[],
  { number, cells }: { number: number; cells: readonly string[] },
) {
  if (cells.length !== columns.length) {
    return { fault: `has ${cells.length} cells, and the header has ${columns.length}` };
  }
  const value = emptyRow();
  for (const [index, path] of columns.entries()) {
    if (path) place(value, path, cells[index].trim() === "" ? null : cells[index]);
  }
  return { key: String(number), value };
}

function place(row: Row, path: readonly string[], cell: string | null): void {
  const [name, ...rest] = path;
  if (rest.length === 0) row[name] = cell;
  else {
    const inner = row[name];
    const branch = typeof inner === "object" && inner !== null ? inner : emptyRow();
    row[name] = branch;
    place(branch, rest, cell);
  }
}

/** Without a prototype, so that a column may be called anything. */
const emptyRow = (): Row => Object.create(null);
