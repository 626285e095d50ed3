import { z } from "@hono/zod-openapi";
import type { Queryable } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { timeOrderedId } from "../../../../platform/ids.ts";
import type { ComputedTrait } from "../computed/definition.ts";
import { listDefinitions } from "../computed/definitions-store.ts";
import type { ProfilePorts } from "../ports.ts";
import { firstReadableDay, termsOf } from "../read/allowed-sources.ts";
import { personSource } from "../tables.ts";
import { meaningOf } from "../traits/known-traits.ts";
import { listSettings, type NamedSettings } from "../traits/settings.ts";
import type { Bind } from "./comparison-sql.ts";
import { bitOf, bits, compileFilters } from "./compile-filter.ts";
import type { Ground } from "./condition.ts";
import { type Filter, leavesOf } from "./filter.ts";
import { columnNames, readColumns } from "./profile-columns.ts";

/** A filter with the purpose that its people are wanted for. */
export interface Audience {
  readonly purpose: string;
  readonly filter: Filter;
}

/** People, each once, however many subjects they are. */
export interface PeopleCounted {
  readonly people: number;
  /** Who fits, and does not permit the purpose: nothing else is read of them. */
  readonly leftOut: number;
}

export type CountPorts = Pick<ProfilePorts, "db" | "sources" | "permissions" | "clock">;

/**
 * Counts the people within an audience, as of now: those alone who permit its purpose, by those values alone whose
 * source allows it. Throws `customers/bad-segment` where the purpose needs no such data as the filter asks for.
 */
export async function countPeople(audience: Audience, ports: CountPorts): Promise<PeopleCounted> {
  const counted = await askedOf(
    audience,
    'select count(*) filter (where permitted) as people, count(*) filter (where not permitted) as "leftOut" from decided',
    [],
    ports,
  );
  return z.tuple([z.object({ people: z.number(), leftOut: z.number() })]).parse(counted)[0];
}

/** The persons within an audience who permit its purpose, in the order of their ids. */
export async function listPeople(
  audience: Audience,
  { after, limit }: { after?: string; limit: number },
  ports: CountPorts,
): Promise<string[]> {
  const people = await askedOf(
    audience,
    `select person from decided where permitted and ($1::uuid is null or person > $1::uuid) order by person limit $2`,
    [after ?? null, limit],
    ports,
  );
  return z
    .array(z.object({ person: z.string() }))
    .parse(people)
    .map(({ person }) => person);
}

/** What is asked of `decided`. All is seen as of one moment: who is settled, and what stands in which column. */
async function askedOf(audience: Audience, question: string, given: readonly unknown[], ports: CountPorts) {
  const known = await groundOf(audience, ports);
  const params = [...given];
  const bind: Bind = (value) => `$${params.push(value)}`;
  return ports.db.transaction(async (tx) => {
    await tx.script(plannedForMany);
    const [found] = await tx.query<{ unsettled: boolean }>(`select exists (${unsettledPeople}) as unsettled`);
    const ground = { ...known, columns: await readColumns(tx), unsettled: found?.unsettled ?? true };
    return tx.query(`with ${peopleWithin(audience, ground, bind)} ${question}`, params);
  });
}

/**
 * A count over everybody puts sets together in memory, for as long as its transaction lasts, and joins them whole: a
 * look-up one by one, which PostgreSQL plans for the few that it expects, takes minutes for many.
 */
const plannedForMany = `set transaction isolation level repeatable read; set local work_mem = '192MB';
  set local jit = off; set local random_page_cost = 1.1; set local enable_nestloop = off`;

/** Subjects of people who are several, of whom some facts may stand alone yet. */
const unsettledPeople = `
  select distinct one.subject, one.person
  from people p, lateral (values (p.subject, p.person), (p.person, p.person)) as one (subject, person)
  where p.subject <> p.person and not exists (select from profile_several s where s.subject = one.subject)`;

async function groundOf(
  { purpose, filter }: Audience,
  ports: CountPorts,
): Promise<Omit<Ground, "columns" | "unsettled">> {
  const { db, sources, clock } = ports;
  const now = clock.now();
  const [settings, definitions] = [await listSettings(db), await definitionsOf(db)];
  await requireNeeded({ purpose, filter }, { settings, definitions }, ports);
  const known = await db.query<{ source: string }>("select source from profile_sources");
  const all = await termsOf([personSource, ...known.map(({ source }) => source)], {
    purpose,
    at: now,
    sources,
  });
  const terms = [...all].flatMap(([source, its]) =>
    its.readable ? [{ source, since: its.since, wholeDay: firstReadableDay(its.since) }] : [],
  );
  const asked = leavesOf(filter).flatMap((leaf) => ("consents" in leaf ? [leaf.consents] : []));
  const permittedByDefault = new Set<string>();
  for (const one of new Set([purpose, ...asked]))
    if (await holdsByDefault(one, ports)) permittedByDefault.add(one);
  const policies = new Map(settings.flatMap(({ name, policy }) => (policy ? [[name, policy] as const] : [])));
  return { policies, definitions, permittedByDefault, terms, now };
}

const definitionsOf = async (db: Queryable): Promise<ReadonlyMap<string, ComputedTrait>> =>
  new Map((await listDefinitions(db)).map(({ definition }) => [definition.name, definition]));

/** Asked of the port itself, for somebody whom nothing is known of, so that consent's own rule holds here. */
async function holdsByDefault(purpose: string, { permissions, clock }: CountPorts): Promise<boolean> {
  const stranger = timeOrderedId();
  return (await permissions.mayUse({ subjects: [stranger], purpose, at: clock.now() })).permitted;
}

/** Throws where the filter asks for data that the purpose does not need, or for what cannot be compared so. */
export async function requireNeeded(
  { purpose, filter }: Audience,
  known: {
    settings: readonly NamedSettings[];
    definitions: ReadonlyMap<string, ComputedTrait>;
  },
  { permissions }: Pick<ProfilePorts, "permissions">,
): Promise<void> {
  const categories = await permissions.categoriesOf(purpose);
  const settings = new Map(known.settings.map((one) => [one.name, one]));
  for (const leaf of leavesOf(filter)) {
    if ("consents" in leaf) continue;
    const [name, category] =
      "trait" in leaf
        ? [leaf.trait, settings.get(leaf.trait)?.category ?? meaningOf(leaf.trait).category]
        : "event" in leaf
          ? [leaf.event, "behaviour"]
          : [leaf.computed, requireDefinition(leaf, known.definitions).category];
    if (!categories.includes(category)) {
      throw new RapportError(
        "customers/bad-segment",
        `"${name}" is of the category ${category}, which the purpose ${purpose} does not need: leave it out, ` +
          "or classify it in the studio if it is something else",
        { name, category, purpose },
      );
    }
  }
}

function requireDefinition(
  leaf: { readonly computed: string; readonly currency?: string | undefined },
  definitions: ReadonlyMap<string, ComputedTrait>,
): ComputedTrait {
  const definition = definitions.get(leaf.computed);
  if (!definition) {
    throw new RapportError(
      "customers/bad-segment",
      `there is no computed trait "${leaf.computed}": define it first`,
    );
  }
  if ((definition.currency === undefined) !== (leaf.currency === undefined)) {
    throw new RapportError(
      "customers/bad-segment",
      definition.currency === undefined
        ? `"${leaf.computed}" is no sum of money: leave the currency out`
        : `"${leaf.computed}" is a sum of money: say the currency, as "currency": "EUR"`,
    );
  }
  return definition;
}

/**
 * The common tables of a count: `terms`, `members` and `decided` (person, permitted). Each person is one row: a profile,
 * of people who are several subjects the one whose id is theirs. What stands in its columns answers for itself; for all
 * else there are hits, put together by person. PostgreSQL cannot know how many fit a filter, and a plan for few takes
 * minutes for many: so nothing is looked up by those who fit, all is joined whole.
 */
function peopleWithin({ purpose, filter }: Audience, ground: Ground, bind: Bind): string {
  const permitted: Filter = { consents: purpose, is: "permitted" };
  const { joins, hits, holds } = compileFilters([filter, permitted], ground, bind);
  const [within, may] = holds;
  const { terms, unsettled } = ground;
  return `
  terms as not materialized (
    select source, since, whole_day from unnest(
      ${bind(terms.map(({ source }) => source))}::text[], ${bind(terms.map(({ since }) => since))}::timestamptz[],
      ${bind(terms.map(({ wholeDay }) => wholeDay))}::date[]) as t (source, since, whole_day)
  ),
  members as not materialized (select subject, person from profile_members()),
  unsettled as (${unsettledPeople}),
  decided as (
    select p.subject as person, ${may} as permitted
    from ${unsettled ? profilesOfAll : "profiles"} p left join (
      select person, bit_or(bit) as bits from (
        select subject as person, case when subject = person then ${bitOf.several} else ${bitOf.notFirst} end as bit from members
        union all ${hits.join(" union all ")}
      ) hits group by person
    ) h on h.person = p.subject ${joins.join(" ")}
    where ${bits} & ${bitOf.notFirst} = 0 and ${within}
  )`;
}

/** The profiles, and an empty one of each person who has none yet under their own id. */
const profilesOfAll = `(
  select subject, ${columnNames.join(", ")} from profiles
  union all
  select distinct u.person, ${columnNames.map(() => "null::double precision").join(", ")}
  from unsettled u, lateral (select from people m join profiles q on q.subject = m.subject
    where m.person = u.person limit 1) known
  where (select count(*) from profiles own where own.subject = u.person) = 0
)`;
