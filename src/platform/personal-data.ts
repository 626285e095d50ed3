import type { Queryable, Transaction } from "./db/index.ts";

/** What a column holds about a person; `key` only points to one, `none` is about nobody. */
export type PersonalCategory =
  | "identity" // name, e-mail, phone
  | "credential" // password hash, token hash
  | "content" // what the person wrote, or was answered
  | "behaviour" // when and how something was used
  | "key" // the id of a person or of something of theirs
  | "none";

/** Every column of a table that could hold personal data, with how long its rows are kept. */
export interface PersonalTable {
  readonly table: string;
  readonly columns: Readonly<Record<string, PersonalCategory>>;
  /**
   * Whose a row is, as an SQL expression over a row `t` that gives their subjects as `uuid[]`, null for nobody's:
   * `array[t.subject]`. A backup seals the row for them, so that it can't be read once one of them was erased. Absent
   * where rows are nobody's, or are sealed by themselves.
   */
  readonly subjects?: string;
  /** Days after which a row goes; `while-needed` rows go with their person, and `why` says what they are needed for. */
  readonly retention:
    | { readonly days: number; readonly after: string }
    | { readonly whileNeeded: true; readonly why: string };
}

/**
 * A module's part of the register of personal data. Tables are private to their module, so what walks all of them
 * (a person's export or erasure, retention) goes through these ports, one a module.
 */
export interface PersonalData {
  readonly module: string;
  readonly tables: readonly PersonalTable[];
  /** Whether the module holds anything of this subject, as a count of rows by table. */
  find(db: Queryable, subject: string): Promise<Readonly<Record<string, number>>>;
  /** What the module holds of this subject, as JSON that the person can read; never a credential. */
  export(db: Queryable, subject: string): Promise<Readonly<Record<string, unknown>>>;
  /** Erases it within the caller's transaction, so that a person goes from every module or from none. */
  erase(tx: Transaction, subject: string): Promise<void>;
  /** Removes what is kept no longer, as of `now`; gives the count of rows removed. */
  expire(db: Queryable, now: Date): Promise<number>;
}

/** Columns of these types can hold personal data, and so must be in the register. */
const telling = ["text", "character varying", "jsonb", "json", "bytea", "ARRAY", "inet", "uuid"];

/**
 * Columns that can hold personal data and are in no register, as `table.column`. `tables` are the names of a module's
 * tables, or absent for all of the database. A test of each module, and one over all of them, expects none.
 */
export async function unregisteredColumns(
  db: Queryable,
  register: readonly PersonalTable[],
  tables?: readonly string[],
): Promise<string[]> {
  const registered = new Set(
    register.flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
  );
  const found = await db.query<{ name: string }>(
    `select c.table_name || '.' || c.column_name as name
     from information_schema.columns c
     join pg_class on pg_class.oid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
     where c.table_schema = 'public' and not pg_class.relispartition and c.data_type = any($1)
       and ($2::text[] is null or c.table_name = any($2))
     order by 1`,
    [telling, tables ?? null],
  );
  return found.map(({ name }) => name).filter((name) => !registered.has(name));
}

/** Of each table whose rows a backup seals for people, whose they are: `RowSealing` takes it. */
export const sealedTables = (register: readonly PersonalTable[]): ReadonlyMap<string, string> =>
  new Map(register.flatMap(({ table, subjects }) => (subjects === undefined ? [] : [[table, subjects]])));
