import type { Queryable, Transaction } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { timeOrderedId } from "../../../../platform/ids.ts";
import type { ComputedTrait } from "../computed/definition.ts";
import { listDefinitions } from "../computed/definitions-store.ts";
import type { ProfilePorts } from "../ports.ts";
import { firstReadableDay, termsOf } from "../read/allowed-sources.ts";
import { personSource } from "../tables.ts";
import { meaningOf } from "../traits/known-traits.ts";
import { listSettings, type NamedSettings } from "../traits/settings.ts";
import { ways } from "../traits/way.ts";
import type { Bind } from "./comparison-sql.ts";
import { compileFilter, type FilterGround } from "./compile-filter.ts";
import { type Filter, leavesOf } from "./filter.ts";

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
  const { ground, terms, permittedByDefault } = await groundOf(audience, ports);
  const params: unknown[] = [];
  const bind: Bind = (value) => `$${params.push(value)}`;
  const within = `with ${peopleWithin(audience, { ground, terms, permittedByDefault }, bind)}
    select count(*) filter (where permitted) as people, count(*) filter (where not permitted) as "leftOut" from decided`;
  const [counted] = await ports.db.transaction(async (tx) => {
    await giveRoom(tx);
    return tx.query<PeopleCounted & Record<string, unknown>>(within, params);
  });
  return counted ?? { people: 0, leftOut: 0 };
}

/** The persons within an audience who permit its purpose, in the order of their ids. */
export async function listPeople(
  audience: Audience,
  { after, limit }: { after?: string; limit: number },
  ports: CountPorts,
): Promise<string[]> {
  const { ground, terms, permittedByDefault } = await groundOf(audience, ports);
  const params: unknown[] = [];
  const bind: Bind = (value) => `$${params.push(value)}`;
  const within = `with ${peopleWithin(audience, { ground, terms, permittedByDefault }, bind)}
    select person from decided where permitted and (${bind(after ?? null)}::uuid is null or person > ${bind(after ?? null)}::uuid)
    order by person limit ${bind(limit)}`;
  return ports.db.transaction(async (tx) => {
    await giveRoom(tx);
    return (await tx.query<{ person: string }>(within, params)).map(({ person }) => person);
  });
}

/**
 * A count over everybody puts sets together in memory, for as long as its transaction lasts; and looks thousands of
 * people up by index, which lies in memory, where one page is as near as another.
 */
const giveRoom = (tx: Transaction): Promise<void> =>
  tx.script("set local work_mem = '192MB'; set local jit = off; set local random_page_cost = 1.1");

type Terms = Awaited<ReturnType<typeof termsOf>>;

interface Ground {
  readonly ground: FilterGround;
  readonly terms: Terms;
  /** Whether the purpose holds for somebody who has decided nothing. */
  readonly permittedByDefault: boolean;
}

async function groundOf({ purpose, filter }: Audience, ports: CountPorts): Promise<Ground> {
  const { db, sources, clock } = ports;
  const now = clock.now();
  const [settings, definitions] = [await listSettings(db), await definitionsOf(db)];
  await requireNeeded({ purpose, filter }, { settings, definitions }, ports);
  const known = await db.query<{ source: string }>("select source from profile_sources");
  const terms = await termsOf([personSource, ...known.map(({ source }) => source)], {
    purpose,
    at: now,
    sources,
  });
  const asked = leavesOf(filter).flatMap((leaf) => ("consents" in leaf ? [leaf.consents] : []));
  const defaults = new Set<string>();
  for (const one of new Set([purpose, ...asked])) if (await holdsByDefault(one, ports)) defaults.add(one);
  return {
    ground: {
      policies: new Map(settings.flatMap(({ name, policy }) => (policy ? [[name, policy] as const] : []))),
      definitions,
      permittedByDefault: defaults,
      now,
    },
    terms,
    permittedByDefault: defaults.has(purpose),
  };
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

/** Bits beside those of a filter's conditions, of which there are fewer. */
const bitOf = { hasProfile: 1 << 28, saidYes: 1 << 29, saidNo: 1 << 30 } as const;

/**
 * The common tables of a count: `terms`, `members`, `hits`, `people_hit` and `decided` (person, permitted). What people
 * decided are hits like any other, so that all is put together by person once and nothing is joined after: PostgreSQL
 * cannot know how many fit a filter, and a join that is planned for few takes minutes for many.
 *
 * A person may be used where all explicit decisions of their subjects permit; where the purpose does not hold by
 * default, there must be one.
 */
function peopleWithin(
  { purpose, filter }: Audience,
  { ground, terms, permittedByDefault }: Ground,
  bind: Bind,
): string {
  const { hits, holds, whoever } = compileFilter(filter, ground, bind);
  const readable = [...terms].flatMap(([source, its]) =>
    its.readable ? [{ source, way: ways.indexOf(its.way), since: its.since }] : [],
  );
  const decisions = `select coalesce(m.person, d.subject) as person,
      case when d.permits then ${bitOf.saidYes} else ${bitOf.saidNo} end as bit
    from consent_decisions d left join members m on m.subject = d.subject where d.purpose = ${bind(purpose)}::text`;
  const everybody = `select coalesce(m.person, p.subject) as person, ${bitOf.hasProfile} as bit
    from profiles p left join members m on m.subject = p.subject`;
  const permitted = [
    `bits & ${bitOf.saidNo} <> ${bitOf.saidNo}`,
    ...(permittedByDefault ? [] : [`bits & ${bitOf.saidYes} <> 0`]),
  ].join(" and ");
  return `
  terms as not materialized (
    select source, way, since, whole_day from unnest(
      ${bind(readable.map(({ source }) => source))}::text[], ${bind(readable.map(({ way }) => way))}::int[],
      ${bind(readable.map(({ since }) => since))}::timestamptz[],
      ${bind(readable.map(({ since }) => firstReadableDay(since)))}::date[]) as t (source, way, since, whole_day)
  ),
  members as not materialized (select subject, person from profile_members()),
  hits as (${[...hits, decisions, ...(whoever ? [everybody] : [])].join(" union all ")}),
  people_hit as (select person, bit_or(bit) as bits from hits group by person),
  decided as (
    select person, ${permitted} as permitted from people_hit
    where ${holds}${whoever ? ` and bits & ${bitOf.hasProfile} <> 0` : ""}
  )`;
}
