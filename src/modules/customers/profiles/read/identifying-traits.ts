import { sourceIn } from "../given-for.ts";
import type { ProfilePorts } from "../ports.ts";
import { meaningOf } from "../traits/known-traits.ts";
import { ways, waysOf } from "../traits/way.ts";

/** One value by which somebody may be told from others. */
export interface IdentifyingTrait {
  readonly subject: string;
  readonly name: string;
  /** The source's id. */
  readonly source: string;
  readonly value: unknown;
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const telling = ["identity", "contact", "demographic"];

/**
 * What sources say of who these subjects are: names, addresses, dates of birth. In the order of subject and name, and
 * of one name the value that counts for most comes last: by its way, then by its time.
 */
export async function identifyingTraits(
  subjects: readonly string[],
  { db, sources }: Pick<ProfilePorts, "db" | "sources">,
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
  const telltale = rows.filter(({ name, category }) =>
    telling.includes(category ?? meaningOf(name).category),
  );
  const came = await waysOf(
    telltale.map(({ source }) => source),
    sources,
  );
  const placeOf = ({ source }: { source: string }): number => ways.indexOf(came.get(source) ?? "browser");
  return telltale
    .sort(
      (one, other) =>
        inOrder(one.subject, other.subject) || inOrder(one.name, other.name) || placeOf(one) - placeOf(other),
    )
    .map(({ subject, name, source, value }) => ({ subject, name, source: sourceIn(source), value }));
}
