import type { Queryable } from "../../../../platform/db/index.ts";
import { meaningOf } from "../traits/known-traits.ts";

/** One value by which somebody may be told from others. */
export interface IdentifyingTrait {
  readonly subject: string;
  readonly name: string;
  /** The source's id. */
  readonly source: string;
  readonly value: unknown;
}

const telling = ["identity", "contact", "demographic"];

/** What sources say of who these subjects are: names, addresses, dates of birth. In the order of subject and name. */
export async function identifyingTraits(
  subjects: readonly string[],
  db: Queryable,
): Promise<IdentifyingTrait[]> {
  const rows = await db.query<{
    subject: string;
    name: string;
    source: string;
    value: unknown;
    category: string | null;
  }>(
    `select t.subject, t.name, t.source, t.value, s.category
     from profile_traits t left join profile_trait_settings s on s.name = t.name
     where t.subject = any($1::uuid[]) and t.value is not null and t.value <> 'null'::jsonb
     order by t.subject, t.name, t.collected_at`,
    [subjects],
  );
  return rows
    .filter(({ name, category }) => telling.includes(category ?? meaningOf(name).category))
    .map(({ subject, name, source, value }) => ({ subject, name, source, value }));
}
