import { z } from "zod";
import type { Queryable, Transaction } from "../../../platform/db/index.ts";
import { isPatternName, type PatternName } from "./observation.ts";
import { type Kept, readWindow, widen } from "./window.ts";

/** One learner at a time, so that no batch overwrites what another has just widened. */
const learningLock = 7_261_707_291;

/** Stands for all patterns at once. */
export const everyPattern = "*";

export interface Choice {
  readonly pattern: string;
  readonly choice: "off" | "on" | "value" | "forgotten";
  readonly value?: unknown;
  readonly at: Date;
  /** What was observed up to it counts no more. */
  readonly since?: Date;
}

export interface StoredWindow {
  readonly subject: string;
  readonly pattern: PatternName;
  readonly source: string;
  readonly observations: readonly Kept[];
}

const rowSchema = z.object({
  what: z.enum(["window", "off", "on", "value", "forgotten"]),
  subject: z.string(),
  pattern: z.string(),
  source: z.string(),
  body: z.unknown(),
  at: z.date(),
  since: z.date().nullable(),
});

/** Everything that is kept of these subjects' patterns, in one statement. */
export async function readStored(
  db: Queryable,
  subjects: readonly string[],
  names: readonly PatternName[],
): Promise<{ readonly windows: readonly StoredWindow[]; readonly choices: readonly Choice[] }> {
  const rows = await db.query(
    `select 'window' as what, subject, pattern, source, observations as body, changed_at as at, null as since
     from pattern_windows where subject = any($1::uuid[]) and pattern = any($2::text[])
     union all
     select choice, subject, pattern, '', value, at, since
     from pattern_choices where subject = any($1::uuid[]) and (pattern = any($2::text[]) or pattern = $3)`,
    [subjects, names, everyPattern],
  );
  const windows: StoredWindow[] = [];
  const choices: Choice[] = [];
  for (const { what, subject, pattern, source, body, at, since } of rows.map((row) => rowSchema.parse(row))) {
    if (what !== "window") choices.push({ pattern, choice: what, value: body, at, ...(since && { since }) });
    else if (isPatternName(pattern))
      windows.push({ subject, pattern, source, observations: readWindow(body) });
  }
  return { windows, choices };
}

/** Widens the windows of several people, within the caller's transaction. */
export async function widenWindows(
  tx: Transaction,
  observed: readonly StoredWindow[],
  now: Date,
): Promise<void> {
  if (observed.length === 0) return;
  await tx.query("select pg_advisory_xact_lock($1)", [learningLock]);
  const subjects = [...new Set(observed.map(({ subject }) => subject))];
  const rows = await tx.query<{ subject: string; pattern: string; source: string; observations: unknown }>(
    "select subject, pattern, source, observations from pattern_windows where subject = any($1::uuid[])",
    [subjects],
  );
  const keyOf = ({ subject, pattern, source }: { subject: string; pattern: string; source: string }) =>
    JSON.stringify([subject, pattern, source]);
  const known = new Map(rows.map((row) => [keyOf(row), readWindow(row.observations)]));
  const widened = observed.map((window) => ({
    ...window,
    observations: widen(known.get(keyOf(window)) ?? [], window.observations),
  }));
  await tx.query(
    `insert into pattern_windows (subject, pattern, source, observations, changed_at)
     select subject, pattern, source, observations, $2
     from jsonb_to_recordset($1::jsonb) as w(subject uuid, pattern text, source text, observations jsonb)
     on conflict (subject, pattern, source)
     do update set observations = excluded.observations, changed_at = excluded.changed_at`,
    [JSON.stringify(widened), now],
  );
}

/**
 * Keeps what a person chose of one pattern, or of all; the newest choice stands, and `since` never goes back. What
 * happened while a pattern was switched off counts at no time.
 */
export async function keepChoice(
  tx: Queryable,
  subject: string,
  { pattern, choice, value, at, since }: Choice,
): Promise<void> {
  await tx.query(
    `insert into pattern_choices as c (subject, pattern, choice, value, at, since) values ($1, $2, $3, $4::jsonb, $5, $6)
     on conflict (subject, pattern) do update set choice = excluded.choice, value = excluded.value,
       at = excluded.at, since = greatest(c.since, excluded.since,
         case when c.choice = 'off' and excluded.choice <> 'off' then excluded.at end)`,
    [subject, pattern, choice, value === undefined ? null : JSON.stringify(value), at, since ?? null],
  );
}

/** The patterns that each of these subjects has switched off, as `subject pattern`. */
export async function switchedOff(db: Queryable, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ subject: string; pattern: string }>(
    "select subject, pattern from pattern_choices where choice = 'off' and subject = any($1::uuid[])",
    [subjects],
  );
  return new Set(rows.map(({ subject, pattern }) => `${subject} ${pattern}`));
}

/** Deletes what was learned of these subjects: of one pattern, or of all. */
export async function deleteWindows(
  tx: Queryable,
  subjects: readonly string[],
  pattern: string,
): Promise<void> {
  await tx.query(
    "delete from pattern_windows where subject = any($1::uuid[]) and ($2 = $3 or pattern = $2)",
    [subjects, pattern, everyPattern],
  );
}
