import { gunzipSync } from "node:zlib";
import { RapportError } from "../../../platform/errors.ts";
import type { DropReason } from "./reasons.ts";

/** What a call's body may have, packed or unpacked. */
export const largestCall = 500 * 1024;

/** The body as JSON, or why it cannot be had. Segment answers either fault with 400. */
export type ReadCallBody =
  | { readonly json: unknown; readonly bytes: number }
  | { readonly fault: Extract<DropReason, "batch-too-large" | "bad-json"> };

/**
 * Reads a call's body: JSON whatever its content type says, which browsers choose to avoid a preflight; gzip where
 * `Content-Encoding` says so, unpacked no further than the limit. Throws `platform/unsupported-type` for other encodings.
 */
export async function readCallBody(request: Request): Promise<ReadCallBody> {
  const encoding = (request.headers.get("content-encoding") ?? "identity").trim().toLowerCase();
  if (encoding !== "identity" && encoding !== "gzip" && encoding !== "x-gzip") {
    throw new RapportError(
      "platform/unsupported-type",
      "send the body as it is, or as Content-Encoding: gzip",
    );
  }
  const sent = await readAtMost(request, largestCall);
  if (!sent) return { fault: "batch-too-large" };
  const body = encoding === "identity" ? sent : unpack(sent);
  if ("fault" in body) return body;
  try {
    return { json: JSON.parse(decoder.decode(body)), bytes: body.byteLength };
  } catch {
    return { fault: "bad-json" };
  }
}

/** Takes a byte order mark off, and puts U+FFFD for what is not UTF-8. */
const decoder = new TextDecoder("utf-8");

async function readAtMost(request: Request, most: number): Promise<Uint8Array | undefined> {
  const announced = request.headers.get("content-length");
  if (announced !== null) {
    // The HTTP parser never gives more than what was announced.
    return Number(announced) <= most ? new Uint8Array(await request.arrayBuffer()) : undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Stops at the limit, so that a bomb costs what an honest batch does. */
function unpack(packed: Uint8Array): Uint8Array | { fault: "batch-too-large" | "bad-json" } {
  try {
    return gunzipSync(packed, { maxOutputLength: largestCall });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return { fault: code === "ERR_BUFFER_TOO_LARGE" ? "batch-too-large" : "bad-json" };
  }
}
