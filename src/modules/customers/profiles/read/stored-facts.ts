import { z } from "zod";
import type { Queryable } from "../../../../platform/db/index.ts";
import { ComputedTrait } from "../computed/definition.ts";
import type { DayTally } from "../computed/tally.ts";
import { type StatedValue, TraitPolicy } from "../traits/policy.ts";

/** What is kept of some subjects under one name, before anybody asked whether it may be read. */
export interface StoredTrait {
  readonly name: string;
  readonly stated: readonly (StatedValue & { readonly messageId: string })[];
  readonly settings: TraitSettings;
}

/** What somebody decided about a trait; what they left open is as `meaningOf` and `usualPolicy` have it. */
export interface TraitSettings {
  readonly category?: string;
  readonly labelEn?: string;
  readonly labelZh?: string;
  readonly policy?: TraitPolicy;
}

export interface StoredComputed {
  readonly definition: ComputedTrait;
  /**
   * Tallies by day where the definition has a window. Without one, a source's days stand put together, as one that
   * begins with the first of them: see `settleOld` for those that hold days which are too old to read.
   */
  readonly days: readonly DayTally[];
}

export interface StoredFacts {
  readonly traits: readonly StoredTrait[];
  readonly computed: readonly StoredComputed[];
}

/** PostgreSQL writes instants within JSON as ISO 8601 with an offset. */
const Instant = z.string().transform((text) => new Date(text));

const Settings = z
  .object({
    category: z.string().nullable(),
    labelEn: z.string().nullable(),
    labelZh: z.string().nullable(),
    policy: TraitPolicy.nullable(),
  })
  .transform(
    (row): TraitSettings => ({
      ...(row.category !== null && { category: row.category }),
      ...(row.labelEn !== null && { labelEn: row.labelEn }),
      ...(row.labelZh !== null && { labelZh: row.labelZh }),
      ...(row.policy !== null && { policy: row.policy }),
    }),
  );

const TraitRow = z.object({
  name: z.string(),
  source: z.string(),
  value: z.unknown(),
  collectedAt: Instant,
  firstAt: Instant,
  position: z.number(),
  messageId: z.string(),
  settings: Settings.nullable(),
});

const DayRow = z.object({
  definition: z.string(),
  source: z.string(),
  day: z.string(),
  unit: z.string(),
  events: z.number(),
  total: z.string(),
  firstAt: Instant,
  firstPosition: z.number(),
  firstValue: z.unknown(),
  lastAt: Instant,
  lastPosition: z.number(),
  lastValue: z.unknown(),
});

const Answer = z.object({
  traits: z.array(TraitRow).nullable(),
  definitions: z.array(ComputedTrait).nullable(),
  totals: z.array(DayRow).nullable(),
  days: z.array(DayRow).nullable(),
});

export interface Wanted {
  readonly subjects: readonly string[];
  /** All where absent. */
  readonly names?: readonly string[];
}

/** Reads what is kept of these subjects, in one statement. */
export async function readStored(db: Queryable, { subjects, names }: Wanted): Promise<StoredFacts> {
  const [row] = await db.query("select * from profile_facts($1::uuid[], $2::text[])", [
    subjects,
    names ?? null,
  ]);
  const { traits, definitions, totals, days } = Answer.parse(row);
  const tallies = [...(totals ?? []), ...(days ?? [])];
  const computed = (definitions ?? []).map((definition) => ({
    definition,
    days: tallies.filter((tally) => tally.definition === definition.name).map(dayOf),
  }));
  return { traits: grouped(traits ?? []), computed };
}

/** Puts each day by itself where days put together are `old`: where some may be read and some no longer. */
export async function settleOld(
  db: Queryable,
  stored: StoredFacts,
  { subjects, old }: { subjects: readonly string[]; old: (tally: DayTally) => boolean },
): Promise<StoredFacts> {
  const names = stored.computed
    .filter(({ definition, days }) => definition.windowDays === undefined && days.some(old))
    .map(({ definition }) => definition.name);
  if (names.length === 0) return stored;
  const [row] = await db.query(
    `select jsonb_agg(jsonb_build_object('definition', d.definition, 'source', d.source, 'day', d.day,
       'unit', d.unit, 'events', d.events, 'total', d.total::text, 'firstAt', d.first_at,
       'firstPosition', d.first_position, 'firstValue', d.first_value, 'lastAt', d.last_at,
       'lastPosition', d.last_position, 'lastValue', d.last_value)) as days
     from profile_days d where d.subject = any($1::uuid[]) and d.definition = any($2)`,
    [subjects, names],
  );
  const { days } = z.object({ days: z.array(DayRow).nullable() }).parse(row);
  const computed = stored.computed.map((one) =>
    names.includes(one.definition.name)
      ? { ...one, days: (days ?? []).filter((day) => day.definition === one.definition.name).map(dayOf) }
      : one,
  );
  return { ...stored, computed };
}

function grouped(rows: readonly z.infer<typeof TraitRow>[]): StoredTrait[] {
  const byName = new Map<string, StoredTrait>();
  for (const { name, settings, ...stated } of rows) {
    const known = byName.get(name);
    byName.set(name, { name, stated: [...(known?.stated ?? []), stated], settings: settings ?? {} });
  }
  return [...byName.values()];
}

const dayOf = (row: z.infer<typeof DayRow>): DayTally => ({
  source: row.source,
  day: row.day,
  unit: row.unit,
  events: row.events,
  total: row.total,
  first: { at: row.firstAt, position: row.firstPosition, value: row.firstValue },
  last: { at: row.lastAt, position: row.lastPosition, value: row.lastValue },
});
