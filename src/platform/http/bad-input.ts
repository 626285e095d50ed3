import type { ZodError } from "zod";
import { RapportError } from "../errors.ts";

/** The path of a field as a person writes it: `items[2].text`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step),
    "",
  );

const maxFields = 20;

/** A schema's complaint as `platform/bad-input`: each field with what it takes, never with the value that was sent. */
export function badInput(error: ZodError): RapportError {
  const fields = error.issues
    .slice(0, maxFields)
    .map(({ path, message }) => ({ path: pathOf(path) || "(the whole)", takes: message }));
  const message = fields.map(({ path, takes }) => `${path}: ${takes}`).join("; ");
  return new RapportError("platform/bad-input", message, { fields }, { cause: error });
}

/**
 * The hook of an OpenAPIHono that refuses what a route's schema does not take.
 * `new OpenAPIHono({ defaultHook: refuseBadInput })`
 */
export function refuseBadInput(result: { success: true } | { success: false; error: ZodError }): void {
  if (!result.success) throw badInput(result.error);
}
