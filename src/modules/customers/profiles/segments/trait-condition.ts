import { personSource } from "../tables.ts";
import { type TraitPolicy, usualPolicy } from "../traits/policy.ts";
import { type Bind, comparisonSql, kindsAsked, rowOf } from "./comparison-sql.ts";
import { alsoOfUnsettled, type Condition, type Ground } from "./condition.ts";
import type { Comparison } from "./filter.ts";
import { inColumns } from "./profile-columns.ts";

/**
 * People whose trait, as its policy picks it, passes a comparison. A value that only one source of only one subject
 * states stands in their profile's columns; all others are chosen among, person by person, as `pick` does.
 */
export function traitCondition(
  name: string,
  comparison: Comparison,
  { policies, columns, terms, unsettled }: Ground,
  bind: Bind,
): Condition {
  const policy = policies.get(name) ?? usualPolicy;
  const trait = `t.name = ${bind(name)}::text`;
  const satisfies = comparisonSql(comparison, rowOf("t", bind), bind);
  const asked = { fact: "t", name, unit: "", kinds: kindsAsked(comparison) } as const;
  const { row, elsewhere } = inColumns(
    asked,
    { columns, terms },
    (compared) => comparisonSql(comparison, compared, bind),
    bind,
  );
  const inTerms = "join terms on terms.source = t.source and t.collected_at > terms.since";
  // The value itself is in no index: it is read where the policy compares values alone.
  const read = [
    ...["subject", "source", "collected_at", "first_at", "position", "kind", "number", "word"],
    ...(policy.kind === "most-frequent" ? ["value"] : []),
  ]
    .map((column) => `t.${column}`)
    .join(", ");
  const ranked = `
    select coalesce(m.person, t.subject) as person,
      array[${rankSql(policy, bind)}, (coalesce(${satisfies}, false))::int]::bigint[] as rank
    from (
      select ${read} from profile_traits t where ${trait} and not t.alone
      ${alsoOfUnsettled(unsettled, () => `select ${read} from profile_traits t where ${trait} and t.alone`)}
    ) t ${inTerms} left join members m on m.subject = t.subject
    where t.kind is not null`;
  const byIndex = () => `
    select t.subject as person from profile_traits t ${inTerms}
    where ${trait} and ${satisfies} and t.alone and t.source = any(${bind(elsewhere)}::text[])
      and not exists (select from members m where m.subject = t.subject)`;
  return {
    row,
    hits: [
      `select person from (select person, max(rank) as best from (${ranked}) ranked group by person) chosen
       where best[array_length(best, 1)] = 1`,
      ...(elsewhere.length > 0 ? [byIndex()] : []),
    ],
    outdated: `select t.subject from profile_traits t
      where ${trait} and (${terms.map(({ source, since }) => `t.source = ${bind(source)}::text and t.collected_at <= ${bind(since)}::timestamptz`).join(" or ")})`,
    joins: [],
    absent: false,
  };
}

/** SQL of what `pick` ranks by, as a list of bigints; the greatest wins. */
function rankSql(policy: TraitPolicy, bind: Bind): string {
  const own = `(t.source = ${bind(personSource)}::text)::int`;
  const recent = "date_part('epoch', t.collected_at) * 1000, t.position";
  switch (policy.kind) {
    case "most-recent":
      return `${own}, ${recent}`;
    case "first":
      return `${own}, case when ${own} = 1 then 0 else -date_part('epoch', t.first_at) * 1000 end, ${recent}`;
    case "source-order": {
      const order = bind(policy.sources);
      return `${own}, -coalesce(array_position(${order}::text[], t.source), ${policy.sources.length + 1}), ${recent}`;
    }
    case "most-frequent": {
      const alike = "over (partition by coalesce(m.person, t.subject), t.value)";
      return `${own}, case when ${own} = 1 then 0 else count(*) ${alike} end,
        case when ${own} = 1 then 0 else date_part('epoch', max(t.collected_at) ${alike}) * 1000 end, ${recent}`;
    }
  }
}
