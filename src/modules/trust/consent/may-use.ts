import type { Queryable } from "../../../platform/db/index.ts";
import { unknownPurpose } from "./append-records.ts";
import { asOf, type ConsentState } from "./consent-record.ts";
import { type Permission, refusalOf } from "./permission.ts";
import type { LegalBasis } from "./purpose.ts";

export interface Use {
  /** All subjects of one person. */
  readonly subjects: readonly string[];
  readonly purpose: string;
  /** The instant by which a consent's time is measured. */
  readonly at: Date;
}

type UseRow = {
  basis: LegalBasis;
  categories: string[];
  states: { state: ConsentState; expiresAt: string | null }[];
};

/** Whether a purpose may be followed for a person: the strictest of their subjects' states holds. One statement. */
export async function mayUse({ subjects, purpose, at }: Use, db: Queryable): Promise<Permission> {
  const [row] = await db.query<UseRow>(
    `select p.terms ->> 'legalBasis' as basis, p.terms -> 'dataCategories' as categories,
       (select coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'expiresAt', s.expires_at)), '[]')
        from consent_states s where s.purpose = p.id and s.subject = any($2::uuid[])) as states
     from consent_purposes p where p.id = $1`,
    [purpose, subjects],
  );
  if (!row) return { permitted: false, reason: "unknown-purpose" };
  const states = row.states.map(({ state, expiresAt }) =>
    asOf({ state, ...(expiresAt !== null && { expiresAt: new Date(expiresAt) }) }, at),
  );
  const reason = refusalOf(row.basis, states);
  return reason === undefined
    ? { permitted: true, basis: row.basis, categories: row.categories }
    : { permitted: false, reason };
}

/** Categories of data that a purpose needs; no other may be read for it. Throws `trust/unknown-purpose`. */
export async function categoriesOf(purpose: string, db: Queryable): Promise<readonly string[]> {
  const [row] = await db.query<{ categories: string[] }>(
    "select terms -> 'dataCategories' as categories from consent_purposes where id = $1",
    [purpose],
  );
  if (!row) throw unknownPurpose(purpose);
  return row.categories;
}
