import { RapportError } from "../errors.ts";
import { cleanJson } from "../text.ts";
import type { Middleware } from "./context.ts";

export interface JsonLimits {
  /** Bytes of a body; 1 MiB. */
  readonly maxBytes?: number;
  /** Lists and objects within each other; 32. */
  readonly maxDepth?: number;
}

const badInput = (message: string): RapportError => new RapportError("platform/bad-input", message);

/**
 * Parses JSON from outside: UTF-8 and nothing else, no deeper than `maxDepth`, no `__proto__` key, no number beyond a
 * double's range (`1e999` would become an infinity, and null once written again), each text cleaned (NFC, no NUL, no
 * lone surrogates). Throws `platform/bad-input`.
 */
function parseJson(bytes: Uint8Array, { maxDepth = 32 }: JsonLimits = {}): unknown {
  const text = decodeUtf8(bytes);
  checkDepth(text, maxDepth);
  let value: unknown;
  try {
    value = JSON.parse(text, (key, inner) => {
      if (key === "__proto__") throw badInput('the body has a key "__proto__", which no object takes');
      if (inner === Number.POSITIVE_INFINITY || inner === Number.NEGATIVE_INFINITY)
        throw tooLargeANumber(key);
      return inner;
    });
  } catch (error) {
    if (error instanceof RapportError) throw error;
    throw badInput("the body is not JSON");
  }
  return cleanJson(value);
}

const tooLargeANumber = (key: string): RapportError =>
  badInput(`the body has a number at ${JSON.stringify(key)} beyond 1.8e308, which no number here can be`);

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badInput("the body is not UTF-8");
  }
}

/** Counts brackets outside of strings, so that a bomb of brackets is refused before anything recurses into it. */
function checkDepth(text: string, maxDepth: number): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") {
      if (++depth > maxDepth) throw badInput(`the body is nested deeper than ${maxDepth} levels`);
    } else if (character === "}" || character === "]") depth--;
  }
}

/** Reads a body of at most `maxBytes`. Throws `platform/too-large` as soon as there is more. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new RapportError("platform/too-large", `the body is larger than ${maxBytes} bytes`);
  const announced = request.headers.get("content-length");
  if (announced !== null) {
    // The HTTP parser never gives more than what was announced.
    if (!(Number(announced) <= maxBytes)) throw tooLarge();
    return new Uint8Array(await request.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** HTTP says by a header whether a body comes; a request made in this process says it by its type alone. */
function mayHaveBody({ method, headers }: Request): boolean {
  if (method === "GET" || method === "HEAD") return false;
  const announced = headers.get("content-length");
  if (announced !== null) return announced !== "0";
  return headers.has("transfer-encoding") || headers.has("content-type");
}

/**
 * Reads JSON bodies before any handler does, by the rules of `parseJson`; what a handler gets by `c.req.json()` is
 * clean. Bodies of `otherTypes` are left to their handlers; all others are refused with `platform/unsupported-type`.
 * `app.use("/v1/*", readJsonBodies({ maxBytes: 256 * 1024 }))`
 */
export const readJsonBodies =
  ({
    maxBytes = 1_048_576,
    maxDepth = 32,
    otherTypes = [],
  }: JsonLimits & { otherTypes?: readonly string[] } = {}): Middleware =>
  async (c, next) => {
    // It may stand on two paths that both match: a body can be read once.
    if (c.req.bodyCache.json === undefined && mayHaveBody(c.req.raw)) {
      const type = (c.req.header("content-type") ?? "").split(";")[0].trim().toLowerCase();
      if (type === "application/json" || type.endsWith("+json")) {
        const bytes = await readBytes(c.req.raw, maxBytes);
        if (bytes.byteLength > 0) c.req.bodyCache.json = Promise.resolve(parseJson(bytes, { maxDepth }));
      } else if (!otherTypes.includes(type)) {
        throw new RapportError(
          "platform/unsupported-type",
          "send the body as Content-Type: application/json",
        );
      }
    }
    await next();
  };
