/** Bytes that WebCrypto takes: over a buffer of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** SHA-256 of the parts, one after the other. */
export async function sha256(...parts: readonly Bytes[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob([...parts]).arrayBuffer()));
}

export const utf8 = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));

/** The 32 bytes of a SHA-256 hash in hexadecimal; `undefined` for anything else. */
export function hashOf(hex: string): Bytes | undefined {
  if (!/^[0-9a-f]{64}$/i.test(hex)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/** Throws where the text is not base64. */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const sameBytes = (a: Bytes, b: Bytes): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
