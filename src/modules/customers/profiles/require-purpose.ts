import { RapportError } from "../../../platform/errors.ts";

/**
 * Throws `platform/bad-input`, with all that there are, for a purpose that is not among them: what is asked for one that
 * nobody declared would find nothing, and look like an answer.
 */
export function requirePurpose(purpose: string, known: readonly string[]): void {
  if (known.includes(purpose)) return;
  const all = [...known].sort();
  throw new RapportError(
    "platform/bad-input",
    `purpose: there is no purpose "${purpose}": take one of ${all.join(", ")}`,
    { purposes: all },
  );
}
