import Papa from "papaparse";
import { badPeople } from "./bad-people.ts";
import type { PeopleMapping } from "./mapping.ts";
import { type Line, readLines } from "./read-lines.ts";
import { readParquet } from "./read-parquet.ts";
import type { Row } from "./template.ts";

/** One row of a file, or why it could not be read. `where` is for a person: `line 17`, `row 4`. */
export type FoundRow =
  | { readonly where: string; readonly row: Row }
  | { readonly where: string; readonly fault: string };

type Format = NonNullable<PeopleMapping["format"]>;
type Reading = Pick<PeopleMapping, "encoding" | "delimiter">;

type Read = (file: string, reading: Reading) => AsyncGenerator<FoundRow>;

const readerOf: Readonly<Record<Format, { readonly read: Read; readonly sameColumns: boolean }>> = {
  csv: { read: readCsv, sameColumns: true },
  jsonl: { read: readJsonl, sameColumns: false },
  parquet: { read: (file) => readParquet(file), sameColumns: true },
};

const formats: Readonly<Record<string, Format>> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  parq: "parquet",
};

export interface FileRows {
  readonly rows: AsyncGenerator<FoundRow>;
  /** Whether all rows have the columns of the first. */
  readonly sameColumns: boolean;
  /** Whether it is a text, in some encoding. */
  readonly isText: boolean;
}

/** The rows of a file, a part of it in memory at a time. Throws `customers/bad-people` where it is none as a whole. */
export function readRows(file: string, mapping: PeopleMapping): FileRows {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const format = mapping.format ?? (Object.hasOwn(formats, ending) ? formats[ending] : undefined);
  if (!format) {
    throw badPeople(
      `${file}: its name does not say what it is: state format (csv, jsonl, parquet) in the mapping`,
    );
  }
  const { read, sameColumns } = readerOf[format];
  return { rows: read(file, mapping), sameColumns, isText: format !== "parquet" };
}

const tooLong = "is longer than a million characters";

async function* readJsonl(file: string, { encoding }: Reading): AsyncGenerator<FoundRow> {
  for await (const line of readLines(file, encoding)) {
    const where = `line ${line.number}`;
    if (line.tooLong) yield { where, fault: tooLong };
    else if (line.text.trim() !== "") yield { where, ...parseObject(line.text) };
  }
}

function parseObject(text: string): { row: Row } | { fault: string } {
  try {
    const value: unknown = JSON.parse(text);
    return isRow(value) ? { row: value } : { fault: "is not a JSON object" };
  } catch {
    return { fault: "is not JSON" };
  }
}

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A quoted cell may run over lines; one that runs on longer than this was never closed. */
const longestCell = 100;

/** CSV by RFC 4180. A quotation mark that is never closed costs its own line alone: reading resumes at the next one. */
async function* readCsv(file: string, { encoding, delimiter }: Reading): AsyncGenerator<FoundRow> {
  let columns: readonly string[] | undefined;
  let between = delimiter;
  for await (const { where, text, fault } of wholeRecords(readLines(file, encoding))) {
    if (fault !== undefined) {
      yield { where, fault };
      continue;
    }
    if (text.trim() === "") continue;
    const parsed = Papa.parse<string[]>(text, between === undefined ? {} : { delimiter: between });
    const [cells = []] = parsed.data;
    if (!columns) {
      between ??= parsed.meta.delimiter;
      columns = header(file, cells);
    } else if (parsed.errors.some(({ type }) => type === "Quotes")) {
      yield { where, fault: "has a quotation mark where none may stand" };
    } else if (cells.length !== columns.length) {
      yield { where, fault: `has ${cells.length} cells, and the header has ${columns.length}` };
    } else yield { where, row: toRow(columns, cells) };
  }
}

function header(file: string, cells: readonly string[]): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) throw badPeople(`${file}: two columns are called "${twice}"`);
  if (names.every((name) => name === "")) throw badPeople(`${file}: the header names no column`);
  return names;
}

/** Without a prototype, so that a column may be called anything. */
function toRow(columns: readonly string[], cells: readonly string[]): Row {
  const row: Record<string, unknown> = Object.create(null);
  for (const [index, name] of columns.entries()) if (name !== "") row[name] = cells[index];
  return row;
}

interface WholeRecord {
  readonly where: string;
  readonly text: string;
  readonly fault?: string;
}

const marks = (text: string): number => text.split('"').length - 1;

/** Puts together the lines that one record runs over: as long as a quotation mark is open. */
async function* wholeRecords(lines: AsyncGenerator<Line>): AsyncGenerator<WholeRecord> {
  const ahead: Line[] = [];
  const next = async (at: number): Promise<Line | undefined> => {
    if (at < ahead.length) return ahead[at];
    const read = await lines.next();
    if (read.done) return undefined;
    ahead.push(read.value);
    return read.value;
  };
  for (let first = await next(0); first; first = await next(0)) {
    const where = `line ${first.number}`;
    let [text, open, at] = [first.text, marks(first.text) % 2 === 1, 1];
    for (; open && at < longestCell; at += 1) {
      const line = await next(at);
      if (!line || line.tooLong) break;
      text += `\n${line.text}`;
      open = marks(line.text) % 2 === 0;
    }
    const fault = first.tooLong ? tooLong : open ? "opens a quotation mark that is never closed" : undefined;
    ahead.splice(0, fault === undefined ? at : 1);
    yield { where, text, ...(fault !== undefined && { fault }) };
  }
}
