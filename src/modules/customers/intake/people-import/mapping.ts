import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { RapportError } from "../../../../platform/errors.ts";
import { encodings } from "./encoding.ts";
import { columnsOf, readTemplate } from "./template.ts";

const place = z
  .string()
  .min(1)
  .refine(
    (text) => readTemplate(text) !== undefined,
    'takes a column, or a template such as "{first_name} {last_name}"',
  );

/** How a cell's text becomes a value. */
const kinds = ["text", "number", "boolean", "time"] as const;

/** Where a value comes from: a column, a template, a column read as a number or a list, or a constant. */
const source = z.union(
  [
    place,
    z.strictObject({
      from: place,
      as: z.enum(kinds).optional(),
      /** Cuts a text into a list. */
      split: z.string().min(1).optional(),
    }),
    z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) }),
  ],
  "takes a column, a template, { from, as, split } or { value }",
);
export type ValueSource = z.output<typeof source>;

const purpose = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, "takes the id of a purpose, such as marketing");

const peopleMapping = z.strictObject({
  format: z.enum(["csv", "jsonl", "parquet"]).optional(),
  encoding: z.enum(encodings).default("utf-8"),
  /** What stands between the cells of a CSV file. Absent: found from its header. */
  delimiter: z.string().length(1).optional(),
  /** What numbers written as text have before their fraction. */
  decimal: z.enum([".", ","]).default("."),
  /** The record's own id, by which the next import knows it again. */
  id: source,
  /** When the record was last changed. Absent: when it is imported. */
  timestamp: source.optional(),
  /** What names the person elsewhere. */
  identifiers: z
    .strictObject({ userId: source.optional(), email: source.optional(), phone: source.optional() })
    .default({}),
  traits: z.record(z.string().min(1).max(255), source).default({}),
  /** By purpose: whether the person agreed, as the file says. */
  consents: z.record(purpose, source).default({}),
  /** What the file's owner gave it for, where that is less than the source's terms allow. */
  purposes: z.array(purpose).optional(),
});
export type PeopleMapping = z.output<typeof peopleMapping>;

/** The columns that a mapping takes values from. */
export function mappedColumns({ id, timestamp, identifiers, traits, consents }: PeopleMapping): string[] {
  const places = [id, timestamp, ...[identifiers, traits, consents].flatMap((named) => Object.values(named))];
  const columns = places.flatMap((one: ValueSource | undefined) => {
    if (one === undefined || (typeof one === "object" && "value" in one)) return [];
    return columnsOf(readTemplate(typeof one === "string" ? one : one.from) ?? []);
  });
  return [...new Set(columns)];
}

/** Reads a mapping written in YAML or JSON. Throws `customers/bad-mapping` naming each wrong place. */
export function readPeopleMapping(text: string, name = "the mapping"): PeopleMapping {
  let written: unknown;
  try {
    written = parse(text, { maxAliasCount: 50 });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it cannot be read";
    throw badMapping(`${name} is neither YAML nor JSON: ${why}`, { cause });
  }
  const read = peopleMapping.safeParse(written);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw badMapping(`${name}: ${faults.join("; ")}`);
}

/** The same from a file. */
export async function loadPeopleMapping(file: string): Promise<PeopleMapping> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw badMapping(`${file} cannot be opened`, { cause });
  });
  return readPeopleMapping(text, file);
}

export const badMapping = (message: string, options?: ErrorOptions): RapportError =>
  new RapportError("customers/bad-mapping", message, {}, options);
