import type { Queryable } from "../../../platform/db/index.ts";
import type { Identifier, KnownPerson } from "../words.ts";
import { canonical } from "./canonical.ts";
import { ruleOfKind } from "./rules.ts";

/** An identifier of a subject, and what makes us believe it. */
export interface HeldIdentifier extends Identifier {
  readonly subject: string;
  /** Naming identifiers are their subject's own; of the others, those that a source has verified. */
  readonly verified: boolean;
  /** Absent for an account's own. */
  readonly source?: string;
  readonly at: Date;
  /** An anonymousId that several people use, and that therefore joins nobody. */
  readonly shared: boolean;
}

/** One row of the log of links. */
export interface IdentityEdge {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly rule: string;
  readonly source?: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly by?: string;
  readonly undoneAt?: Date;
  readonly undoneBy?: string;
  readonly why?: string;
}

/** The person of a subject. One that nothing is known of is a person by itself. */
export async function personOf(db: Queryable, subject: string): Promise<KnownPerson> {
  const rows = await db.query<{ subject: string; person: string }>(
    `select p.subject, p.person from people one join people p on p.person = one.person
     where one.subject = $1 order by p.subject`,
    [subject],
  );
  return rows[0]
    ? { person: rows[0].person, subjects: rows.map((row) => row.subject) }
    : { person: subject, subjects: [subject] };
}

/** The person of each subject, in one statement. */
export async function peopleOf(db: Queryable, subjects: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ subject: string; person: string }>(
    "select subject, person from people where subject = any($1::uuid[])",
    [[...new Set(subjects)]],
  );
  const people = new Map(subjects.map((subject) => [subject, subject]));
  for (const { subject, person } of rows) people.set(subject, person);
  return people;
}

/**
 * Who has the identifier, which may be written in any form. Of an e-mail or a phone only verified holders count, and
 * where these are several people, nobody is who has it.
 */
export async function personBy(
  db: Queryable,
  identifier: Identifier,
  country?: string,
): Promise<KnownPerson | undefined> {
  const form = canonical(identifier, country);
  if (!form.ok) return undefined;
  const { kind, value } = form.identifier;
  const table = ruleOfKind(kind)?.naming
    ? "select subject from identifiers where kind = $1 and value = $2"
    : "select subject from identifier_claims where kind = $1 and value = $2 and verified_at is not null";
  const people = await db.query<{ person: string; subject: string }>(
    `select distinct on (coalesce(p.person, held.subject)) coalesce(p.person, held.subject) as person, held.subject
     from (${table}) held left join people p on p.subject = held.subject
     order by 1 limit 2`,
    [kind, value],
  );
  return people.length === 1 && people[0] ? personOf(db, people[0].subject) : undefined;
}

/** All identifiers of these subjects, claims included, the oldest first. */
export async function identifiersOf(
  db: Queryable,
  subjects: readonly string[],
): Promise<readonly HeldIdentifier[]> {
  const rows = await db.query<{
    kind: string;
    value: string;
    subject: string;
    verified: boolean;
    source: string | null;
    at: Date;
    shared: boolean;
  }>(
    `select kind, value, subject, true as verified, source, at, shared_at is not null as shared
     from identifiers where subject = any($1::uuid[])
     union all
     select kind, value, subject, verified_at is not null, coalesce(nullif(verified_by, 'account'), source), at, false
     from identifier_claims where subject = any($1::uuid[])
     order by at, kind, value`,
    [[...subjects]],
  );
  return rows.map(({ source, ...held }) => ({ ...held, ...(source !== null && { source }) }));
}

/** Whose events are the subject's, as the intake calls them: `u:<userId>`, `a:<anonymousId>`, `a:record:<source>:<id>`. */
export async function ownersOf(db: Queryable, subject: string): Promise<readonly string[]> {
  const rows = await db.query<{ owner: string }>(
    `select case when kind = 'userId' then 'u:' || value
                 when kind = 'anonymousId' then 'a:' || value
                 else 'a:' || kind || ':' || value end as owner
     from identifiers where subject = $1 and kind <> 'account' order by 1`,
    [subject],
  );
  return rows.map(({ owner }) => owner);
}

const pageSize = 1_000;

type Held = { kind: string; value: string; subject: string };

/** Every identifier and claim that is held, some at a time: what a restored backup brought is looked for among them. */
export async function* everyIdentifier(
  db: Queryable,
): AsyncGenerator<readonly (Identifier & { readonly subject: string })[]> {
  for (const table of ["identifiers", "identifier_claims"]) {
    let last: Held | undefined;
    for (;;) {
      const page: Held[] = await db.query<Held>(
        `select kind, value, subject from ${table}
         where $1::text is null or (kind, value, subject) > ($1, $2, $3::uuid)
         order by kind, value, subject limit $4`,
        [last?.kind ?? null, last?.value ?? null, last?.subject ?? null, pageSize],
      );
      if (page.length > 0) yield page;
      last = page.at(-1);
      if (!last || page.length < pageSize) break;
    }
  }
}

/** The log of the links of these subjects, undone ones included, the oldest first. */
export async function edgesOf(db: Queryable, subjects: readonly string[]): Promise<readonly IdentityEdge[]> {
  const rows = await db.query<EdgeRow>(
    `select id, left_subject, right_subject, rule, source, evidence, at, by_whom, undone_at, undone_by, why
     from identity_edges where left_subject = any($1::uuid[]) or right_subject = any($1::uuid[]) order by at, id`,
    [[...subjects]],
  );
  return rows.map((row) => ({
    id: row.id,
    left: row.left_subject,
    right: row.right_subject,
    rule: row.rule,
    ...(row.source !== null && { source: row.source }),
    evidence: row.evidence,
    at: row.at,
    ...(row.by_whom !== null && { by: row.by_whom }),
    ...(row.undone_at && { undoneAt: row.undone_at }),
    ...(row.undone_by !== null && { undoneBy: row.undone_by }),
    ...(row.why !== null && { why: row.why }),
  }));
}

type EdgeRow = {
  id: string;
  left_subject: string;
  right_subject: string;
  rule: string;
  source: string | null;
  evidence: Record<string, unknown>;
  at: Date;
  by_whom: string | null;
  undone_at: Date | null;
  undone_by: string | null;
  why: string | null;
};
