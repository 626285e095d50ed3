import type { Clock } from "../../../platform/clock.ts";
import type { Database, Queryable, Transaction } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { unknownPurpose } from "./append-records.ts";
import { type Purpose, PurposeTerms, whyConsentsLapse } from "./purpose.ts";

export interface PurposeChange {
  readonly id: string;
  readonly terms: PurposeTerms;
  /** The version that was changed; 0 for a new purpose. */
  readonly version: number;
  /** Whether former consents end even though nothing but words changed, because the words mean something else. */
  readonly material?: boolean;
  /** The account of whoever changes it. */
  readonly changedBy?: string;
}

export interface ChangedPurpose {
  readonly purpose: Purpose;
  /** Why former consents ended; empty where they hold on. */
  readonly lapses: readonly string[];
  /** Consents that ended. */
  readonly invalidated: number;
}

type PurposeRow = { id: string; version: number; terms: unknown };

const purposeOf = ({ id, version, terms }: PurposeRow): Purpose => ({
  id,
  version,
  ...PurposeTerms.parse(terms),
});

/** All purposes, by name. */
export async function purposes(db: Queryable): Promise<Purpose[]> {
  return (await db.query<PurposeRow>("select id, version, terms from consent_purposes order by id")).map(
    purposeOf,
  );
}

/** One purpose as it is now. Throws `trust/unknown-purpose`. */
export async function purpose(db: Queryable, id: string): Promise<Purpose> {
  const [row] = await db.query<PurposeRow>("select id, version, terms from consent_purposes where id = $1", [
    id,
  ]);
  if (!row) throw unknownPurpose(id);
  return purposeOf(row);
}

/**
 * Makes a purpose or gives it a new version. Where the new terms are not covered by what people consented to, every
 * consent to it ends in the same transaction. A no stays. Throws `trust/purpose-changed` where somebody else changed it
 * meanwhile.
 */
export function changePurpose(
  change: PurposeChange,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<ChangedPurpose> {
  const { id, terms, material = false, changedBy } = change;
  return db.transaction(async (tx) => {
    const before = await takePurpose(tx, change);
    const lapses = before
      ? [...whyConsentsLapse(before, terms), ...(material ? ["meaning of the text"] : [])]
      : [];
    const version = change.version + 1;
    const at = clock.now();
    await tx.query(
      `insert into consent_purposes (id, version, terms) values ($1, $2, $3::jsonb)
       on conflict (id) do update set version = excluded.version, terms = excluded.terms`,
      [id, version, JSON.stringify(terms)],
    );
    await tx.query(
      `insert into consent_purpose_versions (purpose, version, terms, at, changed_by, lapses)
       values ($1, $2, $3::jsonb, $4, $5, $6)`,
      [id, version, JSON.stringify(terms), at, changedBy ?? null, lapses],
    );
    const invalidated = lapses.length === 0 ? 0 : await invalidate(tx, { id, version, at, lapses });
    return { purpose: { id, version, ...terms }, lapses, invalidated };
  });
}

/** The purpose as it was, for nobody else to read a decision by or to change until the transaction ends. */
async function takePurpose(tx: Transaction, { id, version }: PurposeChange): Promise<Purpose | undefined> {
  const [row] = await tx.query<PurposeRow>(
    "select id, version, terms from consent_purposes where id = $1 for update",
    [id],
  );
  if ((row?.version ?? 0) !== version) {
    throw new RapportError(
      "trust/purpose-changed",
      row
        ? `"${id}" is at version ${row.version} now: read it again, and change that.`
        : `There is no purpose "${id}" yet: a new one is made by changing version 0.`,
      { purpose: id, version: row?.version ?? 0 },
    );
  }
  return row && purposeOf(row);
}

async function invalidate(
  tx: Transaction,
  { id, version, at, lapses }: { id: string; version: number; at: Date; lapses: readonly string[] },
): Promise<number> {
  const [{ count }] = await tx.query<{ count: number }>(
    `with ended as (
       insert into consent_records (id, subject, purpose, purpose_version, state, at, channel, by, evidence)
       select gen_random_uuid(), subject, purpose, $2, 'invalidated', $3, 'house', 'house', $4::jsonb
       from consent_states where purpose = $1 and state = 'given'
       returning id, subject, purpose
     ), changed as (
       update consent_states s set state = 'invalidated', record = ended.id, expires_at = null
       from ended where s.subject = ended.subject and s.purpose = ended.purpose
       returning 1
     )
     select count(*) as count from changed`,
    [id, version, at, JSON.stringify({ changed: lapses })],
  );
  return count;
}
