import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";

/** The lines of a JSONL file, each checked. Throws `platform/bad-input` with the line and what is wrong with it. */
export async function* readLines<Line>(file: string, schema: z.ZodType<Line>): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    const read = schema.safeParse(parsed(line, `${file} line ${number}`));
    if (!read.success) {
      const [issue] = read.error.issues;
      const where = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
      throw new RapportError("platform/bad-input", `${file} line ${number}: ${where}${issue.message}`);
    }
    yield read.data;
  }
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new RapportError("platform/bad-input", `${where}: is not JSON`, {}, { cause });
  }
}
