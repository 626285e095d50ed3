import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { RapportError } from "../../../platform/errors.ts";
import { cleanValue } from "./clean-value.ts";
import type { RecordTable } from "./record-table.ts";

/** A table and where each of its rows began, for what is to be said of it. */
export interface ReadTable {
  /** As it was named by whoever asked. */
  readonly name: string;
  readonly table: RecordTable;
  /** By row, counted from 1. */
  readonly lines: readonly number[];
}

const bad = (message: string) => new RapportError("platform/bad-input", message);

/**
 * Reads a CSV file with a header. Commas, semicolons, tabs and bars are told apart; spaces around values don't count.
 * Throws `platform/bad-input` naming the line where the text is not UTF-8, a row has more or fewer values than the
 * header, a quotation mark is not closed, or nothing is there.
 */
export async function readRecordTable(file: string, name: string): Promise<ReadTable> {
  const text = await readUtf8(file, name);
  let columns: string[] | undefined;
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  const take = (values: readonly string[]) => {
    const began = line;
    line += values.reduce((sum, value) => sum + value.split("\n").length - 1, 1);
    if (values.length === 1 && values[0].trim() === "") return;
    if (!columns) {
      columns = values.map((value) => value.trim());
      return checkHeader(columns, name, began);
    }
    if (values.length !== columns.length)
      throw bad(
        `${name} line ${began}: it has ${values.length} values where the header names ${columns.length} columns. ` +
          "Put quotation marks round a value with a comma in it.",
      );
    rows.push(values.map((value) => value.trim()));
    lines.push(began);
  };
  Papa.parse<string[]>(text, {
    step: ({ data, errors }) => {
      const open = errors.find(({ type }) => type === "Quotes");
      if (open)
        throw bad(`${name} line ${line}: ${open.message}. Close the quotation mark, or double it inside.`);
      take(data);
    },
  });
  if (!columns) throw bad(`${name}: it is empty. Give a CSV file with a header and a record a line.`);
  if (rows.length === 0)
    throw bad(`${name}: it has a header and no records. Give one record a line below it.`);
  return { name, table: { columns, rows }, lines };
}

function checkHeader(columns: readonly string[], name: string, line: number): void {
  const seen = new Set<string>();
  for (const column of columns) {
    const label = cleanValue(column);
    if (seen.has(label))
      throw bad(`${name} line ${line}: the column "${column}" is there twice. Rename one.`);
    seen.add(label);
  }
}

async function readUtf8(file: string, name: string): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts: string[] = [];
  let line = 1;
  const decode = (chunk?: Buffer) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      const before = chunk?.toString("utf8").split("\uFFFD")[0] ?? "";
      throw new RapportError(
        "platform/bad-input",
        `${name} line ${line + before.split("\n").length - 1}: it is not UTF-8. Save the file as UTF-8 and try again.`,
        {},
        { cause },
      );
    }
  };
  for await (const chunk of createReadStream(file)) {
    const part = decode(chunk);
    parts.push(part);
    line += part.split("\n").length - 1;
  }
  parts.push(decode());
  return parts.join("");
}
