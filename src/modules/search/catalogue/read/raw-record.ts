import { RapportError } from "../../../../platform/errors.ts";

/** One record as the file has it, or why it could not be had. `where` is for a person: `line 17`, `record 4 (line 30)`. */
export type RawRecord =
  | { readonly where: string; readonly key: string; readonly value: RawObject }
  | { readonly where: string; readonly fault: string };

export type RawObject = Readonly<Record<string, unknown>>;

/** A record of one thing; more is a mistake in the file or an attack on memory. */
export const largestRecord = 4 * 1024 * 1024;
export const deepestRecord = 64;

export const isObject = (value: unknown): value is RawObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The file as a whole cannot be read: nothing of it goes in. */
export const badFile = (message: string): RapportError => new RapportError("search/bad-catalogue", message);
