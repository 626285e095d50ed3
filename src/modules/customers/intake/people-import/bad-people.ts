import { RapportError } from "../../../../platform/errors.ts";
import { whyUnreadable } from "../../../../platform/open-bytes.ts";

export const badPeople = (message: string, options?: ErrorOptions): RapportError =>
  new RapportError("customers/bad-people", message, {}, options);

/** What a person can do something about, in words; all else as it was thrown. */
export function explained(file: string, cause: unknown): unknown {
  const why = whyUnreadable(cause);
  return why === undefined ? cause : badPeople(`${file}: ${why}`, { cause });
}
