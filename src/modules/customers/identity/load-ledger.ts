import type { Transaction } from "../../../platform/db/index.ts";
import type { Identifier } from "../words.ts";
import { namesIn } from "./apply-event.ts";
import { keyOf } from "./canonical.ts";
import type { IdentityLedger } from "./identity-ledger.ts";
import type { EventReading } from "./read-event.ts";
import { deviceRules, identifierRules, maxReviewsPerValue, ruleOfKind } from "./rules.ts";

/** Held by whoever changes who is who. Any number that nothing else locks in this database. */
const identityLock = 7_261_707_281;

/**
 * Waits for whoever changes who is who; held until the transaction ends. One lock, taken before anything is read, so
 * that no two make a subject for one identifier and none waits for another that waits for it.
 */
export async function lockIdentity(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [identityLock]);
}

/** Reads what events need: whom their identifiers name, and all of the people whom they may link. */
export async function loadForEvents(
  tx: Transaction,
  ledger: IdentityLedger,
  readings: readonly EventReading[],
): Promise<void> {
  await loadOwners(tx, ledger, readings.flatMap(namesIn));
  const holders = await loadClaims(
    tx,
    ledger,
    readings.flatMap((reading) => claimsIn(ledger, reading)),
  );
  await loadDevices(tx, ledger, readings);
  const seeds = readings.flatMap((reading) =>
    linksNobody(ledger, reading) ? [] : knownIn(ledger, namesIn(reading)),
  );
  await loadPeople(tx, ledger, [...seeds, ...holders]);
}

const knownIn = (ledger: IdentityLedger, names: readonly Identifier[]): string[] =>
  names.flatMap((name) => ledger.ownerOf(name) ?? []);

/** The claims of an event, with the subject that they are of where it is known. */
function claimsIn(ledger: IdentityLedger, reading: EventReading): AskedClaim[] {
  const [subject] = knownIn(ledger, namesIn(reading).slice(0, 1));
  return reading.claims.map((claim) => ({ ...claim, ...(subject !== undefined && { subject }) }));
}

/** Whether the event can link nobody that we know: most are of people and devices long linked, or wholly new. */
function linksNobody(ledger: IdentityLedger, reading: EventReading): boolean {
  const { userId, anonymousId, records, previous, merge, claims } = reading;
  if (records.length > 0 || previous || merge) return false;
  const user = userId && ledger.ownerOf(userId);
  const device = anonymousId && ledger.ownerOf(anonymousId);
  const holder = userId ? user : device;
  const isVerifiedNews = claims.some(
    ({ identifier, verified }) => verified && !(holder && ledger.isVerifiedHolder(identifier, holder)),
  );
  if (isVerifiedNews) return false;
  if (!userId || !anonymousId || (!user && !device)) return true;
  return (
    device !== undefined && (ledger.isShared(device) || (user !== undefined && ledger.isTied(device, user)))
  );
}

/** Reads whose the identifiers are. */
export async function loadOwners(
  tx: Transaction,
  ledger: IdentityLedger,
  names: readonly Identifier[],
): Promise<void> {
  const asked = [...new Map(names.map((name) => [keyOf(name), name])).values()];
  if (asked.length === 0) return;
  const rows = await tx.query<{ kind: string; value: string; subject: string; shared: boolean }>(
    `select i.kind, i.value, i.subject, i.shared_at is not null as shared
     from unnest($1::text[], $2::text[]) as asked (kind, value)
     join identifiers i on i.kind = asked.kind and i.value = asked.value`,
    [asked.map(({ kind }) => kind), asked.map(({ value }) => value)],
  );
  for (const { kind, value, subject, shared } of rows) {
    ledger.knowOwner({ kind, value }, subject);
    if (shared) ledger.knowShared(subject);
  }
}

/** Reads which devices are tied to their users already. */
async function loadDevices(
  tx: Transaction,
  ledger: IdentityLedger,
  readings: readonly EventReading[],
): Promise<void> {
  const devices = new Set(
    readings.flatMap(({ userId, anonymousId }) =>
      userId && anonymousId ? knownIn(ledger, [anonymousId]) : [],
    ),
  );
  if (devices.size === 0) return;
  const rows = await tx.query<{ device: string; user: string }>(
    `select left_subject as device, right_subject as user from identity_edges
     where undone_at is null and left_subject = any($1::uuid[]) and rule = any($2::text[])`,
    [[...devices], deviceRules],
  );
  for (const { device, user } of rows) ledger.knowTied(device, user);
}

export interface AskedClaim {
  readonly identifier: Identifier;
  readonly verified: boolean;
  readonly subject?: string;
}

const mostHolders =
  maxReviewsPerValue + 1 + Math.max(...Object.values(identifierRules).map(({ maxSubjects }) => maxSubjects));

/** Reads what is known of the claims. Gives the subjects that hold the values which are now verified. */
export async function loadClaims(
  tx: Transaction,
  ledger: IdentityLedger,
  asked: readonly AskedClaim[],
): Promise<string[]> {
  if (asked.length === 0) return [];
  const own = asked.filter(({ subject }) => subject !== undefined);
  const ownRows = await tx.query<{ kind: string; value: string; subject: string; verified: boolean }>(
    `select c.kind, c.value, c.subject, c.verified_at is not null as verified
     from unnest($1::text[], $2::text[], $3::uuid[]) as asked (kind, value, subject)
     join identifier_claims c using (kind, value, subject)`,
    [...columns(own), own.map(({ subject }) => subject)],
  );
  const known = new Map(
    ownRows.map(({ kind, value, subject, verified }) => [`${keyOf({ kind, value })}\0${subject}`, verified]),
  );
  const isNews = ({ identifier, verified, subject }: AskedClaim) =>
    verified && known.get(`${keyOf(identifier)}\0${subject}`) !== true;
  const news = [...new Map(asked.filter(isNews).map((one) => [keyOf(one.identifier), one])).values()];
  const holders =
    news.length === 0
      ? []
      : await tx.query<{ kind: string; value: string; subject: string }>(
          `select asked.kind, asked.value, c.subject
           from unnest($1::text[], $2::text[]) as asked (kind, value)
           cross join lateral (
             select subject, verified_at from identifier_claims
             where kind = asked.kind and value = asked.value and verified_at is not null
             order by verified_at, subject limit $3
           ) c
           order by c.verified_at, c.subject`,
          [...columns(news), mostHolders],
        );
  for (const { kind, value, subject } of holders) ledger.knowClaim({ kind, value }, subject, true);
  for (const { kind, value, subject, verified } of ownRows) {
    ledger.knowClaim({ kind, value }, subject, verified);
  }
  await loadClaimCounts(
    tx,
    ledger,
    own.filter((one) => !known.has(`${keyOf(one.identifier)}\0${one.subject}`)),
  );
  return holders.map(({ subject }) => subject);
}

const columns = (asked: readonly AskedClaim[]) =>
  [asked.map(({ identifier }) => identifier.kind), asked.map(({ identifier }) => identifier.value)] as const;

/** Counts what subjects claim already, where they claim something new. */
async function loadClaimCounts(
  tx: Transaction,
  ledger: IdentityLedger,
  asked: readonly AskedClaim[],
): Promise<void> {
  const subjects = new Set(asked.flatMap(({ subject }) => subject ?? []));
  if (subjects.size === 0) return;
  const rows = await tx.query<{ subject: string; kind: string; count: number }>(
    `select subject, kind, count(*)::int as count from identifier_claims
     where subject = any($1::uuid[]) group by subject, kind`,
    [[...subjects]],
  );
  for (const { subject, kind, count } of rows) ledger.knowClaimCount(subject, kind, count);
}

/** Reads the people of these subjects whole. A subject that nothing is known of is a person by itself. */
export async function loadPeople(
  tx: Transaction,
  ledger: IdentityLedger,
  seeds: readonly string[],
): Promise<void> {
  const asked = [...new Set(seeds)];
  if (asked.length === 0) return;
  const rows = await tx.query<Member>(
    `with asked as (select distinct person from people where subject = any($1::uuid[])),
          members as (select p.subject, p.person from people p join asked using (person))
     select m.subject, m.person, n.kinds, n.shared
     from members m left join lateral (
       select array_agg(kind) as kinds, bool_or(shared_at is not null) as shared
       from identifiers where subject = m.subject
     ) n on true`,
    [asked],
  );
  for (const { subject, person, kinds, shared } of rows) {
    if (shared) ledger.knowShared(subject);
    ledger.knowSubject(subject, {
      before: person,
      isStored: true,
      identified: (kinds ?? []).some((kind) => ruleOfKind(kind)?.identifies),
      userIds: (kinds ?? []).filter((kind) => kind === "userId").length,
    });
  }
  for (const subject of asked) {
    if (ledger.graph.has(subject)) continue;
    ledger.knowSubject(subject, { before: subject, isStored: false, identified: false, userIds: 0 });
  }
  await loadTies(tx, ledger, [...new Set([...rows.map(({ subject }) => subject), ...asked])]);
}

type Member = {
  subject: string;
  person: string;
  kinds: string[] | null;
  shared: boolean | null;
};

async function loadTies(tx: Transaction, ledger: IdentityLedger, subjects: readonly string[]): Promise<void> {
  const ties = await tx.query<{ id: string; left: string; right: string; rule: string }>(
    `select id, left_subject as left, right_subject as right, rule from identity_edges
     where undone_at is null and left_subject = any($1::uuid[])`,
    [subjects],
  );
  for (const tie of ties) ledger.graph.add(tie);
  const apart = await tx.query<{ left: string; right: string }>(
    `select left_subject as left, right_subject as right from identity_apart
     where left_subject = any($1::uuid[])`,
    [subjects],
  );
  for (const { left, right } of apart) ledger.graph.keepApart(left, right);
}
