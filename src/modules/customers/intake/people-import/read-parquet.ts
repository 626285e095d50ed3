import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { badPeople, explained } from "./bad-people.ts";
import type { FoundRow } from "./read-rows.ts";
import type { Row } from "./template.ts";

/** Parquet is read row group by row group, so one is what memory holds. */
const largestGroup = 2_000_000;

/** The rows of a Parquet file, with values as JSON has them. Throws `customers/bad-people`, naming the file. */
export async function* readParquet(name: string): AsyncGenerator<FoundRow> {
  const { file, metadata } = await open(name);
  let start = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rows = Number(num_rows);
    if (rows > largestGroup) {
      throw badPeople(`${name}: a row group has ${rows} rows: write it with at most ${largestGroup}`);
    }
    const read = await readGroup(name, file, metadata, start, start + rows);
    for (const [index, row] of read.entries()) yield { where: `row ${start + index + 1}`, row };
    start += rows;
  }
}

async function open(name: string): Promise<{ file: AsyncBuffer; metadata: FileMetaData }> {
  try {
    const file = await asyncBufferFromFile(name);
    return { file, metadata: await parquetMetadataAsync(file) };
  } catch (cause) {
    throw notParquet(name, cause);
  }
}

async function readGroup(
  name: string,
  file: AsyncBuffer,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
): Promise<Row[]> {
  try {
    const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors });
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asJson(value)])),
    );
  } catch (cause) {
    throw notParquet(name, cause);
  }
}

function notParquet(name: string, cause: unknown): unknown {
  const known = explained(name, cause);
  if (known !== cause) return known;
  const why = cause instanceof Error ? cause.message : "it cannot be read";
  return badPeople(`${name} is no Parquet file that can be read: ${why}`, { cause });
}

/** Whole numbers beyond what JSON holds are texts; times are ISO 8601; bytes are none that anybody could read. */
function asJson(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return null;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asJson(inner)]));
}
