/** How a value's text becomes ours, by PostgreSQL's type number, so that both databases answer alike. */
export type ReadValue = (text: string) => unknown;

const asText: ReadValue = (text) => text;

const readInteger: ReadValue = (text) => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};

const readBytes: ReadValue = (text) => new Uint8Array(Buffer.from(text.slice(2), "hex"));

const readInstant: ReadValue = (text) => new Date(text);

/** int8, bytea, timestamptz, and the types that have no honest JavaScript value. */
export const readers: Readonly<Record<number, ReadValue>> = {
  17: readBytes,
  20: readInteger,
  1082: asText, // date: a local day, no instant
  1114: asText, // timestamp without a zone
  1184: readInstant,
  1186: asText, // interval
  1700: asText, // numeric
};

/** `bytea` as PostgreSQL's hex text. PGlite's own writer goes byte by byte, at a tenth of the speed. */
export const writers: Readonly<Record<number, (value: unknown) => string>> = {
  17: (value) => {
    if (!(value instanceof Uint8Array)) throw new TypeError("a bytea takes a Uint8Array");
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  },
};

/** The type of each array's elements, for the types above. */
export const elementTypes: Readonly<Record<number, number>> = {
  1001: 17,
  1016: 20,
  1115: 1114,
  1182: 1082,
  1185: 1184,
  1187: 1186,
  1231: 1700,
};

/** Drizzle reads dates, times and numerics, and arrays of them, from text itself. */
const textForOrm = [1082, 1083, 1114, 1184, 1186, 1115, 1182, 1185, 1187, 1231];

export const readersForOrm: Readonly<Record<number, ReadValue>> = {
  ...readers,
  ...Object.fromEntries(textForOrm.map((type) => [type, asText])),
};
