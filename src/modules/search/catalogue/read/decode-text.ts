import { isUtf8 } from "node:buffer";
import { badFile } from "./raw-record.ts";

/**
 * Stands where bytes could not be read as text. It is a noncharacter, which Unicode keeps out of files, so that a
 * record which holds it can be reported instead of going in with a letter lost.
 */
export const brokenText = "\uFDD0";

export const encodings = ["utf-8", "gb18030", "utf-16le", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** Bytes as text, without a byte order mark. Throws `search/bad-catalogue` where the mark tells of another encoding. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding = "utf-8",
): AsyncGenerator<string> {
  const decode = encoding === "utf-8" ? utf8Decoder() : otherDecoder(encoding);
  let first = true;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    if (first && encoding === "utf-8") refuseUtf16(chunk);
    first = false;
    yield decode(chunk);
  }
  yield decode();
}

function refuseUtf16(chunk: Uint8Array): void {
  const mark = (chunk[0] << 8) | (chunk[1] ?? 0);
  if (mark !== 0xfffe && mark !== 0xfeff) return;
  throw badFile(
    "the file is UTF-16, not UTF-8: save it as UTF-8, or state `encoding: utf-16le` in a mapping",
  );
}

const byteOrderMark = "\uFEFF";

type Decode = (chunk?: Uint8Array) => string;

/** Chunks are cut between characters here, and not by the decoder: it would carry broken bytes over unmarked. */
function utf8Decoder(): Decode {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let tail: Uint8Array = new Uint8Array(0);
  let begun = false;
  return (chunk) => {
    const all = chunk ? Buffer.concat([tail, chunk]) : Buffer.from(tail);
    const end = chunk ? wholeCharacters(all) : all.length;
    tail = all.subarray(end);
    const whole = all.subarray(0, end);
    const text = isUtf8(whole) ? decoder.decode(whole) : markBroken(decoder.decode(hideReplacements(whole)));
    const start = !begun && text.startsWith(byteOrderMark) ? 1 : 0;
    begun ||= text !== "";
    return text.slice(start);
  };
}

/** How many bytes come before a character that the chunk cuts in two. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

// A decoder writes U+FFFD for broken bytes. Those that the file itself states are hidden under another noncharacter
// meanwhile (EF BF BD → EF B7 91 is U+FDD1), so that the two are told apart.
const hiddenReplacement = "\uFDD1";

function hideReplacements(bytes: Buffer): Buffer {
  const hidden = Buffer.from(bytes);
  for (let at = hidden.indexOf("\uFFFD"); at >= 0; at = hidden.indexOf("\uFFFD", at + 3)) {
    hidden.write(hiddenReplacement, at);
  }
  return hidden;
}

const markBroken = (text: string): string =>
  text.replaceAll("\uFFFD", brokenText).replaceAll(hiddenReplacement, "\uFFFD");

function otherDecoder(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding);
  return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined }).replaceAll("\uFFFD", brokenText);
}
