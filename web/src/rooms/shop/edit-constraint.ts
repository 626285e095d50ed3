import type { Constraint, Operator } from "../../../../src/modules/language/index.ts";

/** The shapes of value that are edited in ways of their own. */
export type ConstraintShape = "amount" | "day" | "words";

/** A constraint as the fields of a form. `high` is used by `between` alone. */
export interface ConstraintForm {
  readonly op: Operator;
  readonly low: string;
  readonly high: string;
  readonly strength: Constraint["strength"];
}

export type Edited =
  | { readonly ok: true; readonly constraint: Constraint }
  | { readonly ok: false; readonly why: "understanding.invalid" | "understanding.invalidRange" };

const operatorsOf: Readonly<Record<ConstraintShape, readonly Operator[]>> = {
  amount: ["<=", "~", ">=", "between", "<", ">", "="],
  day: ["<=", "<", "=", ">="],
  words: ["=", "!=", "in"],
};

export function shapeOf({ field, value }: Constraint): ConstraintShape {
  if (field === "deliverBy") return "day";
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "number" ? "amount" : "words";
}

/** The operators on offer: those of the shape, and the present one where it is another. */
export function operatorsFor(constraint: Constraint): readonly Operator[] {
  const offered = operatorsOf[shapeOf(constraint)];
  return offered.includes(constraint.op) ? offered : [constraint.op, ...offered];
}

export function formOf({ op, value, strength }: Constraint): ConstraintForm {
  const values = typeof value === "string" || typeof value === "number" ? [String(value)] : value.map(String);
  const [low = "", high = ""] = op === "in" ? [values.join(", ")] : values;
  return { op, low, high, strength };
}

/** The constraint that a form asks for, in the unit, currency and system of the one that it changes. */
export function readForm(before: Constraint, form: ConstraintForm): Edited {
  const { unit, currency, system, field } = before;
  const value = readValue(shapeOf(before), form);
  if (value === undefined) return { ok: false, why: "understanding.invalid" };
  if (value === "reversed") return { ok: false, why: "understanding.invalidRange" };
  const constraint: Constraint = {
    field,
    op: form.op,
    value: value.value,
    strength: form.strength,
    ...(unit !== undefined && { unit }),
    ...(currency !== undefined && { currency }),
    ...(system !== undefined && { system }),
  };
  return { ok: true, constraint };
}

type ReadValue = { readonly value: Constraint["value"] } | "reversed" | undefined;

function readValue(shape: ConstraintShape, { op, low, high }: ConstraintForm): ReadValue {
  if (shape !== "amount") {
    const words = op === "in" ? listOf(low) : low.trim();
    return words.length > 0 ? { value: words } : undefined;
  }
  const from = amountOf(low);
  if (from === undefined) return undefined;
  if (op !== "between") return { value: from };
  const to = amountOf(high);
  if (to === undefined) return undefined;
  return from > to ? "reversed" : { value: [from, to] };
}

const listOf = (text: string): readonly string[] =>
  text
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Thousands may be set apart, by commas of either width or by spaces. */
function amountOf(text: string): number | undefined {
  const digits = text.replace(/(?<=\d)[,，\s](?=\d{3}(?!\d))/g, "").trim();
  const amount = digits === "" ? Number.NaN : Number(digits);
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}
