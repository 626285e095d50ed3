import { basename } from "node:path";
import { type MappedRecord, recordMapper } from "./map/map-record.ts";
import { identityMapping, type Mapping } from "./map/mapping.ts";
import { readPath } from "./map/path.ts";
import { boundInput } from "./read/bound-input.ts";
import { catalogueBytes } from "./read/catalogue-bytes.ts";
import { decodeText } from "./read/decode-text.ts";
import type { RawRecord } from "./read/raw-record.ts";
import { readCsv } from "./read/read-csv.ts";
import { readJson } from "./read/read-json.ts";
import { readJsonl } from "./read/read-jsonl.ts";

/** A file by its path, or bytes from elsewhere with a name that tells their format. Either may be gzip. */
export type CatalogueSource = string | { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };

type Format = NonNullable<Mapping["format"]>;

const formats: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".txt": "csv",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

type Read = (text: AsyncIterable<string>, mapping: Mapping) => AsyncGenerator<RawRecord>;

const readerOf: Record<Format, Read> = {
  csv: (text, { delimiter }) => readCsv(text, delimiter === undefined ? {} : { delimiter }),
  json: (text, { records }) => readJson(text, { path: (records && readPath(records)) || [] }),
  jsonl: (text) => readJsonl(text),
};

/**
 * The products of a catalogue file in its order, one record held at a time; records that cannot be read come back as
 * faults with their place. Throws `search/bad-catalogue` where the file as a whole cannot be read to its end, or goes
 * on without a record; `search/import-stopped` once `signal` aborts.
 */
export async function* readCatalogue(
  source: CatalogueSource,
  mapping: Mapping = identityMapping,
  signal?: AbortSignal,
): AsyncGenerator<MappedRecord> {
  const format = mapping.format ?? formatOf(nameOf(source));
  const bytes = catalogueBytes(typeof source === "string" ? source : source.bytes);
  const toProducts = recordMapper(mapping);
  const bound = boundInput(signal);
  const text = bound.watch(decodeText(bytes, mapping.encoding));
  for await (const record of readerOf[format](text, mapping)) {
    bound.found();
    yield* toProducts(record);
  }
}

/** How a report names the source. */
export const nameOf = (source: CatalogueSource): string =>
  typeof source === "string" ? basename(source) : source.name;

/** By the name's ending, before `.gz`; JSONL where it tells nothing, as the contract's own shape. */
function formatOf(name: string): Format {
  const ending = /\.[a-z]+$/.exec(name.toLowerCase().replace(/\.gz$/, ""))?.[0] ?? "";
  return Object.hasOwn(formats, ending) ? formats[ending] : "jsonl";
}
