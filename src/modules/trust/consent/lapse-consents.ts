import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import { lockSubjects } from "./append-records.ts";

/** Subjects whose records are written in one transaction. */
const subjectsAtOnce = 500;

/**
 * Writes down which consents have expired, so that the records tell the whole story. Reading does not wait for it: a
 * consent whose time is over permits nothing. Gives the number of records added.
 */
export async function lapseConsents({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): Promise<number> {
  const now = clock.now();
  let lapsed = 0;
  for (;;) {
    const due = await db.query<{ subject: string }>(
      `select distinct subject from consent_states where state = 'given' and expires_at <= $1 limit ${subjectsAtOnce}`,
      [now],
    );
    if (due.length === 0) return lapsed;
    lapsed += await lapseOf(
      due.map(({ subject }) => subject),
      now,
      db,
    );
  }
}

const lapseOf = (subjects: readonly string[], now: Date, db: Database): Promise<number> =>
  db.transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    await tx.query("select 1 from consent_purposes order by id for share");
    const [{ count }] = await tx.query<{ count: number }>(
      `with ended as (
         insert into consent_records (id, subject, purpose, purpose_version, state, at, channel, by, evidence)
         select gen_random_uuid(), s.subject, s.purpose, r.purpose_version, 'expired', s.expires_at, 'house', 'house',
           jsonb_build_object('record', s.record)
         from consent_states s join consent_records r on r.id = s.record
         where s.subject = any($1::uuid[]) and s.state = 'given' and s.expires_at <= $2
         returning id, subject, purpose
       ), changed as (
         update consent_states s set state = 'expired', record = ended.id, expires_at = null
         from ended where s.subject = ended.subject and s.purpose = ended.purpose
         returning 1
       )
       select count(*) as count from changed`,
      [subjects, now],
    );
    return count;
  });
