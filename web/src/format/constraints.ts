import type { Constraint, Operator } from "../../../src/modules/language/index.ts";
import type { Chip, Understanding } from "../api/turn.ts";
import type { Locale, Translate } from "../i18n/index.ts";
import { dayWithWeekday } from "./dates.ts";
import { fieldName } from "./fields.ts";
import { money } from "./money.ts";

/** Fields whose value says by itself what it is about: “navy”, “linen”. */
const selfEvident: ReadonlySet<string> = new Set(["color", "material", "type", "brand", "for"]);

type Bound = Exclude<Operator, "in" | "between" | "!=">;

const amountKeys = {
  "=": "chip.named",
  "<": "chip.below",
  "<=": "chip.atMost",
  ">": "chip.above",
  ">=": "chip.atLeast",
  "~": "chip.about",
} as const satisfies Record<Bound, string>;

const dayKeys = {
  "=": "chip.on",
  "<": "chip.before",
  "<=": "chip.by",
  ">": "chip.from",
  ">=": "chip.from",
  "~": "chip.on",
} as const satisfies Record<Bound, string>;

type Plain = string | number;

const listOf = (value: Constraint["value"]): readonly Plain[] =>
  typeof value === "string" || typeof value === "number" ? [value] : value;

/** Words a constraint in the reader's language, for where the server has not. */
export function wordConstraint(constraint: Constraint, t: Translate, locale: Locale): string {
  const { field, op } = constraint;
  const values = listOf(constraint.value).map((value) => wordValue(constraint, value, locale));
  const [first = "", last = first] = values;
  const named = (value: string): string =>
    selfEvident.has(field) ? t("chip.is", { value }) : t("chip.named", { field: fieldName(field, t), value });
  switch (op) {
    case "between":
      return t("chip.between", { field: fieldName(field, t), from: first, to: last });
    case "in":
      return named(values.reduce((a, b) => t("chip.or", { a, b })));
    case "!=":
      return t("chip.isNot", { value: first });
    case "=":
      if (field !== "deliverBy") return named(first);
      return t(dayKeys[op], { value: first });
    default:
      return field === "deliverBy"
        ? t(dayKeys[op], { value: first })
        : t(amountKeys[op], { field: fieldName(field, t), value: first });
  }
}

function wordValue({ field, currency, unit, system }: Constraint, value: Plain, locale: Locale): string {
  if (field === "deliverBy") return dayWithWeekday(String(value), locale);
  if (field === "price" && typeof value === "number") return money(value, currency, locale);
  return [system, value, unit].filter((part) => part !== undefined).join(" ");
}

/** The constraints as chips: in the server's words where it has some, and else in the page's. */
export function chipsOf(
  understanding: Pick<Understanding, "constraints" | "chips">,
  t: Translate,
  locale: Locale,
): readonly Chip[] {
  return (
    understanding.chips ??
    understanding.constraints.map((constraint) => ({
      text: wordConstraint(constraint, t, locale),
      constraint,
    }))
  );
}

/** True where two constraints ask for the same thing, wherever in a text they were said. */
export const sameConstraint = (a: Constraint, b: Constraint): boolean =>
  a.field === b.field &&
  a.op === b.op &&
  a.strength === b.strength &&
  a.unit === b.unit &&
  a.currency === b.currency &&
  JSON.stringify(a.value) === JSON.stringify(b.value);
