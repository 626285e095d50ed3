import { cleanText } from "../../../platform/text.ts";

/** Fields of one event, names at every depth counted; lists count an item each. */
const mostFields = 1_000;
const deepest = 12;

export type Fields = Record<string, unknown>;

/** What may be kept of one event's fields, shared by all its parts. */
export interface FieldBudget {
  left: number;
  /** Names that no object may have, where they stood. */
  readonly leftOut: string[];
}

export const fieldBudget = (): FieldBudget => ({ left: mostFields, leftOut: [] });

export type FieldFault = "too-many-fields" | "too-deep";

class Refused extends Error {
  readonly fault: FieldFault;
  constructor(fault: FieldFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Printable ASCII is clean as it stands, and is most of what comes. */
const plain = /^[\t\n\r -~]*$/;
const clean = (text: string): string => (plain.test(text) ? text : cleanText(text));

export { clean as cleanWord };

/**
 * A copy of an event's fields that may be stored and read anywhere: texts in NFC without NUL and lone surrogates, no
 * `__proto__`, which would be a prototype and not a field to whoever copies it. Gives why where there is too much.
 */
export function cleanFields(
  value: unknown,
  path: string,
  budget: FieldBudget,
): { readonly value: unknown } | { readonly fault: FieldFault } {
  try {
    return { value: copy(value, path, 1, budget) };
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault };
    throw error;
  }
}

function copy(value: unknown, path: string, depth: number, budget: FieldBudget): unknown {
  if (typeof value === "string") return clean(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) throw new Refused("too-deep");
  if (Array.isArray(value)) {
    spend(budget, value.length);
    return value.map((item) => copy(item, path, depth + 1, budget));
  }
  const copied: Fields = {};
  const names = Object.keys(value);
  spend(budget, names.length);
  for (const name of names) {
    if (name === "__proto__") budget.leftOut.push(`${path}.__proto__`);
    else copied[clean(name)] = copy(Reflect.get(value, name), path, depth + 1, budget);
  }
  return copied;
}

function spend(budget: FieldBudget, fields: number): void {
  budget.left -= fields;
  if (budget.left < 0) throw new Refused("too-many-fields");
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
