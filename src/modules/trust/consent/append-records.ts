import type { Queryable, Transaction } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { asOf, type ConsentRecord, type ConsentState, isNo } from "./consent-record.ts";
import { type Purpose, PurposeTerms } from "./purpose.ts";
import type { StateRow } from "./tables.ts";

/**
 * Makes everybody who would add to these subjects' records wait, until the transaction ends. Taken in one order, and
 * always before a purpose is held, so that nobody waits in a circle.
 */
export async function lockSubjects(tx: Transaction, subjects: readonly string[]): Promise<void> {
  const inOrder = [...new Set(subjects)].sort();
  await tx.query(
    "select pg_advisory_xact_lock(hashtextextended('consent ' || subject, 0)) from unnest($1::text[]) as subject",
    [inOrder],
  );
}

/** The purpose as it is until the transaction ends: whoever would change it waits. Throws `trust/unknown-purpose`. */
export async function holdPurpose(tx: Transaction, id: string): Promise<Purpose> {
  const [row] = await tx.query<{ version: number; terms: unknown }>(
    "select version, terms from consent_purposes where id = $1 for share",
    [id],
  );
  if (!row) throw unknownPurpose(id);
  return { id, version: row.version, ...PurposeTerms.parse(row.terms) };
}

export const unknownPurpose = (id: string): RapportError =>
  new RapportError(
    "trust/unknown-purpose",
    `There is no purpose "${id}": GET /v1/purposes lists those that there are.`,
    { purpose: id },
  );

/** The kept states of subjects, of one purpose or of all. */
export function statesOf(db: Queryable, subjects: readonly string[], purpose?: string): Promise<StateRow[]> {
  return db.query<StateRow>(
    `select s.subject, s.purpose, s.state, s.expires_at, r.at, r.by, r.notice, r.language, r.evidence
     from consent_states s join consent_records r on r.id = s.record
     where s.subject = any($1::uuid[]) and ($2::text is null or s.purpose = $2)`,
    [subjects, purpose ?? null],
  );
}

/** What a kept state is at an instant. */
export const standing = (row: Pick<StateRow, "state" | "expires_at">, at: Date): ConsentState =>
  asOf({ state: row.state, ...(row.expires_at && { expiresAt: row.expires_at }) }, at);

/** Told of records within their transaction. */
export interface RecordListeners {
  /** What was learned on a consent goes with it. */
  readonly heard?: (records: readonly ConsentRecord[], tx: Transaction) => Promise<void>;
  /** Keeps each no outside of the database, too, so that no older backup undoes it. Before anybody is told of it. */
  readonly withdrawn?: (records: readonly ConsentRecord[]) => Promise<void>;
}

/** Adds records as `appendRecords` does, and tells those who must know. */
export async function addRecords(
  tx: Transaction,
  records: readonly ConsentRecord[],
  { heard, withdrawn }: RecordListeners,
): Promise<void> {
  if (records.length === 0) return;
  await appendRecords(tx, records);
  await heard?.(records, tx);
  const noes = records.filter(({ state }) => isNo(state));
  if (noes.length > 0) await withdrawn?.(noes);
}

/**
 * Adds records, at most one a subject and purpose, and brings their states up to date, in one statement. The subjects
 * are locked and the purposes held.
 */
export async function appendRecords(tx: Transaction, records: readonly ConsentRecord[]): Promise<void> {
  if (records.length === 0) return;
  await tx.query(
    `with added as (
       select * from jsonb_to_recordset($1::jsonb) as r (
         id uuid, subject uuid, purpose text, "purposeVersion" integer, state text, at timestamptz, notice text,
         language text, channel text, by text, "expiresAt" timestamptz, evidence jsonb
       )
     ), kept as (
       insert into consent_records
         (id, subject, purpose, purpose_version, state, at, notice, language, channel, by, expires_at, evidence)
       select id, subject, purpose, "purposeVersion", state, at, decode(notice, 'hex'), language, channel, by,
         "expiresAt", evidence
       from added
     )
     insert into consent_states (subject, purpose, state, record, expires_at)
     select subject, purpose, state, id, "expiresAt" from added
     on conflict (subject, purpose) do update
       set state = excluded.state, record = excluded.record, expires_at = excluded.expires_at
       where excluded.state <> 'requested' or consent_states.state = 'requested'`,
    [JSON.stringify(records)],
  );
}
