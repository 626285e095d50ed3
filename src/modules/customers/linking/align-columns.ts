import { cleanValue } from "./clean-value.ts";
import type { RecordTable } from "./record-table.ts";

/** One column of evidence: where it stands in the left table and, where there are two, in the right one. */
export interface AlignedColumn {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

const sampleSize = 3_000;
const leastOverlap = 0.1;

/**
 * Which columns of two tables hold the same thing: those of one name, then, one to one, those that share the largest
 * part of their values. Columns that only one table has say nothing and are left out.
 */
export function alignColumns(
  left: RecordTable,
  right: RecordTable,
  isEvidence: (column: string) => boolean,
): AlignedColumn[] {
  const candidates = (table: RecordTable) =>
    table.columns.flatMap((column, index) =>
      isEvidence(column) ? [{ label: cleanValue(column), index }] : [],
    );
  const leftColumns = candidates(left);
  const rightColumns = candidates(right);
  const aligned: AlignedColumn[] = [];
  const pair = (l: number, r: number) => aligned.push({ name: left.columns[l], left: l, right: r });
  const freeRight = new Set(rightColumns.map(({ index }) => index));
  const freeLeft = leftColumns.filter(({ label, index }) => {
    const twin = rightColumns.find((other) => other.label === label && freeRight.has(other.index));
    if (twin && freeRight.delete(twin.index)) pair(index, twin.index);
    return !twin;
  });
  const overlaps = freeLeft.flatMap(({ index }) => {
    const values = valuesOf(left, index);
    return [...freeRight].map((other) => ({
      index,
      other,
      share: overlapOf(values, valuesOf(right, other)),
    }));
  });
  const taken = new Set<number>();
  for (const { index, other, share } of overlaps.sort((a, b) => b.share - a.share)) {
    if (share < leastOverlap || taken.has(index) || !freeRight.delete(other)) continue;
    taken.add(index);
    pair(index, other);
  }
  return aligned.sort((a, b) => a.left - b.left);
}

function valuesOf({ rows }: RecordTable, column: number): ReadonlySet<string> {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const values = new Set<string>();
  for (let row = 0; row < rows.length; row += step) {
    const value = cleanValue(rows[row][column]).replaceAll(" ", "");
    if (value !== "") values.add(value);
  }
  return values;
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const value of a) if (b.has(value)) common++;
  return common / Math.max(1, Math.min(a.size, b.size));
}
