import { ordinals } from "../tables/number-words.ts";
import { bounds } from "../tables/quantifiers.ts";
import { type Unit, units } from "../tables/units.ts";
import type { Token } from "../text/token.ts";
import type { Quantity } from "./quantity.ts";
import { numberAt, type ReadNumber, unitAt } from "./read-number.ts";

type Tokens = readonly Token[];

const roughly = new Set(
  "about around approximately roughly nearly almost some circa over 约 大约 近 左右 将近 多".split(" "),
);
const ordinalEnding = /^(?:st|nd|rd|th)$/u;

const boundsByLastWord = new Map<string, (typeof bounds)[number][]>();
for (const bound of bounds) {
  const last = bound[0].at(-1) ?? "";
  boundsByLastWord.set(last, [...(boundsByLastWord.get(last) ?? []), bound]);
}

function boundBefore(tokens: Tokens, at: number): Quantity["bound"] {
  const found = boundsByLastWord
    .get(tokens[at - 1]?.norm ?? "")
    ?.find(([phrase]) => phrase.every((word, i) => tokens[at - phrase.length + i]?.norm === word));
  return found?.[1];
}

/** A number, and what stands beside it that tells what it is. */
interface Beside {
  readonly token: Token;
  readonly number: ReadNumber;
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  /** What is written onto the number: the `th` of `7th`. */
  readonly ending: string;
  readonly currency: Unit | undefined;
}

type Reading = Pick<Quantity, "kind" | "value" | "unit" | "last" | "isLoose">;

const plain = (kind: Quantity["kind"], value: number, last: number): Reading => ({
  kind,
  value,
  unit: undefined,
  last,
  isLoose: false,
});

function ordinalOf({ token, number, before, ending }: Beside): Reading | undefined {
  const isEnded = ordinalEnding.test(ending);
  if (!isEnded && !ordinals.has(token.norm) && before?.norm !== "第") return undefined;
  const reading = plain("ordinal", number.value, isEnded ? number.end : number.end - 1);
  return { ...reading, isLoose: token.norm === "first" };
}

/** `3:15 pm`, in minutes. */
function clockOf({ number, next }: Beside, tokens: Tokens): Reading | undefined {
  const minutes = tokens[number.end + 1];
  if (next?.norm !== ":" || minutes?.kind !== "digits") return undefined;
  const half = tokens[number.end + 2]?.norm;
  const isHalved = half === "am" || half === "pm";
  const hours = half === "pm" && number.value < 12 ? number.value + 12 : number.value;
  return plain("clock", hours * 60 + Number(minutes.norm), number.end + (isHalved ? 2 : 1));
}

function calendarOf({ number, next, ending }: Beside): Reading | undefined {
  if (ending === "s") return plain("decade", number.value, number.end);
  if (next?.norm === "月") return plain("month", number.value, number.end);
  const isYear = next?.norm === "年" && number.value > 1_000 && number.value < 2_200;
  return isYear ? plain("amount", number.value, number.end - 1) : undefined;
}

function amountOf({ token, number, currency }: Beside, tokens: Tokens): Reading {
  const measured = currency ? { unit: currency, end: number.end } : unitAt(tokens, number.end);
  const reading = plain("amount", number.value, (measured?.end ?? number.end) - 1);
  return { ...reading, unit: measured?.unit, isLoose: token.norm === "one" && !measured };
}

/** The number that begins at `at` with what it counts, in any of the forms that numbers have. */
export function readAmount(tokens: Tokens, at: number): Quantity | undefined {
  const token = tokens[at];
  const number = numberAt(tokens, at);
  if (!token || !number) return undefined;
  const before = tokens[at - 1];
  const next = tokens[number.end];
  const ending = next && next.start === tokens[number.end - 1]?.end ? next.norm : "";
  const currency = before?.kind === "mark" ? units.get(before.norm) : undefined;
  const beside: Beside = { token, number, before, next, ending, currency };
  const reading =
    ordinalOf(beside) ?? clockOf(beside, tokens) ?? calendarOf(beside) ?? amountOf(beside, tokens);
  const first = currency ? at - 1 : at;
  const isRough = number.isScaled || roughly.has(tokens[first - 1]?.norm ?? "") || token.text.includes(".");
  return { ...reading, first, at, bound: boundBefore(tokens, first), isRough };
}
