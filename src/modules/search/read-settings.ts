import { parse } from "yaml";
import type { z } from "zod";
import { type ErrorCode, RapportError } from "../../platform/errors.ts";

/**
 * Settings that a person wrote in YAML or JSON, checked by their schema. `name` is how a message calls the file. Throws
 * an error of `code` that names each wrong place and what it takes.
 */
export function readSettings<Schema extends z.ZodType>(
  text: string,
  { schema, name, code }: { readonly schema: Schema; readonly name: string; readonly code: ErrorCode },
): z.output<Schema> {
  let written: unknown;
  try {
    written = parse(text, { maxAliasCount: 50 });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it cannot be read";
    throw new RapportError(code, `${name} is neither YAML nor JSON: ${why}`, {}, { cause });
  }
  const read = schema.safeParse(written);
  if (read.success) return read.data;
  const faults = read.error.issues.map(faultOf);
  throw new RapportError(code, `${name}: ${faults.join("; ")}`, { faults });
}

function faultOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".") || "the file";
  // A key that a schema refuses says why one level further in.
  const messages =
    issue.code === "invalid_key" ? issue.issues.map(({ message }) => message) : [issue.message];
  return `${place}: ${messages.join(", ")}`;
}
