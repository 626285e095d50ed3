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
  days: z.array(DayRow).nullable(),
});

/** Reads what is kept of these subjects, in one statement: of those names, or all where none are given. */
export async function readStored(
  db: Queryable,
  { subjects, names }: { subjects: readonly string[]; names?: readonly string[] },
): Promise<StoredFacts> {
  const [row] = await db.query(statement, [subjects, names ?? null]);
  const { traits, definitions, days } = Answer.parse(row);
  const computed = (definitions ?? []).map((definition) => ({
    definition,
    days: (days ?? []).filter((day) => day.definition === definition.name).map(dayOf),
  }));
  return { traits: grouped(traits ?? []), computed };
}

const statement = `
  select
    (select jsonb_agg(jsonb_build_object('name', t.name, 'source', t.source, 'value', t.value,
        'collectedAt', t.collected_at, 'firstAt', t.first_at, 'position', t.position, 'messageId', t.message_id,
        'settings', case when s.name is not null then jsonb_build_object('category', s.category,
          'labelEn', s.label_en, 'labelZh', s.label_zh, 'policy', s.policy) end) order by t.name, t.source)
      from profile_traits t left join profile_trait_settings s on s.name = t.name
      where t.subject = any($1::uuid[]) and t.value is not null
        and ($2::text[] is null or t.name = any($2))) as traits,
    (select jsonb_agg(f.definition order by f.name) from profile_definitions f
      where $2::text[] is null or f.name = any($2)) as definitions,
    (select jsonb_agg(jsonb_build_object('definition', d.definition, 'source', d.source, 'day', d.day,
        'unit', d.unit, 'events', d.events, 'total', d.total::text, 'firstAt', d.first_at,
        'firstPosition', d.first_position, 'firstValue', d.first_value, 'lastAt', d.last_at,
        'lastPosition', d.last_position, 'lastValue', d.last_value))
      from profile_definitions f join profile_days d on d.definition = f.name
      where d.subject = any($1::uuid[]) and ($2::text[] is null or f.name = any($2))) as days`;

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
