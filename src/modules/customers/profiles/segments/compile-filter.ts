import type { ComputedTrait } from "../computed/definition.ts";
import { windowStart } from "../computed/tally.ts";
import { eventCountPrefix } from "../tables.ts";
import { type TraitPolicy, usualPolicy } from "../traits/policy.ts";
import { type Bind, type Compared, columnsOf, comparisonSql, recencySql } from "./comparison-sql.ts";
import type { Comparison, Filter, Leaf } from "./filter.ts";
import { peopleByTrait } from "./trait-condition.ts";

/** What a filter is read against. */
export interface FilterGround {
  readonly policies: ReadonlyMap<string, TraitPolicy>;
  readonly definitions: ReadonlyMap<string, ComputedTrait>;
  /** Purposes that hold for somebody who has decided nothing. */
  readonly permittedByDefault: ReadonlySet<string>;
  readonly now: Date;
}

/**
 * A filter as SQL: `hits` are statements, each of `(person, bit)`; a person is within where `holds`, over `bits`, the
 * bits of their hits put together. `whoever`: it also holds for people without any hit.
 */
export interface CompiledFilter {
  readonly hits: readonly string[];
  readonly holds: string;
  readonly whoever: boolean;
}

/** One condition: people with a hit satisfy it, or, where `absent`, people without one. */
interface CompiledLeaf {
  readonly people: string;
  readonly absent: boolean;
}

/**
 * Compiles a filter. The statement around it gives `terms` (source, way, since, whole_day: of each origin that may be
 * read; `way` is its place among `ways`) and `members` (subject, person: of each person who is several subjects).
 *
 * A value that only one source of only one subject states needs no choosing: an index finds those that satisfy the
 * comparison. The others are few; they are chosen among, person by person, as `pick` and `joinTallies` do.
 */
export function compileFilter(filter: Filter, ground: FilterGround, bind: Bind): CompiledFilter {
  const hits: string[] = [];
  const holds = (part: Filter): { sql: string; withoutHits: boolean } => {
    if ("all" in part) {
      const parts = part.all.map(holds);
      return { sql: joined(parts, "and"), withoutHits: parts.every(({ withoutHits }) => withoutHits) };
    }
    if ("any" in part) {
      const parts = part.any.map(holds);
      return { sql: joined(parts, "or"), withoutHits: parts.some(({ withoutHits }) => withoutHits) };
    }
    if ("not" in part) {
      const { sql, withoutHits } = holds(part.not);
      return { sql: `not ${sql}`, withoutHits: !withoutHits };
    }
    const { people, absent } = compileLeaf(part, ground, bind);
    const bit = 1 << hits.length;
    hits.push(`select person, ${bit} as bit from (${people}) leaf`);
    // Said with `<>` either way: PostgreSQL takes an equality for rare, and would plan for hardly anybody.
    return { sql: `(bits & ${bit} <> ${absent ? bit : 0})`, withoutHits: absent };
  };
  const { sql, withoutHits } = holds(filter);
  return { hits, holds: sql, whoever: withoutHits };
}

const joined = (parts: readonly { sql: string }[], word: "and" | "or"): string =>
  `(${parts.map(({ sql }) => sql).join(` ${word} `)})`;

function compileLeaf(leaf: Leaf, ground: FilterGround, bind: Bind): CompiledLeaf {
  if ("trait" in leaf) {
    const policy = ground.policies.get(leaf.trait) ?? usualPolicy;
    return { people: peopleByTrait(leaf.trait, leaf, policy, bind), absent: false };
  }
  if ("consents" in leaf) return peopleByConsent(leaf.consents, leaf.is === "permitted", ground, bind);
  if ("event" in leaf) {
    const name = `${eventCountPrefix}${leaf.event}`;
    const windowDays = leaf.days === undefined ? {} : { windowDays: leaf.days };
    return peopleByTally({ name, function: "count", ...windowDays }, leaf.count, ground.now, bind);
  }
  const definition = ground.definitions.get(leaf.computed);
  // A definition that somebody removed: nobody has it.
  if (!definition) return { people: "select null::uuid as person where false", absent: false };
  return peopleByTally({ ...definition, unit: leaf.currency?.toUpperCase() ?? "" }, leaf, ground.now, bind);
}

interface TallyAsked {
  readonly name: string;
  readonly function: ComputedTrait["function"];
  readonly windowDays?: number | undefined;
  readonly unit?: string;
}

/** Counts and sums of nothing are 0: a comparison that 0 satisfies is asked the other way round. */
function peopleByTally(asked: TallyAsked, comparison: Comparison, now: Date, bind: Bind): CompiledLeaf {
  const absent = (asked.function === "count" || asked.function === "sum") && holdsForZero(comparison);
  const satisfies = (compared: Compared): string => {
    const sql =
      asked.function === "recency"
        ? recencySql(comparison, compared, now, bind)
        : comparisonSql(comparison, compared, bind);
    return absent ? `not coalesce(${sql}, false)` : sql;
  };
  const people =
    asked.windowDays === undefined
      ? peopleByTotal(asked, satisfies, bind)
      : peopleByDays(asked, windowStart(now, asked.windowDays), satisfies, bind);
  return { people, absent };
}

const holdsForZero = ({ is, in: anyOf, gt, gte, lt, lte, startsWith }: Comparison): boolean =>
  startsWith === undefined &&
  (is === undefined || is === 0) &&
  (anyOf === undefined || anyOf.includes(0)) &&
  (gt === undefined || (typeof gt === "number" && gt < 0)) &&
  (gte === undefined || (typeof gte === "number" && gte <= 0)) &&
  (lt === undefined || (typeof lt === "number" && lt > 0)) &&
  (lte === undefined || (typeof lte === "number" && lte >= 0));

type Satisfies = (compared: Compared) => string;

/** Totals that stand alone by the index; all else, and totals that hold days which are too old to read, put together. */
function peopleByTotal(
  { name, function: f, unit = "" }: TallyAsked,
  satisfies: Satisfies,
  bind: Bind,
): string {
  const ofIt = (table: string) =>
    `${table}.definition = ${bind(name)}::text and ${table}.unit = ${bind(unit)}::text`;
  const columns =
    "subject, source, events, total, first_at, first_position, last_at, last_position, kind, number, word";
  const all = columns.split(", ");
  const of = (table: string) => all.map((column) => `${table}.${column}`).join(", ");
  const fresh = "t.first_at >= terms.whole_day";
  const pieces = `
    select ${of("t")} from profile_totals t join terms on terms.source = t.source
    where ${ofIt("t")} and not t.alone and ${fresh}
    union all
    select ${of("t")} from members m join profile_totals t on t.subject = m.subject join terms on terms.source = t.source
    where ${ofIt("t")} and t.alone and ${fresh}
    union all
    select ${of("d")} from (
      select distinct o.subject, o.source, terms.whole_day from profile_days o join terms on terms.source = o.source
      where ${ofIt("o")} and o.day < terms.whole_day
    ) old join profile_days d on d.subject = old.subject and d.source = old.source and d.day >= old.whole_day
    where ${ofIt("d")}`;
  return `
    select t.subject as person from profile_totals t join terms on terms.source = t.source
    where ${ofIt("t")} and t.alone and ${fresh} and ${satisfies(columnsOf("t"))}
      and not exists (select from members m where m.subject = t.subject)
    union all
    ${putTogether(f, pieces, satisfies)}`;
}

function peopleByDays(
  { name, function: f, unit = "" }: TallyAsked,
  from: string,
  satisfies: Satisfies,
  bind: Bind,
): string {
  const pieces = `
    select d.* from profile_days d join terms on terms.source = d.source
    where d.definition = ${bind(name)}::text and d.unit = ${bind(unit)}::text
      and d.day >= ${bind(from)}::date and d.day >= terms.whole_day`;
  return putTogether(f, pieces, satisfies);
}

/** What the pieces of each person come to, compared: the SQL of `joinTallies`. */
function putTogether(f: ComputedTrait["function"], pieces: string, satisfies: Satisfies): string {
  const person = "coalesce(m.person, p.subject)";
  const from = `from (${pieces}) p left join members m on m.subject = p.subject`;
  const first = "array[-(extract(epoch from p.first_at) * 1000000)::bigint, -p.first_position";
  const last = "array[(extract(epoch from p.last_at) * 1000000)::bigint, p.last_position";
  switch (f) {
    case "count":
    case "sum": {
      const number = f === "count" ? "sum(p.events)::double precision" : "sum(p.total)::double precision";
      return `select ${person} as person ${from} group by 1
        having ${satisfies({ kind: "'n'", number, word: "null::text" })}`;
    }
    case "recency":
      return `select ${person} as person ${from} group by 1
        having ${satisfies({ kind: "'d'", number: "extract(epoch from max(p.last_at))", word: "null::text" })}`;
    case "first":
    case "last": {
      const matches = `coalesce(${satisfies(columnsOf("p"))}, false)::int`;
      return `select ${person} as person ${from} group by 1
        having (max(${f === "first" ? first : last}, ${matches}]::bigint[]))[3] = 1`;
    }
  }
}

/** The strictest of a person's decisions holds; somebody who has decided nothing is as the purpose has it. */
function peopleByConsent(
  purpose: string,
  permitted: boolean,
  ground: FilterGround,
  bind: Bind,
): CompiledLeaf {
  const byDefault = ground.permittedByDefault.has(purpose);
  const people = `
    select coalesce(m.person, d.subject) as person
    from consent_decisions d left join members m on m.subject = d.subject
    where d.purpose = ${bind(purpose)}::text group by 1 having ${byDefault ? "not " : ""}bool_and(d.permits)`;
  return { people, absent: permitted === byDefault };
}
