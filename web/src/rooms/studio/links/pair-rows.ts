import type { PersonProfile } from "../people/answers.ts";
import type { DoubtfulPair, PairSide } from "./answers.ts";
import { readField, valueAt } from "./compared-field.ts";
import { type FieldReason, fieldReasons } from "./reasons.ts";

/** One line of the comparison: what is known on either side, and what it says. */
export interface PairRow {
  readonly field: string;
  /** Whether the field names an identifier's kind rather than a trait. */
  readonly isIdentifier: boolean;
  readonly reason?: FieldReason;
  readonly left: Known;
  readonly right: Known;
}

/** What one side is known to say, or that it may not be seen for this purpose. */
export type Known = readonly unknown[] | "shut";

type Side = PairSide | undefined;
type Profile = Pick<PersonProfile, "traits"> | undefined;

/** What was weighed first, the weightiest before the others; then how both are recognised; then what else is known. */
export function rowsOf(
  { left, right, reasons }: Pick<DoubtfulPair, "left" | "right" | "reasons">,
  profiles: { readonly left: Profile; readonly right: Profile },
): readonly PairRow[] {
  const weighed = [...fieldReasons(reasons)].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const said = new Set(weighed.flatMap(({ field }) => [field, readField(field).trait]));
  const kinds = new Set([...left.identifiers, ...right.identifiers].map(({ kind }) => kind));
  const traits = new Set([...namesOf(profiles.left), ...namesOf(profiles.right)]);
  const row = (field: string, isIdentifier: boolean): PairRow => ({
    field,
    isIdentifier,
    left: isIdentifier ? identifiersOf(left, field) : valuesOf(profiles.left, field),
    right: isIdentifier ? identifiersOf(right, field) : valuesOf(profiles.right, field),
  });
  return [
    ...weighed.map((reason) => ({ ...row(reason.field, kinds.has(reason.field)), reason })),
    ...[...kinds].filter((kind) => !said.has(kind)).map((kind) => row(kind, true)),
    ...[...traits].filter((name) => !said.has(name) && !kinds.has(name)).map((name) => row(name, false)),
  ];
}

const namesOf = (profile: Profile): readonly string[] => profile?.traits.map(({ name }) => name) ?? [];

const identifiersOf = (side: Side, kind: string): readonly unknown[] =>
  side?.identifiers.filter((one) => one.kind === kind).map(({ value }) => value) ?? [];

/** Each value once: several sources of one person may say the same. */
function valuesOf(profile: Profile, field: string): Known {
  const whole = profile?.traits.find(({ name }) => name === field);
  const { trait, path } = whole ? { trait: field, path: [] } : readField(field);
  const found = whole ?? profile?.traits.find(({ name }) => name === trait);
  if (!found) return [];
  const open = found.values.filter(({ withheld }) => withheld === undefined);
  if (open.length === 0) return "shut";
  const values = open.map(({ value }) => valueAt(value, path)).filter((value) => value !== undefined);
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
