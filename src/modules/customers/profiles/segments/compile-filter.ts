import { eventCountPrefix } from "../tables.ts";
import type { Bind } from "./comparison-sql.ts";
import { type Condition, type Ground, nobody } from "./condition.ts";
import type { Filter, Leaf } from "./filter.ts";
import { tallyCondition } from "./tally-condition.ts";
import { traitCondition } from "./trait-condition.ts";

/** Filters as SQL, put together by one statement. */
export interface CompiledFilters {
  readonly joins: readonly string[];
  /** Statements, each of `(person, bit)`. */
  readonly hits: readonly string[];
  /** What says of each filter, in turn, whether a profile `p`, its `joins` and its `bits` are within. */
  readonly holds: readonly string[];
}

/** Conditions of a filter, and the one that its purpose makes; as many bits again say whose columns are outdated. */
const mostConditions = 21;
/** Bits beside those of conditions. */
export const bitOf = { notFirst: 2 ** 43, several: 2 ** 44 } as const;
/** The bits of a person's hits, of the statement around it. */
export const bits = "coalesce(h.bits, 0)";

/** Compiles filters. The statement around them gives what `Condition` says, and the hits by person as `h`. */
export function compileFilters(filters: readonly Filter[], ground: Ground, bind: Bind): CompiledFilters {
  const [joins, hits]: [string[], string[]] = [[], []];
  let conditions = 0;
  const holds = (part: Filter): string => {
    if ("all" in part) return `(${part.all.map(holds).join(" and ")})`;
    if ("any" in part) return `(${part.any.map(holds).join(" or ")})`;
    if ("not" in part) return `not ${holds(part.not)}`;
    const condition = compileLeaf(part, ground, bind);
    const [bit, isOutdated] = [2 ** conditions, 2 ** (conditions + mostConditions)];
    conditions += 1;
    joins.push(...condition.joins);
    hits.push(...condition.hits.map((people) => `select person, ${bit}::bigint as bit from (${people}) hit`));
    if (condition.outdated !== undefined)
      hits.push(`select subject, ${isOutdated}::bigint from (${condition.outdated}) outdated`);
    const current = `${bits} & ${bitOf.several + (condition.outdated === undefined ? 0 : isOutdated)} = 0`;
    const hit = `(${current} and coalesce(${condition.row}, false) or ${bits} & ${bit} <> 0)`;
    return condition.absent ? `not ${hit}` : hit;
  };
  return { holds: filters.map(holds), joins, hits };
}

function compileLeaf(leaf: Leaf, ground: Ground, bind: Bind): Condition {
  if ("trait" in leaf) return traitCondition(leaf.trait, leaf, ground, bind);
  if ("consents" in leaf) return consentCondition(leaf.consents, leaf.is === "permitted", ground, bind);
  if ("event" in leaf) {
    const name = `${eventCountPrefix}${leaf.event}`;
    const windowDays = leaf.days === undefined ? {} : { windowDays: leaf.days };
    return tallyCondition({ name, function: "count", ...windowDays }, leaf.count, ground, bind);
  }
  const definition = ground.definitions.get(leaf.computed);
  // A definition that somebody removed: nobody has it.
  if (!definition) return nobody;
  return tallyCondition({ ...definition, unit: leaf.currency?.toUpperCase() ?? "" }, leaf, ground, bind);
}

/** The strictest of a person's decisions holds; somebody who has decided nothing is as the purpose has it. */
function consentCondition(purpose: string, permitted: boolean, ground: Ground, bind: Bind): Condition {
  const byDefault = ground.permittedByDefault.has(purpose);
  const asked = bind(purpose);
  const decisions = `decisions_${asked.slice(1)}`;
  const ofSeveral = `
    select m.person from consent_decisions d join members m on m.subject = d.subject
    where d.purpose = ${asked}::text group by 1 having ${byDefault ? "not " : ""}bool_and(d.permits)`;
  return {
    row: `${decisions}.permits is ${byDefault ? "false" : "true"}`,
    joins: [
      `left join consent_decisions ${decisions} on ${decisions}.subject = p.subject and ${decisions}.purpose = ${asked}::text`,
    ],
    hits: [ofSeveral],
    absent: permitted === byDefault,
  };
}
