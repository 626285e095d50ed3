import type { Transaction } from "../../../../platform/db/index.ts";

/**
 * Settles subjects of people who are several: their facts stand alone no longer, so that counts find them among those
 * that are chosen among, and the person has a profile under the id that is theirs. A count goes by whoever is not
 * settled yet one by one. Stays so when the people are parted: what is chosen among one alone is that one. The caller
 * holds the projector's lock. Gives how many subjects it settled.
 */
export async function settlePeople(tx: Transaction, limit: number): Promise<number> {
  const settled = await tx.query<{ subject: string }>(
    `with unsettled as (
       select p.subject, p.person from people p where p.subject <> p.person
         and (not exists (select from profile_several s where s.subject = p.subject)
           or not exists (select from profile_several s where s.subject = p.person)) limit $1
     )
     insert into profile_several (subject) select subject from unsettled union select person from unsettled
     on conflict do nothing returning subject`,
    [limit],
  );
  if (settled.length === 0) return 0;
  const subjects = settled.map(({ subject }) => subject);
  await tx.query(
    `insert into profiles (subject, first_at, last_at)
     select m.person, min(p.first_at), max(p.last_at) from profile_members() m join profiles p on p.subject = m.subject
     where m.person = any($1::uuid[]) or m.subject = any($1::uuid[])
     group by m.person on conflict do nothing`,
    [subjects],
  );
  for (const table of ["profile_traits", "profile_totals"])
    await tx.query(`update ${table} set alone = false where subject = any($1::uuid[]) and alone`, [subjects]);
  return settled.length;
}
