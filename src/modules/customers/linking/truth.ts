import { RapportError } from "../../../platform/errors.ts";
import { cleanValue } from "./clean-value.ts";
import type { IdentifiedTable } from "./identify-records.ts";
import type { ReadTable } from "./read-record-table.ts";

/** Which pairs are of one person. Used to measure, never to link. */
export interface Truth {
  readonly samePerson: ReadonlySet<string>;
  /** The pairs that were judged; all, where undefined. */
  readonly judged: ReadonlySet<string> | undefined;
}

export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A pair's name in a Truth: rows of the left and the right table; within one table the lower row first. */
export const pairKey = (left: number, right: number, between: boolean): string =>
  between || left < right ? `${left} ${right}` : `${right} ${left}`;

/** Precision and recall over pairs; only pairs that were judged count. */
export function measureLinks(
  pairs: readonly { readonly left: number; readonly right: number }[],
  { samePerson, judged }: Truth,
  between: boolean,
): Measured {
  const keys = pairs.map(({ left, right }) => pairKey(left, right, between));
  const counted = judged ? keys.filter((key) => judged.has(key)) : keys;
  const right = counted.filter((key) => samePerson.has(key)).length;
  const precision = counted.length === 0 ? 1 : right / counted.length;
  const recall = samePerson.size === 0 ? 1 : right / samePerson.size;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The truth that the files themselves tell, or undefined. */
export function truthOfTables(left: IdentifiedTable, right?: IdentifiedTable): Truth | undefined {
  const rightPersons = right ? right.personOf : left.personOf;
  if (!left.personOf || !rightPersons) return undefined;
  return { samePerson: pairsOfPersons(left.personOf, rightPersons, right !== undefined), judged: undefined };
}

function pairsOfPersons(left: readonly string[], right: readonly string[], between: boolean): Set<string> {
  const rows = new Map<string, number[]>();
  for (const [row, person] of right.entries()) {
    if (person === "") continue;
    const known = rows.get(person);
    if (known) known.push(row);
    else rows.set(person, [row]);
  }
  const pairs = new Set<string>();
  for (const [row, person] of left.entries())
    for (const other of rows.get(person) ?? [])
      if (between || other > row) pairs.add(pairKey(row, other, between));
  return pairs;
}

/**
 * Reads a file of truth in one of three forms: two columns of record names, each line a pair of one person; the same with
 * a column of scores from 0 to 1 or of yes and no, where only the pairs on it are judged; or a record's name and its
 * person's. Throws `platform/bad-input` naming the line of a record that is not there.
 */
export function readTruth(read: ReadTable, left: IdentifiedTable, right?: IdentifiedTable): Truth {
  const { table, name } = read;
  const labels = table.columns.map(cleanValue);
  const first = sideColumn(read, labels, /( l|left)$|^left/, left, -1);
  if (first < 0)
    throw new RapportError(
      "platform/bad-input",
      `${name}: none of its columns holds record names of ${left.name}.`,
    );
  const second = sideColumn(read, labels, /( r|right)$|^right/, right ?? left, first);
  if (second < 0) return personsOf(read, first, left, right);
  const score = labels.findIndex(
    (label, column) => column !== first && column !== second && scoreLabel.test(label),
  );
  const between = right !== undefined;
  const samePerson = new Set<string>();
  const judged = new Set<string>();
  for (const [at, row] of table.rows.entries()) {
    const key = pairKey(rowNamed(read, at, first, left), rowNamed(read, at, second, right ?? left), between);
    judged.add(key);
    if (score < 0 || saysYes(row[score])) samePerson.add(key);
  }
  return { samePerson, judged: score < 0 ? undefined : judged };
}

const scoreLabel = /score|label|match|prob|same|truth/;

const saysYes = (value: string): boolean => {
  const number = Number(value);
  return value !== "" && Number.isFinite(number)
    ? number >= 0.5
    : /^(y|yes|true|match|same|是)$/i.test(value);
};

function sideColumn(
  { table: { columns, rows } }: ReadTable,
  labels: readonly string[],
  label: RegExp,
  { rowOf }: IdentifiedTable,
  taken: number,
): number {
  const holdsNames = (column: number) =>
    column !== taken && rows.filter((row) => rowOf.has(row[column])).length >= rows.length / 2;
  const places = columns.map((_, column) => column).filter(holdsNames);
  return places.find((column) => label.test(labels[column])) ?? places[0] ?? -1;
}

function rowNamed(
  { table, name, lines }: ReadTable,
  at: number,
  column: number,
  side: IdentifiedTable,
): number {
  const id = table.rows[at][column];
  const row = side.rowOf.get(id);
  if (row === undefined)
    throw new RapportError(
      "platform/bad-input",
      `${name} line ${lines[at]}: ${side.name} has no record "${id}".`,
    );
  return row;
}

function personsOf(read: ReadTable, id: number, left: IdentifiedTable, right?: IdentifiedTable): Truth {
  const { table, name } = read;
  if (table.columns.length < 2)
    throw new RapportError(
      "platform/bad-input",
      `${name}: name a second record, or a person, in a second column.`,
    );
  const person = id === 0 ? 1 : 0;
  const persons = new Map(table.rows.map((row) => [row[id], row[person]]));
  const of = ({ ids }: IdentifiedTable) => ids.map((record) => persons.get(record) ?? "");
  return { samePerson: pairsOfPersons(of(left), of(right ?? left), right !== undefined), judged: undefined };
}
