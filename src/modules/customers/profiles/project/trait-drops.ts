import type { Queryable, Transaction } from "../../../../platform/db/index.ts";
import type { DropReason } from "./extract-traits.ts";
import type { Drop } from "./write-traits.ts";

/** Why a trait, or a whole event, is in no profile, in words. */
const words: Readonly<Record<DropReason, { readonly en: string; readonly zh: string }>> = {
  "bad-name": {
    en: "The trait's name is empty, longer than 128 characters, or means something to programs.",
    zh: "特征名称为空、超过 128 个字符，或为程序保留名称。",
  },
  "too-long": {
    en: "The trait's value is longer than 4,096 characters as JSON.",
    zh: "特征值（JSON 形式）超过 4,096 个字符。",
  },
  "too-many-in-event": {
    en: "The event states more than 200 traits: those beyond were left out.",
    zh: "事件包含超过 200 个特征，其余的未采纳。",
  },
  "too-many-of-person": {
    en: "The person has 1,000 traits already: no other fits.",
    zh: "此人已有 1,000 个特征，无法再增加。",
  },
};

const wholeEvent = (reason: string) => ({
  en: `The event could not be read into a profile (${reason}): it is kept, and in no profile.`,
  zh: `事件无法写入画像（${reason}）：已保留，但未计入任何画像。`,
});

/** What was not taken of what a source told, by reason. */
export interface DroppedTraits {
  readonly source: string;
  /** `trait`: one of an event's traits. `event`: the whole of it, set aside. */
  readonly what: "trait" | "event";
  readonly reason: string;
  readonly words: { readonly en: string; readonly zh: string };
  readonly count: number;
  readonly lastAt: Date;
}

type Row = { source: string; what: "trait" | "event"; reason: string; count: number; lastAt: Date };

const isKnown = (reason: string): reason is DropReason => Object.hasOwn(words, reason);

const worded = (row: Row): DroppedTraits => ({
  ...row,
  words: isKnown(row.reason) ? words[row.reason] : wholeEvent(row.reason),
});

/** Counts drops by source and day, and by person: in one order of keys, so that no two writers wait for each other. */
export async function countDrops(tx: Transaction, drops: readonly Drop[]): Promise<void> {
  if (drops.length === 0) return;
  const given = `from jsonb_to_recordset($1::jsonb) as given (subject uuid, source text, reason text, at timestamptz)`;
  const rows = [JSON.stringify(drops)];
  await tx.query(
    `insert into profile_drops as kept (source, reason, day, dropped, last_at)
     select source, reason, (at at time zone 'UTC')::date, count(*), max(at) ${given} group by 1, 2, 3 order by 1, 2, 3
     on conflict (source, reason, day) do update set dropped = kept.dropped + excluded.dropped,
       last_at = greatest(kept.last_at, excluded.last_at)`,
    rows,
  );
  await tx.query(
    `insert into profile_person_drops as kept (subject, source, reason, dropped, last_at)
     select subject, source, reason, count(*), max(at) ${given} group by 1, 2, 3 order by 1, 2, 3
     on conflict (subject, source, reason) do update set dropped = kept.dropped + excluded.dropped,
       last_at = greatest(kept.last_at, excluded.last_at)`,
    rows,
  );
}

/** What was not taken of what one source told, or of all: traits, and whole events. The latest first. */
export async function droppedTraits(
  db: Queryable,
  { source }: { readonly source?: string } = {},
): Promise<DroppedTraits[]> {
  const rows = await db.query<Row>(
    `select source, 'trait' as what, reason, sum(dropped)::int as count, max(last_at) as "lastAt" from profile_drops
     where $1::text is null or source = $1 group by source, reason
     union all
     select source, 'event', reason, count(*)::int, max(at) from profile_set_aside
     where $1::text is null or source = $1 group by source, reason
     order by 5 desc, 1, 2, 3 limit 1000`,
    [source ?? null],
  );
  return rows.map(worded);
}

/** The same of what was told of some subjects; of an event that was set aside, nobody knows whose it is. */
export async function droppedOf(db: Queryable, subjects: readonly string[]): Promise<DroppedTraits[]> {
  const rows = await db.query<Row>(
    `select source, 'trait' as what, reason, sum(dropped)::int as count, max(last_at) as "lastAt"
     from profile_person_drops where subject = any($1::uuid[]) group by source, reason order by 5 desc, 1, 3`,
    [subjects],
  );
  return rows.map(worded);
}
