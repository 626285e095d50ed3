/**
 * JSON in the one form of RFC 8785: keys sorted by UTF-16 units, no spaces, numbers and strings as ECMAScript writes
 * them. A property that is `undefined` is absent; a lone surrogate, which no edge lets in, is written as U+FFFD.
 * Throws a TypeError for what JSON can't say: `NaN`, infinities, functions, symbols, bigints, `undefined` in a list.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.toWellFormed());
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} can't be written as JSON`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? canonicalList(value) : canonicalObject(value);
    default:
      throw new TypeError(`a ${typeof value} can't be written as JSON`);
  }
}

export const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonicalJson(value), "utf8");

function canonicalList(list: readonly unknown[]): string {
  let text = "[";
  for (let i = 0; i < list.length; i++) text += (i === 0 ? "" : ",") + canonicalJson(list[i]);
  return `${text}]`;
}

function canonicalObject(object: object): string {
  let text = "{";
  // The default sort of strings compares UTF-16 units, which is the order that the RFC asks for.
  for (const key of Object.keys(object).sort()) {
    const value: unknown = Reflect.get(object, key);
    if (value === undefined) continue;
    text += `${text.length === 1 ? "" : ","}${JSON.stringify(key.toWellFormed())}:${canonicalJson(value)}`;
  }
  return `${text}}`;
}
