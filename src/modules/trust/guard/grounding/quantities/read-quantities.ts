import {
  months,
  monthsThatAreWords,
  rateMarks,
  rateWords,
  timesWords,
  weekdays,
} from "../tables/number-words.ts";
import { type Unit, units } from "../tables/units.ts";
import type { Token } from "../text/token.ts";
import type { Quantity } from "./quantity.ts";
import { readAmount } from "./read-amount.ts";

type Tokens = readonly Token[];

const rangeWords = new Set(["to", "-", "–", "—", "~", "and", "or", "至", "到"]);

/** `daily`, `per week`, 每月: how often. */
function rateAt(tokens: Tokens, at: number): { readonly unit: Unit; readonly last: number } | undefined {
  const norm = tokens[at]?.norm ?? "";
  const isMarked = rateMarks.has(norm);
  const name = isMarked ? (tokens[at + 1]?.norm ?? "") : rateWords.get(norm);
  const unit = units.get(name === "月" ? "个月" : (name ?? ""));
  return unit?.measure === "time" ? { unit, last: isMarked ? at + 1 : at } : undefined;
}

/** A month, where its word means one: `may` and `march` do beside digits only. */
function monthAt(tokens: Tokens, at: number): number | undefined {
  const norm = tokens[at]?.norm ?? "";
  const isSure = !monthsThatAreWords.has(norm);
  const isDated = tokens[at - 1]?.kind === "digits" || tokens[at + 1]?.kind === "digits";
  return isSure || isDated ? months.get(norm) : undefined;
}

/** Words that say a quantity without a number. Most words are none of these, and are asked once. */
const naming: ReadonlySet<string> = new Set([
  ...[months, weekdays, rateWords, timesWords].flatMap((words) => [...words.keys()]),
  ...rateMarks,
]);

const named = (at: number, kind: Quantity["kind"], value: number): Quantity => ({
  kind,
  value,
  first: at,
  last: at,
  at,
  unit: undefined,
  bound: undefined,
  isRough: false,
  isLoose: false,
});

function readNamed(tokens: Tokens, at: number): Quantity | undefined {
  const norm = tokens[at]?.norm ?? "";
  if (!naming.has(norm)) return undefined;
  const month = monthAt(tokens, at);
  if (month !== undefined) return named(at, "month", month);
  const weekday = weekdays.get(norm);
  if (weekday !== undefined) return named(at, "weekday", weekday);
  const rate = rateAt(tokens, at);
  if (rate) return { ...named(at, "rate", 1), ...rate };
  const times = timesWords.get(norm);
  return times === undefined ? undefined : named(at, "amount", times);
}

/** All that a row of tokens states in numbers, in its order. */
export function readQuantities(tokens: Tokens): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = readNamed(tokens, at) ?? readAmount(tokens, at);
    if (!read) continue;
    found.push(read);
    at = read.last;
  }
  return joinParts(
    tokens,
    found.map((one, i) => withUnitOfRange(tokens, one, found[i + 1])),
  );
}

/** In `one to three minutes` both are minutes. */
function withUnitOfRange(tokens: Tokens, one: Quantity, next: Quantity | undefined): Quantity {
  const isRange = next?.first === one.last + 2 && rangeWords.has(tokens[one.last + 1]?.norm ?? "");
  if (one.kind !== "amount" || one.unit || !isRange || next?.kind !== "amount" || !next.unit) return one;
  return { ...one, unit: next.unit };
}

/** `2 hours 15 minutes`, `5 feet 3 inches`, 2小时15分: one amount in parts. */
function joinParts(tokens: Tokens, all: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const part of all) {
    const whole = joined.at(-1);
    const unit = whole && unitOfPart(tokens, whole, part);
    if (whole?.unit && unit)
      joined[joined.length - 1] = {
        ...whole,
        value: whole.value + (part.value * unit.factor) / whole.unit.factor,
        last: part.unit ? part.last : part.last + 1,
      };
    else joined.push(part);
  }
  return joined;
}

/** The unit of a smaller part that follows a larger one at once; 分 alone could be points. */
function unitOfPart(tokens: Tokens, whole: Quantity, part: Quantity): Unit | undefined {
  if (whole.kind !== "amount" || part.kind !== "amount" || part.first !== whole.last + 1) return undefined;
  const unit = part.unit ?? (tokens[part.last + 1]?.norm === "分" ? units.get("分钟") : undefined);
  if (unit === undefined || unit.measure !== whole.unit?.measure) return undefined;
  return unit.factor < whole.unit.factor ? unit : undefined;
}
