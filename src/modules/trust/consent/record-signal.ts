import type { Database, Queryable } from "../../../platform/db/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { addRecords, holdPurpose, lockSubjects, type RecordListeners, standing } from "./append-records.ts";
import { type ConsentRecord, isNo } from "./consent-record.ts";
import type { StateRow } from "./tables.ts";

/** A request with `Sec-GPC: 1`, from somebody with these subjects. */
export interface Signal {
  readonly subjects: readonly string[];
  readonly at: Date;
  readonly channel: string;
}

/** Whether it is the browser's no that stands. */
export const isRefusedBySignal = ({ state, by }: Pick<StateRow, "state" | "by">): boolean =>
  state === "refused" && by === "browser-signal";

/**
 * Refuses, for each subject, every purpose that a browser's signal refuses: once, so that a second request with the
 * signal adds nothing. A no that stands is left as it is, and so is a consent that the person gave after they were told
 * of the signal. Gives the number of records added.
 */
export async function recordGpc(
  { subjects, at, channel }: Signal,
  { db, ...listeners }: RecordListeners & { readonly db: Database },
): Promise<number> {
  // Nearly every request finds nothing to do, and so takes no lock.
  if ((await refusalsLeft(db, subjects, at)).length === 0) return 0;
  return db.transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    const purposes = new Set((await refusalsLeft(tx, subjects, at)).map(({ purpose }) => purpose));
    for (const purpose of purposes) await holdPurpose(tx, purpose);
    const records = (await refusalsLeft(tx, subjects, at)).map(
      ({ subject, purpose, version }): ConsentRecord => ({
        id: timeOrderedId(at.getTime()),
        subject,
        purpose,
        purposeVersion: version,
        state: "refused",
        at,
        channel,
        by: "browser-signal",
        evidence: { signal: "Sec-GPC: 1" },
      }),
    );
    await addRecords(tx, records, listeners);
    return records.length;
  });
}

/** A subject, a purpose that the signal refuses, and what stands; the state is null where nothing does. */
type Refusable = { subject: string; purpose: string; version: number } & (
  | Pick<StateRow, "state" | "expires_at" | "evidence">
  | { state: null }
);

/** What the signal refuses and nothing refuses yet. */
async function refusalsLeft(db: Queryable, subjects: readonly string[], at: Date) {
  const rows = await db.query<Refusable>(
    `select given.subject, p.id as purpose, p.version, s.state, s.expires_at, r.evidence
     from consent_purposes p
     cross join (select distinct unnest($1::uuid[]) as subject) given
     left join consent_states s on s.subject = given.subject and s.purpose = p.id
     left join consent_records r on r.id = s.record
     where (p.terms ->> 'refusedBySignal')::boolean
     order by p.id, given.subject`,
    [subjects],
  );
  const chosen = new Set(
    rows
      .filter((row) => row.state !== null && standing(row, at) === "given" && row.evidence.despiteSignal)
      .map(({ purpose }) => purpose),
  );
  return rows.filter(({ state, purpose }) => !chosen.has(purpose) && (state === null || !isNo(state)));
}
