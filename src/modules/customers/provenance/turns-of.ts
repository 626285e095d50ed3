import type { Queryable } from "../../../platform/db/index.ts";

export interface RecordedTurn {
  readonly receipt: string;
  readonly subject: string;
  readonly experience: string;
  readonly purpose: string;
  readonly at: Date;
}

const columns = "t.receipt, t.subject, t.experience, t.purpose, t.at";

/** The newest turns of these subjects that used a datum. */
export async function turnsThatUsed(
  db: Queryable,
  {
    subjects,
    datum,
    limit,
  }: { readonly subjects: readonly string[]; readonly datum: string; readonly limit: number },
): Promise<RecordedTurn[]> {
  return db.query<RecordedTurn & Record<string, unknown>>(
    `select ${columns} from lineage_turns t
     where t.subject = any($1::uuid[]) and exists (select 1 from lineage_uses u where u.receipt = t.receipt and u.datum = $2)
     order by t.at desc, t.receipt limit $3`,
    [subjects, datum, limit],
  );
}

export async function turnOf(
  db: Queryable,
  receipt: string,
): Promise<(RecordedTurn & { readonly uses: readonly string[] }) | undefined> {
  const [row] = await db.query<RecordedTurn & { uses: string[] } & Record<string, unknown>>(
    `select ${columns}, array(select distinct datum from lineage_uses u where u.receipt = t.receipt order by 1) as uses
     from lineage_turns t where t.receipt = $1`,
    [receipt],
  );
  return row;
}

/** How often each Experience used each datum of a source, and the newest of those turns. */
export interface Usage {
  readonly experience: string;
  readonly purpose: string;
  readonly datum: string;
  readonly source: string;
  readonly decisions: number;
  readonly newest: readonly string[];
  readonly at: Date;
}

const newestShown = 5;

/** Usage of one source by its name, or of all. */
export async function usage(db: Queryable, source?: string): Promise<Usage[]> {
  return db.query<Usage & Record<string, unknown>>(
    `select t.experience, t.purpose, u.datum, u.source, count(*)::int as decisions, max(t.at) as at,
       (array_agg(t.receipt::text order by t.at desc))[1:${newestShown}] as newest
     from lineage_uses u join lineage_turns t on t.receipt = u.receipt
     where $1::text is null or u.source = $1
     group by t.experience, t.purpose, u.datum, u.source order by 1, 3, 4`,
    [source ?? null],
  );
}
