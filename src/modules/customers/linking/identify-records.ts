import { RapportError } from "../../../platform/errors.ts";
import { cleanValue } from "./clean-value.ts";
import type { ReadTable } from "./read-record-table.ts";

/** A table's records by name, and the columns that must not be evidence because they say who is who. */
export interface IdentifiedTable extends ReadTable {
  /** By row; the row's number from 1 where no column names the records. */
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** By row, whose record it is, where the file says so. */
  readonly personOf: readonly string[] | undefined;
  readonly notEvidence: readonly string[];
}

/** The identifiers of FEBRL, Freely Extensible Biomedical Record Linkage: original 7 and its third duplicate. */
const febrlId = /^rec-(\d+)-(?:org|dup-\d+)$/;
const idLabels = new Set([
  ...[
    "id",
    "rec id",
    "record id",
    "unique id",
    "uid",
    "uuid",
    "row id",
    "source id",
    "recid",
    "recordid",
    "uniqueid",
  ],
  ...["编号", "记录编号", "记录号", "序号", "唯一编号"],
]);
const firstColumnLabels = /(^| )(id|key|ref|reference|no|nr|number|index|idx|row|record|rec)$|号$/;
const personLabels = new Set([
  ...[
    "cluster",
    "cluster id",
    "true cluster",
    "entity",
    "entity id",
    "truth",
    "truth id",
    "true id",
    "true match id",
  ],
  ...["group id", "person id", "same person", "真实编号", "人员编号"],
]);

/**
 * Finds the column that names the records: `idColumn` where given, else one of FEBRL's identifiers, else by its name.
 * Throws `platform/bad-input` with both lines where a record's name is there twice.
 */
export function identifyRecords(read: ReadTable, idColumn?: string): IdentifiedTable {
  const { table, name, lines } = read;
  const labels = table.columns.map(cleanValue);
  const persons = labels.flatMap((label, column) => (personLabels.has(label) ? [column] : []));
  const column = idColumn === undefined ? likelyId(read, labels) : labels.indexOf(cleanValue(idColumn));
  if (idColumn !== undefined && column < 0)
    throw new RapportError("platform/bad-input", `${name}: ${noColumn(idColumn, table.columns)}`);
  const ids = table.rows.map((row, index) => (column < 0 ? String(index + 1) : row[column]));
  const rowOf = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    const before = rowOf.get(id);
    if (before !== undefined)
      throw new RapportError(
        "platform/bad-input",
        `${name} line ${lines[row]}: the ${table.columns[column]} "${id}" is already on line ${lines[before]}. ` +
          "Give each record its own, or name another column with --id.",
      );
    rowOf.set(id, row);
  }
  const personOf = ids.every((id) => febrlId.test(id))
    ? ids.map((id) => febrlId.exec(id)?.[1] ?? id)
    : persons.length > 0
      ? table.rows.map((row) => row[persons[0]])
      : undefined;
  const notEvidence = [...persons, ...(column < 0 ? [] : [column])].map((index) => table.columns[index]);
  return { ...read, ids, rowOf, personOf, notEvidence };
}

export const noColumn = (asked: string, columns: readonly string[]): string =>
  `there is no column "${asked}". Its columns are ${columns.join(", ")}.`;

function likelyId({ table: { columns, rows } }: ReadTable, labels: readonly string[]): number {
  const febrl = columns.findIndex((_, column) => rows.every((row) => febrlId.test(row[column])));
  if (febrl >= 0) return febrl;
  const named = labels.findIndex((label) => idLabels.has(label));
  if (named >= 0) return named;
  const isDistinct = new Set(rows.map((row) => row[0])).size === rows.length;
  return isDistinct && firstColumnLabels.test(labels[0]) && !personLabels.has(labels[0]) ? 0 : -1;
}
