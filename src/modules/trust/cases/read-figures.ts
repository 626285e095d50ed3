import type { Queryable } from "../../../platform/db/index.ts";
import type { Cause } from "./case.ts";

/** Days that the time to mend looks back. */
export const figureDays = 365;

/** Days of age that open cases are counted in: up to the first, up to the second, up to the third, and older. */
const ages = [1, 7, 30] as const;

export interface CaseFigures {
  readonly since: Date;
  /** Hours from opened, or opened again, to fixed, by cause. */
  readonly mending: readonly {
    readonly cause: Cause;
    readonly count: number;
    readonly medianHours: number;
    readonly p90Hours: number;
  }[];
  /** What is not closed; `cause` is absent where it is not found yet. */
  readonly open: readonly {
    readonly cause?: Cause;
    readonly age: "day" | "week" | "month" | "older";
    readonly count: number;
  }[];
}

/** How cases go: nearest-rank percentiles over the last year, and what is open now. */
export async function readFigures(now: Date, db: Queryable): Promise<CaseFigures> {
  const since = new Date(now.getTime() - figureDays * 86_400_000);
  const mending = await db.query<{ cause: Cause; count: number; medianHours: number; p90Hours: number }>(
    `select cause, count(*)::int as count,
       percentile_disc(0.5) within group (order by hours) as "medianHours",
       percentile_disc(0.9) within group (order by hours) as "p90Hours"
     from (select cause, (extract(epoch from fixed_at - cases.since) / 3600)::float8 as hours from cases
       where fixed_at >= $1 and cause is not null and state <> 'joined') as mended
     group by cause order by cause`,
    [since],
  );
  const open = await db.query<{
    cause: Cause | null;
    age: "day" | "week" | "month" | "older";
    count: number;
  }>(
    `select cause, age, count(*)::int as count from (
       select cause, case when days <= $2 then 'day' when days <= $3 then 'week' when days <= $4 then 'month'
         else 'older' end as age
       from (select cause, extract(epoch from $1::timestamptz - cases.since) / 86400 as days from cases
         where state not in ('closed', 'joined')) as waiting) as aged
     group by cause, age order by cause nulls first, age`,
    [now, ...ages],
  );
  return {
    since,
    mending,
    open: open.map(({ cause, ...one }) => ({ ...one, ...(cause !== null && { cause }) })),
  };
}
