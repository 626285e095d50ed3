import type { Queryable } from "../../../platform/db/index.ts";
import { krippendorffAlpha } from "./agreement.ts";
import { type Quality, qualityOf } from "./quality.ts";
import { countQueue } from "./read-queue.ts";

/** Days that the figures look back. */
export const figureDays = 90;

export interface ReviewFigures {
  readonly since: Date;
  readonly waiting: {
    readonly high: number;
    readonly medium: number;
    readonly low: number;
    readonly overdue: number;
    /** Minutes since the oldest one was held; absent where nothing waits. */
    readonly oldestMinutes?: number;
  };
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly reason?: string;
    readonly count: number;
  }[];
  /** Minutes from held to settled; absent where nothing was. */
  readonly minutesToSettle?: { readonly median: number; readonly p90: number };
  /** Over drafts, as they stood, that at least two reviewers spoke of. */
  readonly agreement: {
    readonly drafts: number;
    /** Whether they say the same reason, approval being one; absent where it says nothing. */
    readonly byReason?: number;
    /** Whether they approve or reject. */
    readonly byDecision?: number;
  };
  readonly quality: readonly ({ readonly experience: string } & Quality)[];
}

/** How reviewing goes, over the last 90 days. */
export async function readFigures(now: Date, db: Queryable): Promise<ReviewFigures> {
  const since = new Date(now.getTime() - figureDays * 86_400_000);
  const minutesToSettle = await settling(db, since);
  return {
    since,
    waiting: { ...(await countQueue(db, now)), ...(await oldest(db, now)) },
    outcomes: await outcomesSince(db, since),
    ...(minutesToSettle && { minutesToSettle }),
    agreement: await agreementSince(db, since),
    quality: await qualitySince(db, since),
  };
}

async function oldest(db: Queryable, now: Date): Promise<{ oldestMinutes?: number }> {
  const [{ held }] = await db.query<{ held: Date | null }>(
    "select min(held_at) as held from reviews where settled_at is null",
  );
  return held ? { oldestMinutes: Math.floor((now.getTime() - held.getTime()) / 60_000) } : {};
}

async function outcomesSince(db: Queryable, since: Date): Promise<ReviewFigures["outcomes"]> {
  const rows = await db.query<{ outcome: string; reason: string | null; count: number }>(
    `select kind as outcome, reason, count(*)::int as count from review_events
     where at >= $1 and kind <> 'queued' group by kind, reason order by kind, reason`,
    [since],
  );
  return rows.map(({ reason, ...rest }) => ({ ...rest, ...(reason !== null && { reason }) }));
}

async function settling(db: Queryable, since: Date): Promise<ReviewFigures["minutesToSettle"]> {
  const [row] = await db.query<{ median: number | null; p90: number | null }>(
    `select percentile_disc(0.5) within group (order by minutes) as median,
            percentile_disc(0.9) within group (order by minutes) as p90
     from (select (extract(epoch from settled_at - held_at) / 60)::float8 as minutes from reviews
       where settled_at >= $1) as settled`,
    [since],
  );
  const { median, p90 } = row;
  return median === null || p90 === null ? undefined : { median, p90 };
}

/** The last word of each reviewer on each draft as it stood. */
async function agreementSince(db: Queryable, since: Date): Promise<ReviewFigures["agreement"]> {
  const units = await db.query<{ says: string[] }>(
    `select array_agg(says) as says from (
       select distinct on (review, draft_hash, by_reviewer) review, draft_hash, coalesce(reason, 'approved') as says
       from review_events where kind in ('approved', 'rejected') and at >= $1
       order by review, draft_hash, by_reviewer, position desc) as last_words
     group by review, draft_hash having count(*) >= 2`,
    [since],
  );
  const reasons = units.map(({ says }) => says);
  const decisions = reasons.map((says) => says.map((one) => (one === "approved" ? one : "rejected")));
  const [byReason, byDecision] = [krippendorffAlpha(reasons), krippendorffAlpha(decisions)];
  return {
    drafts: units.length,
    ...(byReason !== undefined && { byReason }),
    ...(byDecision !== undefined && { byDecision }),
  };
}

type StratumRow = {
  experience: string;
  stratum: string;
  rate: number;
  drawn: number;
  judged: number;
  right: number;
};

async function qualitySince(db: Queryable, since: Date): Promise<ReviewFigures["quality"]> {
  const strata = await db.query<StratumRow>(
    `select experience, stratum, rate, count(*)::int as drawn,
            count(*) filter (where judged_at is not null)::int as judged,
            count(*) filter (where is_right)::int as right
     from review_samples where sampled_at >= $1 group by experience, stratum, rate order by experience, stratum`,
    [since],
  );
  const experiences = [...new Set(strata.map(({ experience }) => experience))];
  return experiences.map((experience) => ({
    experience,
    ...qualityOf(strata.filter((one) => one.experience === experience)),
  }));
}
