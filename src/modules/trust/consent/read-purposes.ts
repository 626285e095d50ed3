import type { Transaction } from "../../../platform/db/index.ts";
import type { Language } from "./consent-record.ts";
import { type Purpose, PurposeTerms } from "./purpose.ts";

/** Several purposes, held as they are until the transaction ends; an id that is none is not among them. */
export async function holdPurposes(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Purpose>> {
  const rows = await tx.query<{ id: string; version: number; terms: unknown }>(
    "select id, version, terms from consent_purposes where id = any($1) order by id for share",
    [ids],
  );
  return new Map(
    rows.map(({ id, version, terms }) => [id, { id, version, ...PurposeTerms.parse(terms) }] as const),
  );
}

/** When each purpose last came to ask for more than people had agreed to before. */
export async function lastLapses(tx: Transaction): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.query<{ purpose: string; at: Date }>(
    `select purpose, max(at) as at from consent_purpose_versions where cardinality(lapses) > 0 group by purpose`,
  );
  return new Map(rows.map(({ purpose, at }) => [purpose, at]));
}

export interface NoticeShown {
  readonly hash: string;
  readonly purpose: string;
  readonly language: Language;
}

/** Those of the notices that were ever shown, by their hashes. */
export async function noticesShown(
  tx: Transaction,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, NoticeShown>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx.query<{ hash: string; purpose: string; language: Language }>(
    `select encode(hash, 'hex') as hash, purpose, language from consent_notices
     where encode(hash, 'hex') = any($1)`,
    [hashes],
  );
  return new Map(rows.map((row) => [row.hash, row]));
}
