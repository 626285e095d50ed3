import { comparedLength, comparedWord } from "../comparable.ts";
import type { TraitPolicy } from "../traits/policy.ts";
import { ways } from "../traits/way.ts";
import { type Bind, columnsOf, comparisonSql } from "./comparison-sql.ts";
import type { Comparison } from "./filter.ts";

/**
 * SQL of the people whose trait, as its policy picks it, passes a comparison. A value that only one source of only one
 * subject states is found by an index; all others are chosen among, person by person, as `pick` does. The statement
 * around it gives `terms` and `members`, as `compileFilter` says.
 */
export function peopleByTrait(name: string, comparison: Comparison, policy: TraitPolicy, bind: Bind): string {
  const trait = `t.name = ${bind(name)}::text`;
  const plain = comparisonSql(comparison, columnsOf("t"), bind);
  const list = listSql(comparison, "t", bind);
  const inTerms = "join terms on terms.source = t.source and t.collected_at > terms.since";
  const isContested = `${trait} and not t.alone`;
  // The value itself is in no index: it is read of lists, and where the policy compares values alone.
  const columns = (value: string) =>
    ["subject", "source", "collected_at", "first_at", "position", "kind", "number", "word"]
      .map((column) => `t.${column}`)
      .concat(policy.kind === "most-frequent" ? "t.value" : `${value} as value`)
      .join(", ");
  const contested = list
    ? `select ${columns("null::jsonb")} from profile_traits t where ${isContested} and t.kind <> '${listKind}'
       union all select ${columns("t.value")} from profile_traits t where ${isContested} and t.kind = '${listKind}'`
    : `select ${columns("null::jsonb")} from profile_traits t where ${isContested}`;
  const satisfies = list ? `(${plain}) or (${list})` : plain;
  const ranked = `
    select coalesce(m.person, t.subject) as person,
      array[${rankSql(policy, bind)}, (coalesce(${satisfies}, false))::int]::bigint[] as rank
    from (
      ${contested}
      union all
      select ${columns(list ? "t.value" : "null::jsonb")}
      from members m join profile_traits t on t.subject = m.subject where ${trait} and t.alone
    ) t ${inTerms} left join members m on m.subject = t.subject
    where t.kind is not null`;
  const single = (passes: string) => `
    select t.subject as person from profile_traits t ${inTerms}
    where ${trait} and ${passes} and t.alone and not exists (select from members m where m.subject = t.subject)`;
  // Each by itself: put together by "or", neither would be found by its index.
  return [
    single(plain),
    ...(list ? [single(list)] : []),
    `select person from (select person, max(rank) as best from (${ranked}) ranked group by person) chosen
     where best[array_length(best, 1)] = 1`,
  ].join(" union all ");
}

/** The kind of whatever is no number, date or word: lists and objects. */
const listKind = "o";

/**
 * What a list passes by its elements: `is` where one of them is that, `in` where one is any of those. It is no number,
 * date or beginning of a word, so that no other comparison holds; `exists` holds as of any value. Undefined where no
 * list passes by its elements. Elements are compared as `comparableOf` has them.
 */
function listSql(
  { is, in: anyOf, exists: _, ...others }: Comparison,
  table: string,
  bind: Bind,
): string | undefined {
  const asked = [...(is === undefined ? [] : [[is]]), ...(anyOf === undefined ? [] : [anyOf])];
  const asksOther = [others.startsWith, others.gt, others.gte, others.lt, others.lte].some(
    (part) => part !== undefined,
  );
  if (asked.length === 0 || asksOther) return undefined;
  const holds = asked.map((values) => {
    const numbers = values.filter((value) => typeof value === "number");
    const words = values
      .filter((value) => typeof value !== "number")
      .map((value) => comparedWord(`${value}`));
    return `exists (
      select from jsonb_array_elements(case jsonb_typeof(${table}.value) when 'array' then ${table}.value end) as e (value)
      where case jsonb_typeof(e.value)
        when 'number' then ${bind(JSON.stringify(numbers))}::text::jsonb @> e.value
        when 'string' then ${sameWord} = any(${bind(words)}::text[])
        when 'boolean' then ${sameWord} = any(${bind(words)}::text[])
        else false end)`;
  });
  return [`${table}.kind = '${listKind}'`, ...holds].join(" and ");
}

/** `comparedWord` of an element. */
const sameWord = `left(lower(normalize(e.value #>> '{}', nfc)), ${comparedLength})`;

/**
 * SQL of what `pick` ranks by, as a list of bigints; the greatest wins. The way goes first: what came by a lesser one
 * has no vote. Of what people say of themselves, the newest counts, whatever the policy.
 */
function rankSql(policy: TraitPolicy, bind: Bind): string {
  const recent = "extract(epoch from t.collected_at) * 1000, t.position";
  const unlessOwn = (sql: string) => `case when terms.way = ${ways.indexOf("person")} then 0 else ${sql} end`;
  switch (policy.kind) {
    case "most-recent":
      return `terms.way, ${recent}`;
    case "first":
      return `terms.way, ${unlessOwn("-extract(epoch from t.first_at) * 1000")}, ${recent}`;
    case "source-order": {
      const place = `array_position(${bind(policy.sources)}::text[], split_part(t.source, ' ', 1))`;
      return `terms.way, ${unlessOwn(`-coalesce(${place}, ${policy.sources.length + 1})`)}, ${recent}`;
    }
    case "most-frequent": {
      const alike = "over (partition by coalesce(m.person, t.subject), terms.way, t.value)";
      return `terms.way, ${unlessOwn(`count(*) ${alike}`)},
        ${unlessOwn(`extract(epoch from max(t.collected_at) ${alike}) * 1000`)}, ${recent}`;
    }
  }
}
