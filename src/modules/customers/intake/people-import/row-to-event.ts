import { createHash } from "node:crypto";
import { canonicalize } from "json-canonicalize";
import { cleanFields, fieldBudget } from "../clean-fields.ts";
import { recordPrefix } from "../owner.ts";
import { largestEvent, longestName } from "../read-event.ts";
import type { PeopleMapping, ValueSource } from "./mapping.ts";
import { type ReadAs, type Reader, readerOf } from "./read-value.ts";
import type { Row } from "./template.ts";

/** What a row says, as an `identify` call of its source. */
export interface RowCall {
  readonly type: "identify";
  readonly messageId: string;
  readonly userId?: string;
  readonly anonymousId: string;
  readonly timestamp?: string;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Without its id a row is nobody's. `leftOut` says which other values are not what the mapping says, and why. */
export type MadeCall =
  | { readonly call: RowCall; readonly leftOut: readonly string[] }
  | { readonly fault: string };

/** Leaves room for `record:`, the source's name and two colons in an id of 255 characters. */
const longestId = 180;

/** Leaves room in an event for its names, ids and times: bytes. */
const mostOfTraits = largestEvent - 4 * 1024;

/**
 * Compiles a mapping for one source. The call's message id is made from the record and all that the row says: the same
 * row, imported again, is the same message, and a row that has changed is a new one.
 */
export function rowCaller(mapping: PeopleMapping, source: string): (row: Row) => MadeCall {
  const { decimal } = mapping;
  const compile = (place: ValueSource, usual?: ReadAs): Reader =>
    readerOf(place, { decimal, ...(usual && { usual }) });
  const id = compile(mapping.id, "text");
  const timestamp = mapping.timestamp === undefined ? undefined : compile(mapping.timestamp, "time");
  const { userId: user, email, phone } = mapping.identifiers;
  const userId = user === undefined ? undefined : compile(user, "text");
  const traits: readonly NamedReader[] = [
    ...Object.entries(mapping.traits).map(([name, place]) => ({ name, read: compile(place) })),
    ...(email === undefined ? [] : [{ name: "email", read: compile(email, "text") }]),
    ...(phone === undefined ? [] : [{ name: "phone", read: compile(phone, "text") }]),
  ];
  const consents: readonly NamedReader[] = Object.entries(mapping.consents).map(([name, place]) => ({
    name,
    read: compile(place, "boolean"),
  }));

  return (row) => {
    const record = id(row);
    if ("fault" in record) return record;
    const { value: key } = record;
    if (typeof key !== "string" || key === "") return { fault: "has no id" };
    if (key.length > longestId) return { fault: `has an id longer than ${longestId} characters` };
    const leftOut: string[] = [];
    const read = (reader: Reader | undefined): unknown => {
      const found = reader?.(row) ?? { value: undefined };
      if ("fault" in found) leftOut.push(found.fault);
      return "fault" in found ? undefined : found.value;
    };
    const said = {
      userId: shortEnough(read(userId), leftOut),
      timestamp: read(timestamp),
      traits: keepable(readAll(traits, read), leftOut),
      consents: readAll(consents, read),
    };
    return { call: callOf(key, said), leftOut };
  };

  function callOf(record: string, said: Said): RowCall {
    const kind = `${recordPrefix}${source}`;
    const { purposes } = mapping;
    return {
      type: "identify",
      messageId: `import-${hashOf([source, record, said, purposes ?? null])}`,
      ...(typeof said.userId === "string" && { userId: said.userId }),
      anonymousId: `${kind}:${record}`,
      ...(typeof said.timestamp === "string" && { timestamp: said.timestamp }),
      traits: said.traits,
      context: {
        externalIds: [{ id: record, type: kind, collection: "users", encoding: "none" }],
        ...(purposes && { purposes }),
        ...(Object.keys(said.consents).length > 0 && { consent: { categoryPreferences: said.consents } }),
      },
    };
  }
}

interface Said {
  readonly userId: unknown;
  readonly timestamp: unknown;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly consents: Readonly<Record<string, unknown>>;
}

interface NamedReader {
  readonly name: string;
  readonly read: Reader;
}

function shortEnough(userId: unknown, leftOut: string[]): unknown {
  if (typeof userId !== "string" || userId.length <= longestName) return userId;
  leftOut.push(`the userId is longer than ${longestName} characters`);
  return undefined;
}

/** Leaves out the largest traits of a row that would be too much for one event, rather than the row. */
function keepable(traits: Record<string, unknown>, leftOut: string[]): Record<string, unknown> {
  const kept = Object.entries(traits).filter(([name, value]) => {
    const isKeepable = "value" in cleanFields(value, name, fieldBudget());
    if (!isKeepable) leftOut.push(`${name} has too many fields, or too deep ones`);
    return isKeepable;
  });
  const sizes = new Map(
    kept.map(([name, value]) => [name, Buffer.byteLength(JSON.stringify(value) ?? "")] as const),
  );
  let size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  const tooMuch = new Set<string>();
  for (const [name, own] of [...sizes].sort(([, one], [, other]) => other - one)) {
    if (size <= mostOfTraits) break;
    leftOut.push(`${name} is too long for an event of ${largestEvent / 1024} KB`);
    tooMuch.add(name);
    size -= own;
  }
  return Object.fromEntries(kept.filter(([name]) => !tooMuch.has(name)));
}

/** What is empty in the row is not said of the person. */
function readAll(
  readers: readonly NamedReader[],
  read: (reader: Reader) => unknown,
): Record<string, unknown> {
  const values = readers.map((one) => [one.name, read(one.read)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

const hashOf = (content: unknown): string =>
  createHash("sha256").update(canonicalize(content)).digest("hex").slice(0, 40);
