import { RapportError } from "../../../../platform/errors.ts";
import { openBytes, whyUnreadable } from "../../../../platform/open-bytes.ts";

export const encodings = ["utf-8", "gb18030", "utf-16le", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

export interface Line {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly text: string;
  /** It was cut off: what is longer is no record of a person. */
  readonly tooLong: boolean;
}

/** Characters of a line. */
const longestLine = 1024 * 1024;

export const badPeople = (message: string, options?: ErrorOptions): RapportError =>
  new RapportError("customers/bad-people", message, {}, options);

/** The lines of a text file, unpacked where it begins as gzip does. Throws `customers/bad-people`, naming the file. */
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
  const decoder = new TextDecoder(encoding);
  try {
    for await (const bytes of openBytes(file)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    throw explained(file, cause);
  }
}

/** What a person can do something about, in words; all else as it was thrown. */
export function explained(file: string, cause: unknown): unknown {
  const why = whyUnreadable(cause);
  return why === undefined ? cause : badPeople(`${file}: ${why}`, { cause });
}
