import type { Queryable } from "../../../../platform/db/index.ts";
import { type Bind, type ColumnsByKind, type Compared, columnsOf, type Kind } from "./comparison-sql.ts";
import type { Ground } from "./condition.ts";

/** Which column of a profile holds what; see `migrations/0005-columns.sql`. */
export interface ProfileColumns {
  readonly of: (fact: Fact) => ColumnsByKind;
  /** No more columns are given out: what has none may be stated all the same. */
  readonly full: boolean;
}

/** What one source says under one name: a trait (`t`), or what a computed trait (`c`) comes to in a unit. */
export interface Fact {
  readonly fact: "t" | "c";
  readonly name: string;
  readonly source: string;
  readonly unit: string;
}

/** As many as the table has: with the others of its columns no more than PostgreSQL passes to a function. */
const mostColumns = 90;
export const columnNames: readonly string[] = Array.from({ length: mostColumns }, (_, i) => `c${i + 1}`);

const keyOf = ({ fact, name, source, unit }: Fact): string => JSON.stringify([fact, name, source, unit]);

/** The columns of these names. */
export async function readColumns(db: Queryable): Promise<ProfileColumns> {
  const rows = await db.query<Fact & { kind: Kind; number: number } & Record<string, unknown>>(
    "select fact, name, source, unit, kind, number from profile_columns",
  );
  const byFact = new Map<string, ColumnsByKind>();
  for (const row of rows) byFact.set(keyOf(row), { ...byFact.get(keyOf(row)), [row.kind]: row.number });
  return { of: (fact) => byFact.get(keyOf(fact)) ?? {}, full: rows.length >= mostColumns };
}

/** Before anything is said of anybody. */
export const noColumns: ProfileColumns = { of: () => ({}), full: false };

/**
 * A comparison of what readable sources say alone, in the columns of `p`; and the sources of which some may stand
 * elsewhere, because there was no column left, or because no column answers it (no `kinds`).
 */
export function inColumns(
  { kinds, ...asked }: Omit<Fact, "source"> & { kinds: readonly Kind[] },
  { columns, terms }: Pick<Ground, "columns" | "terms">,
  satisfies: (compared: Compared) => string,
  bind: Bind,
): { row: string; elsewhere: readonly string[] } {
  const its = terms.map(({ source }) => ({ source, columns: columns.of({ ...asked, source }) }));
  const isElsewhere = (one: { columns: ColumnsByKind }) =>
    kinds.length === 0 || (columns.full && kinds.some((kind) => one.columns[kind] === undefined));
  const within = its.filter(
    (one) => !isElsewhere(one) && kinds.some((kind) => one.columns[kind] !== undefined),
  );
  const parts = within.map((one) => {
    const compared = columnsOf("p", one.columns, bind);
    return `(${compared.exists} and ${satisfies(compared)})`;
  });
  return {
    row: parts.length === 0 ? "false" : `(${parts.join(" or ")})`,
    elsewhere: its.filter(isElsewhere).map(({ source }) => source),
  };
}
