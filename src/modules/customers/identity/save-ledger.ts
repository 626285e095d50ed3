import type { Transaction } from "../../../platform/db/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { IdentityLedger } from "./identity-ledger.ts";
import { type Regrouping, regroupPeople } from "./regroup-people.ts";

/** Writes down what a change led to: one statement a table, none for a table that nothing happened to. */
export async function saveLedger(tx: Transaction, ledger: IdentityLedger): Promise<Regrouping> {
  const regrouping = regroupPeople(ledger);
  const at = ledger.now.toISOString();
  for (const { sql, rows } of [
    { sql: insertIdentifiers, rows: identifierRows(ledger) },
    { sql: markShared, rows: [...ledger.newlyShared].map((subject) => ({ subject })) },
    { sql: upsertClaims, rows: claimRows(ledger) },
    { sql: undoEdges, rows: [...ledger.undoneEdges].map(([id, undone]) => ({ id, ...undone })) },
    { sql: insertEdges, rows: edgeRows(ledger) },
    { sql: deleteApart, rows: ledger.lifted.map(([left, right]) => ({ left, right })) },
    {
      sql: insertApart,
      rows: ledger.newApart.map(({ pair, ...mark }) => ({ left: pair[0], right: pair[1], ...mark })),
    },
    { sql: upsertPeople, rows: regrouping.rows },
    { sql: countRefusals, rows: refusalRows(ledger) },
    { sql: insertReviews, rows: reviewRows(ledger) },
  ]) {
    if (rows.length > 0) await tx.query(sql, [JSON.stringify(rows), at]);
  }
  return regrouping;
}

const identifierRows = ({ newIdentifiers }: IdentityLedger) =>
  newIdentifiers.map(({ identifier: { kind, value }, subject, source }) => ({
    kind,
    value,
    subject,
    source,
  }));

const insertIdentifiers = `
  insert into identifiers (kind, value, subject, source, at)
  select kind, value, subject, source, $2::timestamptz
  from jsonb_to_recordset($1::jsonb) as given (kind text, value text, subject uuid, source text)`;

const markShared = `
  update identifiers set shared_at = coalesce(shared_at, $2::timestamptz)
  from jsonb_to_recordset($1::jsonb) as given (subject uuid)
  where identifiers.subject = given.subject and identifiers.kind = 'anonymousId'`;

const claimRows = ({ newClaims }: IdentityLedger) =>
  [...newClaims.values()].map(({ identifier: { kind, value }, subject, source, verified }) => ({
    kind,
    value,
    subject,
    source,
    verified,
  }));

const upsertClaims = `
  insert into identifier_claims (kind, value, subject, source, at, verified_by, verified_at)
  select kind, value, subject, source, $2::timestamptz,
         case when verified then coalesce(source, 'account') end,
         case when verified then $2::timestamptz end
  from jsonb_to_recordset($1::jsonb) as given (kind text, value text, subject uuid, source text, verified boolean)
  on conflict (kind, value, subject) do update
    set verified_by = excluded.verified_by, verified_at = excluded.verified_at
    where identifier_claims.verified_at is null`;

const undoEdges = `
  update identity_edges set undone_at = given.at, undone_by = given.by, why = given.why
  from jsonb_to_recordset($1::jsonb) as given (id uuid, at timestamptz, by text, why text)
  where identity_edges.id = given.id and identity_edges.undone_at is null and $2::timestamptz is not null`;

const edgeRows = ({ newEdges }: IdentityLedger) =>
  [...newEdges.values()].map(({ undone, ...edge }) => ({
    ...edge,
    undone_at: undone?.at,
    undone_by: undone?.by,
    why: undone?.why,
  }));

const insertEdges = `
  insert into identity_edges (id, left_subject, right_subject, rule, source, evidence, at, by_whom, undone_at,
    undone_by, why)
  select id, "left", "right", rule, source, evidence, coalesce(at, $2::timestamptz), by, undone_at, undone_by, why
  from jsonb_to_recordset($1::jsonb) as given (id uuid, "left" uuid, "right" uuid, rule text, source text,
    evidence jsonb, at timestamptz, by text, undone_at timestamptz, undone_by text, why text)`;

const deleteApart = `
  delete from identity_apart using jsonb_to_recordset($1::jsonb) as given ("left" uuid, "right" uuid)
  where left_subject = given."left" and right_subject = given."right" and $2::timestamptz is not null`;

const insertApart = `
  insert into identity_apart (left_subject, right_subject, at, by_whom, why)
  select "left", "right", $2::timestamptz, by, why
  from jsonb_to_recordset($1::jsonb) as given ("left" uuid, "right" uuid, by text, why text)
  on conflict do nothing`;

const upsertPeople = `
  insert into people (subject, person)
  select subject, person from jsonb_to_recordset($1::jsonb) as given (subject uuid, person uuid)
  where $2::timestamptz is not null
  on conflict (subject) do update set person = excluded.person`;

const refusalRows = ({ refusals }: IdentityLedger) =>
  [...refusals.values()].map(({ messageId, ...refusal }) => ({
    id: timeOrderedId(),
    ...refusal,
    message_id: messageId,
  }));

const countRefusals = `
  insert into identity_refusals (id, reason, source, kind, left_subject, right_subject, message_id, times, first_at,
    last_at)
  select id, reason, source, kind, "left", "right", message_id, times, $2::timestamptz, $2::timestamptz
  from jsonb_to_recordset($1::jsonb) as given (id uuid, reason text, source text, kind text, "left" uuid,
    "right" uuid, message_id text, times int)
  on conflict (reason, coalesce(source, ''), coalesce(kind, ''),
    coalesce(left_subject, '00000000-0000-0000-0000-000000000000'),
    coalesce(right_subject, '00000000-0000-0000-0000-000000000000'))
  do update set times = identity_refusals.times + excluded.times, last_at = excluded.last_at,
    message_id = excluded.message_id`;

const reviewRows = ({ doubtful }: IdentityLedger) =>
  [...new Map(doubtful.map((pair) => [`${pair.left} ${pair.right}`, pair])).values()].map((pair) => ({
    id: timeOrderedId(),
    ...pair,
  }));

/** A pair that was decided stays so; one that waits keeps its place, with the newest reasons. */
const insertReviews = `
  insert into link_reviews (id, left_subject, right_subject, reason, source, weight, probability, reasons, records,
    proposed_at)
  select id, "left", "right", reason, source, weight, probability, reasons, records, $2::timestamptz
  from jsonb_to_recordset($1::jsonb) as given (id uuid, "left" uuid, "right" uuid, reason text, source text,
    weight double precision, probability double precision, reasons jsonb, records jsonb)
  on conflict (left_subject, right_subject) do update
    set weight = excluded.weight, probability = excluded.probability, reasons = excluded.reasons,
        records = excluded.records
    where link_reviews.decided_at is null`;
