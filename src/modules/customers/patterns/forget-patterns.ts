import type { Queryable } from "../../../platform/db/index.ts";
import { deleteWindows, everyPattern, keepChoice } from "./store.ts";

/**
 * Forgets all that was learned of these subjects, as of `at`: for a withdrawal, within its transaction. Whatever
 * happened up to then is not learned again, also when its event comes late and learning is permitted anew. What the
 * person said themselves stays.
 */
export async function forgetPatterns(
  tx: Queryable,
  { subjects, at }: { readonly subjects: readonly string[]; readonly at: Date },
): Promise<void> {
  await deleteWindows(tx, subjects, everyPattern);
  for (const subject of subjects)
    await keepChoice(tx, subject, { pattern: everyPattern, choice: "forgotten", at, since: at });
}
