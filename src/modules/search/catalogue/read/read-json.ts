import { JsonSplitter } from "./json-splitter.ts";
import { parseRecord, tooLarge } from "./parse-record.ts";
import type { RawRecord } from "./raw-record.ts";

/** The entries of a list, or of an object by their keys, at `path` of a JSON text; held one at a time. */
export async function* readJson(
  text: AsyncIterable<string>,
  { path = [] }: { readonly path?: readonly string[] } = {},
): AsyncGenerator<RawRecord> {
  const splitter = new JsonSplitter(path);
  for await (const chunk of text) {
    for (const { key, ordinal, line, inList, text: record } of splitter.push(chunk)) {
      const where = `record ${inList ? ordinal : JSON.stringify(key)} (line ${line})`;
      yield record === undefined ? { where, fault: tooLarge } : { where, key, ...parseRecord(record) };
    }
  }
  splitter.end();
}
