import type { Queryable } from "../../../platform/db/index.ts";
import type { Identifier } from "../words.ts";

/**
 * Those of `identifiers` that some subject beyond `subjects` has, or claims and was verified to hold. What anybody says
 * of themselves counts for nothing here: it could be said to harm somebody else.
 */
export const heldByOthers = (
  db: Queryable,
  identifiers: readonly Identifier[],
  subjects: readonly string[],
): Promise<Identifier[]> =>
  db.query<{ kind: string; value: string }>(
    `select asked.kind, asked.value from jsonb_to_recordset($1::jsonb) as asked (kind text, value text)
     where exists (select 1 from identifiers held
                   where held.kind = asked.kind and held.value = asked.value and held.subject <> all($2::uuid[]))
        or exists (select 1 from identifier_claims held
                   where held.kind = asked.kind and held.value = asked.value and held.verified_at is not null
                     and held.subject <> all($2::uuid[]))`,
    [JSON.stringify(identifiers.map(({ kind, value }) => ({ kind, value }))), subjects],
  );
