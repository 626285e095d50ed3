/** Text at the edge: NFC, with lone surrogates and NUL replaced, so that it can be hashed and stored. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replaceAll("\0", "\uFFFD").normalize("NFC");

/** Cleans every string (keys too) of a JSON value. Depth is bounded by the parser that made the value. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (value !== null && typeof value === "object") {
    const clean: Record<string, unknown> = Object.create(null);
    for (const [key, inner] of Object.entries(value)) clean[cleanText(key)] = cleanJson(inner);
    return { ...clean };
  }
  return value;
}
