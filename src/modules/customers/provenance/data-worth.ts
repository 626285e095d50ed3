import type { Queryable } from "../../../platform/db/index.ts";
import { toldNames } from "./traced-facts.ts";

/** What one fact of one source was good for. */
export interface Worth {
  /** The source by its name. */
  readonly source: string;
  readonly trait: string;
  /** How many people it is known of, as far as it still is. */
  readonly people: number;
  /** How many decisions used it, … */
  readonly decisions: number;
  /** … how many of them would have put another option first without what was known, by this fact's part in it, … */
  readonly changedFirst: number;
  /** … and how many in all it changed: the first, or the order. */
  readonly changed: number;
  /** Decisions that an order of the same person followed within seven days. */
  readonly ordersAfter: number;
  readonly helpful: number;
  readonly wrong: number;
  readonly objections: number;
  /** Decisions that an order followed, or that the person called helpful. */
  readonly outcomes: number;
}

const noUse = {
  decisions: 0,
  changedFirst: 0,
  changed: 0,
  ordersAfter: 0,
  helpful: 0,
  wrong: 0,
  objections: 0,
  outcomes: 0,
};

type UsedRow = Omit<Worth, "people"> & Record<string, unknown>;

/** Days within which an order counts as an outcome of a decision. */
const daysToOrder = 7;

/**
 * Each source's facts by what they changed, the most telling first; those that are known and were never used stand
 * last. Orders of people who object to analytics are not looked at.
 */
export async function dataWorth(
  db: Queryable,
  { nameOf }: { readonly nameOf: (source: string) => Promise<string> },
): Promise<Worth[]> {
  const used = await db.query<UsedRow>(usedSql, [daysToOrder]);
  const told = new Map<string, { source: string; trait: string; people: number }>();
  for (const { source, name, people } of await toldNames(db)) {
    const known = { source: await nameOf(source), trait: name };
    const before = told.get(keyOf(known))?.people ?? 0;
    told.set(keyOf(known), { ...known, people: Math.max(before, people) });
  }
  const inUse = used.map((row) => ({ ...row, people: told.get(keyOf(row))?.people ?? 0 }));
  const keys = new Set(used.map(keyOf));
  const unused = [...told.values()]
    .filter((one) => !keys.has(keyOf(one)))
    .map((one) => ({ ...one, ...noUse }));
  return [...inUse, ...unused];
}

const keyOf = ({ source, trait }: Pick<Worth, "source" | "trait">): string => JSON.stringify([source, trait]);

const usedSql = `
with turns as (
  select t.*, exists (
    select 1 from people mine
    join people p on p.person = mine.person
    join identifiers i on i.subject = p.subject and i.kind in ('userId', 'anonymousId')
    join events e on e.owner = case i.kind when 'userId' then 'u:' else 'a:' end || i.value
    where mine.subject = t.subject and e.event = 'Order Completed'
      and e.at > t.at and e.at <= t.at + make_interval(days => $1)
      and not exists (select 1 from consent_decisions c
        where c.subject = p.subject and c.purpose = 'analytics' and not c.permits)
  ) as ordered
  from lineage_turns t
)
select u.source, u.datum as trait, count(*)::int as decisions,
  (count(*) filter (where u.changed = 'first'))::int as "changedFirst",
  (count(*) filter (where u.changed <> 'nothing'))::int as changed,
  (count(*) filter (where t.ordered))::int as "ordersAfter",
  sum(t.helpful)::int as helpful, sum(t.wrong)::int as wrong, sum(t.objections)::int as objections,
  (count(*) filter (where t.ordered or t.helpful > 0))::int as outcomes
from lineage_uses u join turns t on t.receipt = u.receipt
group by u.source, u.datum
order by "changedFirst" desc, changed desc, decisions desc, u.source, u.datum`;

const csvColumns = [
  "source",
  "trait",
  "people",
  "decisions",
  "changedFirst",
  "changed",
  "ordersAfter",
  "helpful",
  "wrong",
  "objections",
  "outcomes",
] as const;

/** RFC 4180; a cell that a spreadsheet would take for a formula is set off by an apostrophe. */
const cell = (value: string | number): string => {
  const text = String(value);
  const plain = /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

export const worthAsCsv = (worth: readonly Worth[]): string =>
  [csvColumns.join(","), ...worth.map((row) => csvColumns.map((column) => cell(row[column])).join(","))]
    .map((line) => `${line}\r\n`)
    .join("");
