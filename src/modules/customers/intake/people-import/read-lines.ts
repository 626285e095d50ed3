import { TextDecoder } from "node:util";
import { openBytes } from "../../../../platform/open-bytes.ts";
import { explained } from "./bad-people.ts";
import { type Encoding, markedEncoding } from "./encoding.ts";

export interface Line {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly text: string;
  /** It was cut off: what is longer is no record of a person. */
  readonly tooLong: boolean;
}

/** Characters of a line. */
const longestLine = 1024 * 1024;

/**
 * The lines of a text file, unpacked where it begins as gzip does, in the encoding that its byte order mark says, else
 * in the one that is given. Throws `customers/bad-people`, naming the file.
 */
export async function* readLines(file: string, encoding: Encoding): AsyncGenerator<Line> {
  let number = 0;
  let rest = "";
  let tooLong = false;
  const line = (text: string): Line => {
    number += 1;
    const taken = { number, text: text.endsWith("\r") ? text.slice(0, -1) : text, tooLong };
    tooLong = false;
    return taken;
  };
  for await (const text of readText(file, encoding)) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const one of lines) yield line(one);
    if (rest.length > longestLine) {
      rest = "";
      tooLong = true;
    }
  }
  if (rest !== "" || tooLong) yield line(rest);
}

async function* readText(file: string, encoding: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of openBytes(file)) {
      decoder ??= new TextDecoder(markedEncoding(bytes) ?? encoding);
      yield decoder.decode(bytes, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (cause) {
    throw explained(file, cause);
  }
}
