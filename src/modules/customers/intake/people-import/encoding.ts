import { TextDecoder } from "node:util";
import { openBytes } from "../../../../platform/open-bytes.ts";
import { badPeople, explained } from "./bad-people.ts";

/** How the text of a file may be written, by the names of the WHATWG's Encoding Standard. */
export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be", "windows-1252", "latin1"] as const;
export type Encoding = (typeof encodings)[number];

export const isEncoding = (name: string): name is Encoding => encodings.some((one) => one === name);

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The encoding that a file's byte order mark says; it goes before what anybody states of the file. */
export const markedEncoding = (bytes: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];

const lineEnd = 0x0a;

/**
 * Reads a text file to its end, and throws `customers/bad-people` where it is not in the encoding: with the first line
 * that is not, and what to do. To be asked before anything of it goes in, so that no half of a file does, broken.
 */
export async function checkEncoding(file: string, stated: Encoding): Promise<void> {
  let decoder: TextDecoder | undefined;
  let encoding = stated;
  let line = 1;
  const read = (bytes?: Uint8Array): void => {
    try {
      const text = decoder?.decode(bytes, { stream: bytes !== undefined }) ?? "";
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) line += 1;
    } catch (cause) {
      if (cause instanceof TypeError) throw notEncoded(file, line, encoding, cause);
      throw cause;
    }
  };
  try {
    for await (const bytes of openBytes(file)) {
      if (!decoder) {
        encoding = markedEncoding(bytes) ?? stated;
        if (!encoding.startsWith("utf-16") && isUtf16(bytes)) throw looksLikeUtf16(file);
        decoder = new TextDecoder(encoding, { fatal: true });
      }
      // Line by line, so that a fault is known by its line.
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(lineEnd, start) + 1 || bytes.length;
        read(bytes.subarray(start, end));
        start = end;
      }
    }
    read();
  } catch (cause) {
    throw explained(file, cause);
  }
}

/** A text without a mark whose every other byte is zero. */
const isUtf16 = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 &&
  ((bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0) ||
    (bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0));

const nothingWentIn = "Nothing of it went in.";

const notEncoded = (file: string, line: number, encoding: Encoding, cause: unknown) =>
  badPeople(
    `${file} line ${line}: is not ${encoding}. ${nothingWentIn} Say what it is: --encoding gb18030 for Chinese of Excel or Windows, --encoding latin1 for Western European; or save it as UTF-8`,
    { cause },
  );

const looksLikeUtf16 = (file: string) =>
  badPeople(
    `${file} line 1: looks like UTF-16. ${nothingWentIn} Say so with --encoding utf-16le (or utf-16be), or save it as UTF-8`,
  );
