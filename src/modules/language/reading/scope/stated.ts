import type { Constraint, Operator } from "../../constraint.ts";
import type { Token } from "../../text/tokens.ts";
import type { SaidValue } from "../piece.ts";
import { longestList } from "./steps.ts";

/** How a value is tied to the one before it. */
export type Tie = "or" | "and" | "list" | "none";

/** A value with what the words around it say about it. Tokens from `from` to `to`, end excluded. */
export interface Stated {
  readonly said: SaidValue;
  readonly from: number;
  readonly to: number;
  readonly excluded: boolean;
  readonly soft: boolean;
  readonly tie: Tie;
  /** Number of the clause that it stands in. */
  readonly clause: number;
}

/** "Not this weekend" is after it. */
const excluding = (field: string, op: Operator): Operator =>
  field === "deliverBy" && op === "<=" ? ">" : opposite[op];

/** Fields whose alternatives make one list. */
export const isListed = (field: string): boolean => !counted.has(field);
const counted = new Set(
  "price deliverBy width height length depth diameter thickness weight capacity quantity".split(" "),
);

const opposite: Readonly<Record<Operator, Operator>> = {
  "=": "!=",
  "!=": "=",
  in: "!=",
  "~": "!=",
  between: "!=",
  "<": ">=",
  // "Nothing over 100" may cost 100, as "not over 100" may.
  "<=": ">=",
  ">": "<=",
  ">=": "<=",
};

/** Changes the last value and those that it is tied to. */
export function changeLast(stated: Stated[], change: Partial<Stated>): void {
  for (let at = stated.length - 1; at >= Math.max(0, stated.length - longestList); at--) {
    const value = stated[at];
    stated[at] = { ...value, ...change };
    if (value.tie === "none") break;
  }
}

/** 红的绿的都不要: each value of the last field in this clause is excluded. */
export function excludeAll(stated: Stated[], clause: number): void {
  const field = stated.at(-1)?.said.field;
  for (let at = stated.length - 1; at >= Math.max(0, stated.length - longestList); at--) {
    const value = stated[at];
    if (value.said.field !== field || value.clause < clause) break;
    stated[at] = { ...value, excluded: true };
  }
}

/** 红的蓝的都行: the values of one field in this clause, or the one before, are alternatives. */
export function tieAlternatives(stated: Stated[], clause: number): void {
  for (let at = stated.length - 1; at > Math.max(0, stated.length - longestList); at--) {
    const [before, value] = [stated[at - 1], stated[at]];
    if (before.said.field !== value.said.field || value.excluded || value.clause < clause - 1) break;
    stated[at] = { ...value, tie: "or" };
  }
}

/** The constraints of the values; alternatives of a field are one `in`, each exclusion is one of its own. */
export function constraintsOf(tokens: readonly Token[], stated: readonly Stated[]): readonly Constraint[] {
  const groups: Stated[][] = [];
  for (const [index, value] of stated.entries()) {
    const group = groups.at(-1);
    if (group && isAlternative(group[0], value, stated, index)) group.push(value);
    else groups.push([value]);
  }
  return withoutRepeats(groups.map((group) => constraintOf(tokens, group)));
}

const sameWish = (a: Constraint, b: Constraint): boolean =>
  a.field === b.field &&
  a.unit === b.unit &&
  a.currency === b.currency &&
  JSON.stringify(a.value) === JSON.stringify(b.value);

/**
 * What is said twice counts once; what is said and later excluded ("everyone broke the plastic cups, so not plastic")
 * was only spoken of. A request of many wishes is left as it is, so that time stays linear.
 */
function withoutRepeats(constraints: readonly Constraint[]): readonly Constraint[] {
  if (constraints.length > 4 * longestList) return constraints;
  return constraints.filter((one, at) =>
    constraints.every((other, place) => {
      if (place === at || !sameWish(one, other)) return true;
      if (one.op === other.op) return place > at;
      return !(place > at && one.op === "=" && other.op === "!=");
    }),
  );
}

function isAlternative(first: Stated, value: Stated, stated: readonly Stated[], index: number): boolean {
  const comparable = first.said.field === value.said.field && isListed(value.said.field);
  if (!comparable || value.excluded || first.excluded) return false;
  return value.tie === "or" || (value.tie === "list" && endsInOr(stated, index));
}

/** A list is one of alternatives unless "and" comes before its last. */
function endsInOr(stated: readonly Stated[], index: number): boolean {
  let at = index;
  while (stated[at]?.tie === "list" && at < index + longestList) at++;
  return stated[at]?.tie !== "and";
}

const valuesOf = ({ said }: Stated): readonly (string | number)[] =>
  typeof said.value === "object" ? said.value : [said.value];

function constraintOf(tokens: readonly Token[], group: readonly Stated[]): Constraint {
  const [first] = group;
  const last = group[group.length - 1];
  const { kind: _, op, value, ...rest } = first.said;
  const span = [tokens[first.from].start, tokens[last.to - 1].end] as const;
  const strength = group.some(({ soft }) => soft) ? "prefer" : "must";
  if (group.length === 1)
    return { ...rest, op: first.excluded ? excluding(first.said.field, op) : op, value, strength, span };
  return { ...rest, op: "in", value: [...new Set(group.flatMap(valuesOf).map(String))], strength, span };
}
