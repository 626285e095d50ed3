import { parseRecord, tooLarge } from "./parse-record.ts";
import type { RawRecord } from "./raw-record.ts";
import { splitLines } from "./split-lines.ts";

/** One JSON object a line; blank lines are passed over. */
export async function* readJsonl(text: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  for await (const line of splitLines(text)) {
    const where = `line ${line.number}`;
    if (line.tooLong) yield { where, fault: tooLarge };
    else if (line.text.trim() !== "") yield { where, key: String(line.number), ...parseRecord(line.text) };
  }
}
