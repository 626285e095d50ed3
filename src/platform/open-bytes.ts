import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/**
 * The bytes of a file or an upload, unpacked where they begin as gzip does, whatever the name says. What goes wrong is
 * thrown as it is: `whyUnreadable` words it.
 */
export async function* openBytes(source: string | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = (typeof source === "string" ? createReadStream(source) : source)[Symbol.asyncIterator]();
  try {
    const first = await bytes.next();
    if (first.done) return;
    const whole = resumed(first.value, bytes);
    yield* first.value[0] === 0x1f && first.value[1] === 0x8b ? unpacked(whole) : whole;
  } finally {
    await bytes.return?.();
  }
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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

/** Why a file cannot be read, where a person can do something about it. */
export function whyUnreadable(cause: unknown): string | undefined {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}
