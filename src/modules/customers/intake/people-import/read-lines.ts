import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { RapportError } from "../../../../platform/errors.ts";

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
    for await (const bytes of unpacked(file)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    throw explained(file, cause);
  }
}

async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file);
  const bytes: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  try {
    const first = await bytes.next();
    if (first.done) return;
    const whole = resumed(first.value, bytes);
    yield* first.value[0] === 0x1f && first.value[1] === 0x8b ? gunzipped(whole) : whole;
  } finally {
    source.destroy();
  }
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // The error reaches the reader through `gunzip` itself; the callback only keeps it from being thrown twice.
  pipeline(packed, gunzip, () => undefined);
  yield* gunzip;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read",
  EISDIR: "it is a folder",
  Z_DATA_ERROR: "its gzip data is damaged",
  Z_BUF_ERROR: "its gzip data ends too early",
};

/** What a person can do something about, in words; all else as it was thrown. */
export function explained(file: string, cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return Object.hasOwn(reasons, code) ? badPeople(`${file}: ${reasons[code]}`, { cause }) : cause;
}
