import type { Database } from "../../../platform/db/index.ts";
import { addRecords, lockSubjects, type RecordListeners } from "./append-records.ts";
import type { ConsentRecord } from "./consent-record.ts";
import { holdPurposes } from "./read-purposes.ts";

/** A no that was kept outside of the database. */
export type KeptNo = Pick<ConsentRecord, "id" | "subject" | "purpose" | "state" | "by" | "channel" | "at">;

/** Records that one transaction looks at. */
const atOnce = 500;

/**
 * After an older backup was restored: adds those of the noes whose records are not there, under their own ids and times.
 * One that is there was followed by whatever the backup knows, and is left as it is. The notice that was shown may be
 * lost with the newer database, and is not named. Gives the number of records added.
 */
export async function withdrawAgain(
  noes: readonly KeptNo[],
  { db, ...listeners }: RecordListeners & { readonly db: Database },
): Promise<number> {
  let added = 0;
  for (let start = 0; start < noes.length; start += atOnce) {
    const some = noes.slice(start, start + atOnce);
    added += await db.transaction(async (tx) => {
      await lockSubjects(
        tx,
        some.map(({ subject }) => subject),
      );
      const purposes = await holdPurposes(tx, [...new Set(some.map(({ purpose }) => purpose))]);
      const rows = await tx.query<{ id: string }>(
        "select id from consent_records where id = any($1::uuid[])",
        [some.map(({ id }) => id)],
      );
      const known = new Set(rows.map(({ id }) => id));
      const missing = some.flatMap(({ id, subject, purpose, state, by, channel, at }): ConsentRecord[] => {
        const version = purposes.get(purpose)?.version;
        if (version === undefined || known.has(id)) return [];
        const evidence = { restored: true } as const;
        return [{ id, subject, purpose, purposeVersion: version, state, by, channel, at, evidence }];
      });
      // One after the other: a person may have said no to one purpose several times.
      for (const record of missing) await addRecords(tx, [record], listeners);
      return missing.length;
    });
  }
  return added;
}
