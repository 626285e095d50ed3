import { readFile } from "node:fs/promises";
import { z } from "zod";
import { RapportError } from "../../../../platform/errors.ts";
import { readSettings } from "../../read-settings.ts";
import { encodings } from "../read/decode-text.ts";
import { readPath } from "./path.ts";
import { readTemplate } from "./template.ts";

const path = z
  .string()
  .refine((text) => readPath(text) !== undefined, "takes a path, such as specs.sizes[0]");

/** A path, or a template with paths in braces. */
const expression = z
  .string()
  .refine(
    (text) => (text.includes("{") ? readTemplate(text) : readPath(text)) !== undefined,
    'takes a path, such as specs.sizes[0], or a template, such as "{product_id}-{sku}"',
  );
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Where a field comes from. `false` leaves it unstated even where the record has a field of that name. */
const source = z.union(
  [
    expression,
    z.strictObject({ from: expression, split: z.string().min(1) }),
    z.strictObject({ value: z.union([scalar, z.array(scalar)]) }),
    z.literal(false),
  ],
  "takes a path, a template, { from, split }, { value } or false",
);
export type Source = z.output<typeof source>;

const mappingShape = z.strictObject({
  format: z.enum(["csv", "json", "jsonl"]).optional(),
  encoding: z.enum(encodings).optional(),
  /** What stands between the cells of a CSV file. Absent: found from its header. */
  delimiter: z.string().length(1).optional(),
  /** What numbers written as text have before their fraction. */
  decimal: z.enum([".", ","]).default("."),
  /** Where in a JSON file the list or object of records is. Absent: the file is it. */
  records: path.optional(),
  /** Where in a record the list or object of variants is: each becomes a product of its own. */
  variants: path.optional(),
  id: source.optional(),
  groupId: source.optional(),
  title: source.optional(),
  description: source.optional(),
  brand: source.optional(),
  categories: source.optional(),
  price: source.optional(),
  currency: source.optional(),
  available: source.optional(),
  stock: source.optional(),
  image: source.optional(),
  url: source.optional(),
  leadTimeDays: source.optional(),
  text: z
    .record(
      z.string().regex(/^[a-z]{2}$/, "takes a language as two letters (ISO 639-1), such as zh"),
      z.strictObject({ title: source, description: source.optional() }),
    )
    .optional(),
  attributes: z
    .strictObject({
      /** Objects of name → value, or lists of { name, value }, that are taken whole. */
      from: z.union([path, z.array(path)]).optional(),
      /** Attributes one by one. */
      pick: z.record(z.string(), source).optional(),
    })
    .optional(),
});

/**
 * How a file's records become products. A product field that the mapping does not name is taken from the record's
 * field of the same name.
 */
export const mappingSchema = mappingShape.superRefine((mapping, context) => {
  if (mapping.variants === undefined) return;
  for (const field of ["id", "groupId"] as const) {
    // Otherwise every variant would take its record's.
    if (!mapping[field])
      context.addIssue({ code: "custom", path: [field], message: "is needed where there are variants" });
  }
});
export type Mapping = z.output<typeof mappingSchema>;

/** A file in the shape of the contract needs no mapping: this is what it gets. */
export const identityMapping: Mapping = { decimal: "." };

/** Reads a mapping written in YAML or JSON. Throws `search/bad-mapping` naming each wrong place. */
export const readMapping = (text: string, name = "mapping"): Mapping =>
  readSettings(text, { schema: mappingSchema, name, code: "search/bad-mapping" });

/** The same from a file. Throws `search/bad-mapping` where it cannot be opened, too. */
export async function loadMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new RapportError("search/bad-mapping", `${file} cannot be opened`, {}, { cause });
  });
  return readMapping(text, file);
}
