import {
  ANOTHER,
  CLOSE,
  CROSSED,
  DIFFERENT,
  EXACT,
  type Likeness,
  MISSING,
  rememberedLikeness,
} from "./agreement.ts";
import type { Field } from "./fields.ts";
import type { FieldKind } from "./record-table.ts";

/** Compares two records field by field and packs the levels, three bits a field, the first field lowest. */
export type Compare = (i: number, j: number) => number;

/** A value that this many records state is one that people have, not a typing error. */
const established = 3;

/** The level of field `f` in a packed comparison. */
export const levelOf = (pattern: number, f: number): number => Math.floor(pattern / 8 ** f) % 8;

const mayCross: ReadonlySet<FieldKind> = new Set<FieldKind>(["name", "text", "phone", "date", "email"]);

export function comparerOf(fields: readonly Field[]): Compare {
  const likenesses = new Map<FieldKind, Likeness>();
  const compareField = fields.map((field) => {
    const likeness = likenesses.get(field.kind) ?? rememberedLikeness(field.kind, field.dictionary);
    likenesses.set(field.kind, likeness);
    const siblings = fields.filter(
      (other) => other !== field && other.kind === field.kind && mayCross.has(field.kind),
    );
    return fieldComparer(field, siblings, likeness);
  });
  const places = fields.map((_, f) => 8 ** f);
  return (i, j) => {
    let pattern = 0;
    for (let f = 0; f < compareField.length; f++) pattern += compareField[f](i, j) * places[f];
    return pattern;
  };
}

/**
 * A field is crossed where the first record's value stands in a sibling field of the second. Each coincidence counts for
 * one field only: two values that are exchanged make both fields crossed, one that has wandered makes one.
 */
function fieldComparer(
  { codes, counts, kind }: Field,
  siblings: readonly Field[],
  likeness: Likeness,
): Compare {
  const others = siblings.map((sibling) => sibling.codes);
  const isSame = (a: number, b: number): boolean =>
    a === b || (kind !== "date" && a !== 0 && b !== 0 && likeness(a, b) === CLOSE);
  const standsElsewhere = (a: number, i: number, j: number): boolean => {
    for (const other of others)
      if (other[j] !== other[i] && other[j] !== 0 && isSame(a, other[j])) return true;
    return false;
  };
  /** The second record's value is the first's of another field, which left the first's own value without a partner. */
  const isLeftAlone = (b: number, i: number, j: number): boolean => {
    for (const other of others) if (other[j] === 0 && other[i] !== 0 && isSame(b, other[i])) return true;
    return false;
  };
  return (i, j) => {
    const a = codes[i];
    const b = codes[j];
    if (a === 0) return MISSING;
    if (b === 0) return others.length > 0 && standsElsewhere(a, i, j) ? CROSSED : MISSING;
    if (a === b) return EXACT;
    const level = likeness(a, b);
    if (level !== DIFFERENT) return level;
    if (others.length > 0) {
      if (standsElsewhere(a, i, j)) return CROSSED;
      if (isLeftAlone(b, i, j)) return MISSING;
    }
    return counts[a] >= established && counts[b] >= established ? ANOTHER : DIFFERENT;
  };
}
