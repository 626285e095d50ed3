import type { ComputedTrait } from "../computed/definition.ts";
import { windowStart } from "../computed/tally.ts";
import {
  type Bind,
  type Compared,
  comparisonSql,
  kindsAsked,
  numberOf,
  recencySql,
  rowOf,
} from "./comparison-sql.ts";
import { alsoOfUnsettled, type Condition, type Ground } from "./condition.ts";
import type { Comparison } from "./filter.ts";
import { inColumns } from "./profile-columns.ts";

export interface TallyAsked {
  readonly name: string;
  readonly function: ComputedTrait["function"];
  readonly windowDays?: number | undefined;
  readonly unit?: string;
}

type Satisfies = (compared: Compared) => string;

/**
 * People whose tallies, put together, pass a comparison. Counts and sums of nothing are 0: a comparison that 0
 * satisfies is asked the other way round.
 */
export function tallyCondition(
  asked: TallyAsked,
  comparison: Comparison,
  ground: Ground,
  bind: Bind,
): Condition {
  const counts = asked.function === "count" || asked.function === "sum";
  const absent = counts && holdsForZero(comparison);
  const satisfies: Satisfies = (compared) => {
    const sql =
      asked.function === "recency"
        ? recencySql(comparison, compared, ground.now, bind)
        : comparisonSql(comparison, compared, bind);
    return absent ? `not coalesce(${sql}, false)` : sql;
  };
  if (asked.windowDays !== undefined) {
    const from = windowStart(ground.now, asked.windowDays);
    return { row: "false", joins: [], hits: [byDays(asked, from, satisfies, bind)], absent };
  }
  const kinds = counts
    ? (["n"] as const)
    : asked.function === "recency"
      ? (["d"] as const)
      : kindsAsked(comparison);
  return { ...byTotal(asked, kinds, satisfies, ground, bind), absent };
}

const holdsForZero = ({ is, in: anyOf, gt, gte, lt, lte, startsWith }: Comparison): boolean =>
  startsWith === undefined &&
  (is === undefined || is === 0) &&
  (anyOf === undefined || anyOf.includes(0)) &&
  (gt === undefined || (typeof gt === "number" && gt < 0)) &&
  (gte === undefined || (typeof gte === "number" && gte <= 0)) &&
  (lt === undefined || (typeof lt === "number" && lt > 0)) &&
  (lte === undefined || (typeof lte === "number" && lte >= 0));

/**
 * Totals that stand alone, in columns; all else, and totals that hold days which are too old to read, put together.
 */
function byTotal(
  { name, function: f, unit = "" }: TallyAsked,
  kinds: Parameters<typeof inColumns>[0]["kinds"],
  satisfies: Satisfies,
  ground: Ground,
  bind: Bind,
): Omit<Condition, "absent"> {
  const { row, elsewhere } = inColumns({ fact: "c", name, unit, kinds }, ground, satisfies, bind);
  const ofIt = (table: string) =>
    `${table}.definition = ${bind(name)}::text and ${table}.unit = ${bind(unit)}::text`;
  const all =
    "subject, source, events, total, first_at, first_position, last_at, last_position, kind, number, word";
  const of = (table: string) => all.replaceAll(/\w+/g, `${table}.$&`);
  const fresh = "t.first_at >= terms.whole_day";
  // Said of all sources at once, too, so that the index has it.
  const latestDay =
    ground.terms
      .map(({ wholeDay }) => wholeDay)
      .sort()
      .at(-1) ?? null;
  const withOldDays = `
    select distinct o.subject, o.source, terms.whole_day from profile_days o join terms on terms.source = o.source
    where ${ofIt("o")} and o.day < terms.whole_day
      and o.day < ${bind(latestDay)}::date`;
  const pieces = `
    select ${of("t")} from profile_totals t join terms on terms.source = t.source
    where ${ofIt("t")} and not t.alone and ${fresh}
    ${alsoOfUnsettled(ground.unsettled, () => `select ${of("t")} from profile_totals t join terms on terms.source = t.source where ${ofIt("t")} and t.alone and ${fresh}`)}
    union all
    select ${of("d")} from (${withOldDays}) old
      join profile_days d on d.subject = old.subject and d.source = old.source and d.day >= old.whole_day
    where ${ofIt("d")}`;
  const byIndex = () => `
    select t.subject as person from profile_totals t join terms on terms.source = t.source
    where ${ofIt("t")} and t.alone and ${fresh} and ${satisfies(rowOf("t", bind))}
      and t.source = any(${bind(elsewhere)}::text[]) and not exists (select from members m where m.subject = t.subject)`;
  return {
    row,
    joins: [],
    hits: [putTogether(f, pieces, satisfies, bind), ...(elsewhere.length > 0 ? [byIndex()] : [])],
    outdated: `select subject from (${withOldDays}) old`,
  };
}

function byDays(
  { name, function: f, unit = "" }: TallyAsked,
  from: string,
  satisfies: Satisfies,
  bind: Bind,
): string {
  const pieces = `
    select d.* from profile_days d join terms on terms.source = d.source
    where d.definition = ${bind(name)}::text and d.unit = ${bind(unit)}::text
      and d.day >= ${bind(from)}::date and d.day >= terms.whole_day`;
  return putTogether(f, pieces, satisfies, bind);
}

/** What the pieces of each person come to, compared: the SQL of `joinTallies`. */
function putTogether(f: ComputedTrait["function"], pieces: string, satisfies: Satisfies, bind: Bind): string {
  const person = "coalesce(m.person, p.subject)";
  const from = `from (${pieces}) p left join members m on m.subject = p.subject`;
  const first = "array[-(extract(epoch from p.first_at) * 1000000)::bigint, -p.first_position";
  const last = "array[(extract(epoch from p.last_at) * 1000000)::bigint, p.last_position";
  const having = (compared: Compared) =>
    `select ${person} as person ${from} group by 1 having ${satisfies(compared)}`;
  switch (f) {
    case "count":
      return having(numberOf("sum(p.events)::double precision", "n"));
    case "sum":
      return having(numberOf("sum(p.total)::double precision", "n"));
    case "recency":
      return having(numberOf("extract(epoch from max(p.last_at))", "d"));
    case "first":
    case "last": {
      const matches = `coalesce(${satisfies(rowOf("p", bind))}, false)::int`;
      return `select ${person} as person ${from} group by 1
        having (max(${f === "first" ? first : last}, ${matches}]::bigint[]))[3] = 1`;
    }
  }
}
