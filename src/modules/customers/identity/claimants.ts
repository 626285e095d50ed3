import type { Queryable } from "../../../platform/db/index.ts";
import type { Identifier, KnownPerson } from "../words.ts";
import { canonical } from "./canonical.ts";

/** Somebody who has an identifier, or claims it, whether or not anybody verified that. */
export interface Claimant extends KnownPerson {
  readonly verified: boolean;
  /** When it was first said to be theirs. */
  readonly since: Date;
}

/** More people than that claim an address that is nobody's, such as a made-up one. */
const most = 20;

/** Everybody who has the identifier, in any form, or claims it: verified holders first, then who had it for longest. */
export async function claimantsOf(db: Queryable, identifier: Identifier): Promise<Claimant[]> {
  const form = canonical(identifier);
  if (!form.ok) return [];
  const { kind, value } = form.identifier;
  const rows = await db.query<{ person: string; verified: boolean; since: Date; subjects: string[] }>(
    `with held as (
       select subject, true as verified, at from identifiers where kind = $1 and value = $2
       union all
       select subject, verified_at is not null, at from identifier_claims where kind = $1 and value = $2
     ), found as (
       select coalesce(p.person, held.subject) as person, bool_or(held.verified) as verified, min(held.at) as since,
         array_agg(held.subject) as holders
       from held left join people p on p.subject = held.subject group by 1
     )
     select person, verified, since,
       coalesce((select array_agg(subject order by subject) from people where people.person = found.person), holders) as subjects
     from found order by verified desc, since, person limit ${most}`,
    [kind, value],
  );
  return rows;
}
