import { z } from "@hono/zod-openapi";
import { dataCategories } from "../../../../kernel/index.ts";
import type { Queryable } from "../../../../platform/db/index.ts";
import { knownTraitNames, meaningOf } from "./known-traits.ts";
import { TraitPolicy, usualPolicy } from "./policy.ts";

/** What somebody decided about a trait; what is left open stays as it comes. */
export const TraitSetting = z
  .strictObject({
    category: z.enum(dataCategories).optional(),
    label: z.object({ en: z.string().min(1).max(200), zh: z.string().min(1).max(200) }).optional(),
    policy: TraitPolicy.optional(),
    statedByPerson: z
      .boolean()
      .optional()
      .openapi({ description: "a person may state it of themselves though no source told it before" }),
  })
  .openapi("TraitSetting");
export type TraitSetting = z.infer<typeof TraitSetting>;

export interface NamedSettings extends TraitSetting {
  readonly name: string;
}

interface SettingRow extends Record<string, unknown> {
  name: string;
  category: string | null;
  label_en: string | null;
  label_zh: string | null;
  policy: unknown;
  stated_by_person: boolean;
}

/** What was decided, by name. */
export async function listSettings(db: Queryable): Promise<NamedSettings[]> {
  const rows = await db.query<SettingRow>("select * from profile_trait_settings order by name");
  return rows.map(({ name, category, label_en: en, label_zh: zh, policy, stated_by_person }) => ({
    name,
    ...TraitSetting.parse({
      ...(category !== null && { category }),
      ...(en !== null && zh !== null && { label: { en, zh } }),
      ...(policy !== null && { policy }),
      ...(stated_by_person && { statedByPerson: true }),
    }),
  }));
}

/** Replaces what was decided about a trait. It holds from the next reading on. */
export async function changeSetting(
  db: Queryable,
  { name, setting, by, at }: { name: string; setting: TraitSetting; by?: string; at: Date },
): Promise<void> {
  const { category, label, policy, statedByPerson = false } = setting;
  await db.query(
    `insert into profile_trait_settings
       (name, category, label_en, label_zh, policy, changed_at, changed_by, stated_by_person)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (name) do update set category = excluded.category, label_en = excluded.label_en,
       label_zh = excluded.label_zh, policy = excluded.policy, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by, stated_by_person = excluded.stated_by_person`,
    [
      ...[name, category ?? null, label?.en ?? null, label?.zh ?? null, policy ?? null],
      ...[at, by ?? null, statedByPerson],
    ],
  );
}

/** A trait as the studio lists it. `classified`: somebody, or Segment's own list, says what it holds. */
export interface DescribedTrait {
  readonly name: string;
  readonly category: string;
  readonly classified: boolean;
  readonly label: { readonly en: string; readonly zh: string };
  readonly policy: TraitPolicy;
  /** Whether a person may state it of themselves though no source told it before. */
  readonly statedByPerson: boolean;
}

export function describeTrait(name: string, settings: TraitSetting = {}): DescribedTrait {
  const meaning = meaningOf(name);
  return {
    name,
    category: settings.category ?? meaning.category,
    classified: settings.category !== undefined || meaning.classified,
    label: settings.label ?? meaning.label,
    policy: settings.policy ?? usualPolicy,
    statedByPerson: settings.statedByPerson ?? false,
  };
}

/** All traits that are known, decided about, or stated by a source. */
export async function listTraits(db: Queryable): Promise<DescribedTrait[]> {
  const settings = new Map((await listSettings(db)).map((one) => [one.name, one]));
  // Names are few and rows are many: this steps along the index from one name to the next.
  const stated = await db.query<{ name: string }>(
    `with recursive names as (
       (select name from profile_traits order by name limit 1)
       union all
       select (select t.name from profile_traits t where t.name > names.name order by t.name limit 1)
       from names where names.name is not null
     ) select name from names where name is not null limit 2000`,
  );
  const names = new Set([...knownTraitNames(), ...settings.keys(), ...stated.map(({ name }) => name)]);
  return [...names].sort().map((name) => describeTrait(name, settings.get(name)));
}
