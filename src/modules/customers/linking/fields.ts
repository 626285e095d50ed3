import { type AlignedColumn, alignColumns } from "./align-columns.ts";
import { cleanCode, cleanEmail, cleanValue, monthComesFirst, readDate } from "./clean-value.ts";
import { type ColumnKind, kindOfColumn, partsOfName } from "./kinds.ts";
import type { FieldKind, RecordTable } from "./record-table.ts";
import { type ValueDictionary, valueDictionary } from "./value-dictionary.ts";

/** One field of all records (the left table's first, then the right's) as numbers of its dictionary. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** Shared by the fields of one kind, so that a value can be looked for in another field. */
  readonly dictionary: ValueDictionary;
  /** By record; 0 where nothing is stated. */
  readonly codes: Int32Array;
  /** How many records state each value, by code. */
  readonly counts: Int32Array;
  /** How many records state any. */
  readonly stated: number;
  /** The chance that two records that state it state the same. */
  readonly sameByChance: number;
}

/** Comparisons are packed three bits a field into one number, which holds 17. */
export const mostFields = 17;

/**
 * Reads the evidence of one table, or of two. Columns are aligned, their kinds told from their values, full names taken
 * apart, and values cleaned. Of more than 17 fields, those that tell most are kept.
 */
export function readFields(
  left: RecordTable,
  right: RecordTable | undefined,
  ignore: ReadonlySet<string>,
): Field[] {
  const isEvidence = (column: string) => !ignore.has(cleanValue(column));
  const columns = right
    ? alignColumns(left, right, isEvidence)
    : left.columns.flatMap((name, index) => (isEvidence(name) ? [{ name, left: index, right: index }] : []));
  const dictionaries = new Map<FieldKind, ValueDictionary>();
  const fields = columns.flatMap((column) => {
    const values = valuesOf(column, left, right);
    return encode(column.name, values, kindOfColumn(column.name, sampleOf(values)), dictionaries);
  });
  const distinctive = fields.filter((field) => tellsSomething(field, right !== undefined));
  const information = ({ stated, sameByChance }: Field) => -stated * Math.log2(sameByChance);
  const kept = new Set([...distinctive].sort((a, b) => information(b) - information(a)).slice(0, mostFields));
  return distinctive.filter((field) => kept.has(field));
}

function valuesOf(
  { left, right }: AlignedColumn,
  leftTable: RecordTable,
  rightTable?: RecordTable,
): string[] {
  const values = leftTable.rows.map((row) => row[left]);
  return rightTable ? values.concat(rightTable.rows.map((row) => row[right])) : values;
}

function sampleOf(values: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(values.length / 5_000));
  return values.filter((value, index) => index % step === 0 && cleanValue(value) !== "");
}

function encode(
  name: string,
  values: readonly string[],
  { kind, fullName }: ColumnKind,
  dictionaries: Map<FieldKind, ValueDictionary>,
): Field[] {
  const dictionary = dictionaries.get(kind) ?? valueDictionary();
  dictionaries.set(kind, dictionary);
  const field = (label: string, clean: (value: string) => string) =>
    fieldOf(label, kind, dictionary, values, clean);
  if (!fullName) return [field(name, cleanerOf(kind, values))];
  return [
    field(`${name}: given`, (value) => partsOfName(value)[0]),
    field(`${name}: family`, (value) => partsOfName(value)[1]),
  ];
}

function cleanerOf(kind: FieldKind, values: readonly string[]): (value: string) => string {
  if (kind === "email") return cleanEmail;
  if (kind === "number") return cleanCode;
  if (kind === "phone") return (value) => value.replace(/\D/g, "").replace(/^00/, "");
  if (kind !== "date") return cleanValue;
  const monthFirst = monthComesFirst(values);
  return (value) => {
    const parts = readDate(value, monthFirst);
    if (!parts) return value.replace(/\D/g, "");
    const [year, month, day] = parts;
    return String(year * 10_000 + month * 100 + day);
  };
}

function fieldOf(
  name: string,
  kind: FieldKind,
  dictionary: ValueDictionary,
  values: readonly string[],
  clean: (value: string) => string,
): Field {
  const codes = Int32Array.from(values, (value) => dictionary.codeOf(clean(value)));
  const counts = new Int32Array(dictionary.size);
  for (const code of codes) counts[code]++;
  const stated = codes.length - counts[0];
  let same = 0;
  for (let code = 1; code < counts.length; code++) same += counts[code] * (counts[code] - 1);
  const sameByChance = Math.max(same, 1) / Math.max(1, stated * (stated - 1));
  return { name, kind, dictionary, codes, counts, stated, sameByChance };
}

/** A field that is nearly empty, always the same, or a number of each record's own says nothing of persons. */
function tellsSomething({ kind, counts, stated, sameByChance }: Field, between: boolean): boolean {
  if (stated < 2 || sameByChance > 0.98) return false;
  return between || kind !== "number" || counts.some((count, code) => code > 0 && count > 1);
}
