import type { Locale } from "../../../kernel/index.ts";
import type { Queryable } from "../../../platform/db/index.ts";
import type { Opener, Severity } from "./case.ts";
import { type CaseEvent, type CaseStanding, type CaseState, type Cause, foldCase } from "./case.ts";
import { unknownCase } from "./refusals.ts";
import type { CaseRow, EventRow, SourceRow } from "./tables.ts";

/** A case with where it stands. */
export interface Case extends CaseStanding {
  readonly caseId: string;
  readonly openedBy: Opener;
  readonly experience: string;
  readonly locale: Locale;
  readonly severity: Severity;
  readonly openedAt: Date;
  readonly joinedInto?: string;
  /** What it came from; an erased person's is left without its ids. */
  readonly sources: readonly CaseSource[];
  readonly history: readonly (CaseEvent & { readonly at: Date; readonly account?: string })[];
}

export interface CaseSource {
  readonly openedBy: Opener;
  readonly receiptId?: string;
  readonly reviewId?: string;
  readonly at: Date;
}

/** A case as it is kept. */
export interface KeptCase {
  readonly row: CaseRow;
  readonly rows: readonly EventRow[];
  readonly sources: readonly SourceRow[];
  readonly standing: CaseStanding;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a case. `hold` keeps others from changing it until the transaction ends. Throws `platform/not-found` where
 * there is none.
 */
export async function readKept(
  db: Queryable,
  caseId: string,
  { hold = false }: { readonly hold?: boolean } = {},
): Promise<KeptCase> {
  if (!uuid.test(caseId)) throw unknownCase();
  const [row] = await db.query<CaseRow>(`select * from cases where id = $1 ${hold ? "for update" : ""}`, [
    caseId,
  ]);
  if (!row) throw unknownCase();
  const rows = await db.query<EventRow>("select * from case_events where case_id = $1 order by position", [
    caseId,
  ]);
  const sources = await db.query<SourceRow>(
    "select * from case_sources where case_id = $1 order by at, opened_by, key",
    [caseId],
  );
  return { row, rows, sources, standing: foldCase(rows.map(({ event }) => event)) };
}

export const caseOf = ({ row, rows, sources, standing }: KeptCase): Case => ({
  ...standing,
  caseId: row.id,
  openedBy: row.opened_by,
  experience: row.experience,
  locale: row.locale,
  severity: row.severity,
  openedAt: row.opened_at,
  ...(row.joined_into !== null && { joinedInto: row.joined_into }),
  sources: sources.map(({ opened_by, receipt_id, review_id, at }) => ({
    openedBy: opened_by,
    ...(receipt_id !== null && { receiptId: receipt_id }),
    ...(review_id !== null && { reviewId: review_id }),
    at,
  })),
  history: rows.map(({ event, at, by_account }) => ({
    ...event,
    at,
    ...(by_account !== null && { account: by_account }),
  })),
});

/** Throws `platform/not-found`. */
export const readCase = async (db: Queryable, caseId: string): Promise<Case> =>
  caseOf(await readKept(db, caseId));

/** Whether some case is about a receipt: whoever mends it must see what went wrong. */
export async function concernsReceipt(db: Queryable, receiptId: string): Promise<boolean> {
  const [found] = await db.query("select 1 from case_sources where receipt_id = $1 limit 1", [receiptId]);
  return found !== undefined;
}

export interface CasesAsked {
  readonly state?: CaseState;
  readonly cause?: Cause;
  readonly experience?: string;
  /** The `caseId` that the last page ended with. */
  readonly after?: string;
  /** 50 where it is left out. */
  readonly limit?: number;
}

export interface ListedCase {
  readonly caseId: string;
  readonly openedBy: Opener;
  readonly experience: string;
  readonly locale: Locale;
  readonly severity: Severity;
  readonly state: CaseState;
  readonly cause?: Cause;
  readonly evaluation?: string;
  readonly openedAt: Date;
  /** How many times it was said, by whatever source. */
  readonly occurrences: number;
}

/** Cases, the gravest and then the oldest first. */
export async function listCases(asked: CasesAsked, db: Queryable): Promise<ListedCase[]> {
  const { state, cause, experience, after, limit = 50 } = asked;
  const rows = await db.query<CaseRow & { occurrences: number }>(
    `with ranked as (
       select c.*, case severity when 'high' then 0 when 'medium' then 1 else 2 end as gravity from cases c)
     select r.*, (select count(*)::int from case_occurrences o join case_sources s using (opened_by, key)
       where s.case_id = r.id) as occurrences
     from ranked r
     where ($1::text is null or state = $1) and ($2::text is null or cause = $2)
       and ($3::text is null or experience = $3)
       and ($4::uuid is null or (gravity, opened_at, id) > (select gravity, opened_at, id from ranked where id = $4))
     order by gravity, opened_at, id limit $5`,
    [state ?? null, cause ?? null, experience ?? null, after ?? null, limit],
  );
  return rows.map((row) => ({
    caseId: row.id,
    openedBy: row.opened_by,
    experience: row.experience,
    locale: row.locale,
    severity: row.severity,
    state: row.state,
    ...(row.cause !== null && { cause: row.cause }),
    ...(row.evaluation !== null && { evaluation: row.evaluation }),
    openedAt: row.opened_at,
    occurrences: row.occurrences,
  }));
}

/** How many cases are in each state. */
export async function countCases(db: Queryable): Promise<Partial<Record<CaseState, number>>> {
  const rows = await db.query<{ state: CaseState; count: number }>(
    "select state, count(*)::int as count from cases group by state",
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** A case as the person whose "wrong" it was sees it: what became of it, and nothing of who works on it. */
export interface OwnCase {
  readonly caseId: string;
  readonly receiptId?: string;
  readonly saidAt: Date;
  readonly state: Exclude<CaseState, "joined">;
  /** What they were told. */
  readonly told?: string;
}

/** What a person called wrong, the newest first. `subjects` are all of the person's. */
export async function casesOfPerson(db: Queryable, subjects: readonly string[]): Promise<OwnCase[]> {
  const rows = await db.query<{
    id: string;
    receipt_id: string | null;
    at: Date;
    state: OwnCase["state"];
    told: string | null;
  }>(
    `select c.id, s.receipt_id, s.at, c.state,
       case when c.state in ('told', 'closed') then (select e.event ->> 'how' from case_events e
         where e.case_id = c.id and e.kind = 'told' order by e.position desc limit 1) end as told
     from case_sources s join cases c on c.id = s.case_id
     where s.subject = any($1::uuid[]) and s.opened_by = 'feedback' order by s.at desc, s.key`,
    [subjects],
  );
  return rows.map(({ id, receipt_id, at, state, told }) => ({
    caseId: id,
    ...(receipt_id !== null && { receiptId: receipt_id }),
    saidAt: at,
    state,
    ...(told !== null && { told }),
  }));
}
