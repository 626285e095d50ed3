import type { PersonalData } from "../../../platform/personal-data.ts";
import type { SourcePort } from "../words.ts";
import { mostDays } from "./interpret.ts";
import { ownSource } from "./observation.ts";

/** What patterns hold of people. An observation is kept as long as its source's facts are, and two years at most. */
export const patternsPersonalData = ({ sources }: { readonly sources: SourcePort }): PersonalData => ({
  module: "customers-patterns",
  tables: [
    {
      table: "pattern_windows",
      columns: { subject: "key", pattern: "none", source: "none", observations: "behaviour" },
      subjects: "array[t.subject]",
      retention: { days: mostDays, after: "changed_at" },
    },
    {
      table: "pattern_choices",
      columns: { subject: "key", pattern: "none", choice: "none", value: "content" },
      subjects: "array[t.subject]",
      retention: { whileNeeded: true, why: "what a person switched off stays off" },
    },
  ],

  async find(db, subject) {
    const [counts] = await db.query<{ pattern_windows: number; pattern_choices: number }>(
      `select (select count(*)::int from pattern_windows where subject = $1) as pattern_windows,
              (select count(*)::int from pattern_choices where subject = $1) as pattern_choices`,
      [subject],
    );
    return { ...counts };
  },

  async export(db, subject) {
    const observed = await db.query(
      "select pattern, source, observations from pattern_windows where subject = $1 order by pattern, source",
      [subject],
    );
    const choices = await db.query(
      `select pattern, choice, value, at from pattern_choices where subject = $1 order by pattern`,
      [subject],
    );
    return { patternObservations: observed, patternChoices: choices };
  },

  async erase(tx, subject) {
    await tx.query("delete from pattern_windows where subject = $1", [subject]);
    await tx.query("delete from pattern_choices where subject = $1", [subject]);
  },

  async expire(db, now) {
    const named = await db.query<{ source: string }>("select distinct source from pattern_windows");
    let removed = 0;
    for (const { source } of named) {
      const known = source === ownSource ? undefined : await sources.source(source);
      const days = Math.min(mostDays, known?.retentionDays ?? mostDays);
      const oldest = new Date(now.getTime() - days * 86_400_000).toISOString();
      await db.query(
        `update pattern_windows set observations = coalesce(
           (select jsonb_agg(o) from jsonb_array_elements(observations) o where o->>'at' > $2), '[]')
         where source = $1 and exists (select 1 from jsonb_array_elements(observations) o where o->>'at' <= $2)`,
        [source, oldest],
      );
      const gone = await db.query(
        "delete from pattern_windows where source = $1 and jsonb_array_length(observations) = 0 returning 1",
        [source],
      );
      removed += gone.length;
    }
    return removed;
  },
});
