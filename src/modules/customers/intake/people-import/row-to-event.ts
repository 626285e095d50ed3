import { createHash } from "node:crypto";
import { canonicalize } from "json-canonicalize";
import { recordPrefix } from "../owner.ts";
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

export type MadeCall = { readonly call: RowCall } | { readonly fault: string };

/** Leaves room for `record:`, the source's name and two colons in an id of 255 characters. */
const longestId = 180;

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
    const faults: string[] = [];
    const read = (reader: Reader | undefined): unknown => {
      const found = reader?.(row) ?? { value: undefined };
      if ("fault" in found) faults.push(found.fault);
      return "fault" in found ? undefined : found.value;
    };
    const record = read(id);
    const said = {
      userId: read(userId),
      timestamp: read(timestamp),
      traits: readAll(traits, read),
      consents: readAll(consents, read),
    };
    if (faults.length > 0) return { fault: faults.join("; ") };
    if (typeof record !== "string" || record === "") return { fault: "has no id" };
    if (record.length > longestId) return { fault: `has an id longer than ${longestId} characters` };
    return { call: callOf(record, said) };
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
