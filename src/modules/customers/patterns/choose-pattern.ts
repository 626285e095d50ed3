import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import { badInput } from "../../../platform/http/index.ts";
import type { PatternName } from "./observation.ts";
import { preferenceSchemas } from "./preferences.ts";
import { deleteWindows, keepChoice } from "./store.ts";

/** What a person may say of a pattern. */
export type PatternChoice =
  /** Switched off: deleted, learned no more, used no more. On again: learned from what happens from then on. */
  | { readonly off: boolean }
  /** What is so instead of what was learned; `null` takes it back. */
  | { readonly value: unknown };

/** Keeps a person's choice for all of their subjects. Throws `platform/bad-input` for a value that is none. */
export async function choosePattern(
  {
    subjects,
    name,
    choice,
  }: { readonly subjects: readonly string[]; readonly name: PatternName; readonly choice: PatternChoice },
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> {
  const at = clock.now();
  const kept = "off" in choice ? switched(choice.off, at) : corrected(name, choice.value, at);
  await db.transaction(async (tx) => {
    for (const subject of subjects) await keepChoice(tx, subject, { pattern: name, ...kept });
    if (kept.choice === "off") await deleteWindows(tx, subjects, name);
  });
}

const switched = (off: boolean, at: Date) =>
  off ? ({ choice: "off", at, since: at } as const) : ({ choice: "on", at, since: at } as const);

function corrected(name: PatternName, value: unknown, at: Date) {
  if (value === null) return { choice: "on", at } as const;
  const read = preferenceSchemas[name].safeParse(value);
  if (!read.success) throw badInput(read.error);
  return { choice: "value", value: read.data, at } as const;
}
