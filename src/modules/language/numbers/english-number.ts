import { type Token, tokenAt } from "../text/tokens.ts";
import { round } from "./digits.ts";
import { longestNumber, type SaidNumber } from "./said-number.ts";

const words = (list: string, first: number, step: number): [string, number][] =>
  list.split(" ").map((word, at) => [word, first + at * step]);

const ones = new Map(words("one two three four five six seven eight nine", 1, 1));
const teens = new Map(
  words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1),
);
const tens = new Map(words("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10));
const scales = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["grand", 1e3],
  ["million", 1e6],
]);

const openers = new Set(["a", "an", "couple", "half"]);

export const startsEnglishNumber = (word: string): boolean =>
  ones.has(word) || teens.has(word) || tens.has(word) || scales.has(word) || openers.has(word);

interface Part {
  readonly value: number;
  readonly to: number;
}

/** Up to ninety-nine: "seven", "fifteen", "twenty five", "twenty-five". */
function readSmall(tokens: readonly Token[], at: number): Part | undefined {
  const { text } = tokenAt(tokens, at);
  const ten = tens.get(text);
  if (ten === undefined) {
    const value = ones.get(text) ?? teens.get(text);
    return value === undefined ? undefined : { value, to: at + 1 };
  }
  const next = tokenAt(tokens, at + 1).text === "-" ? at + 2 : at + 1;
  const one = ones.get(tokenAt(tokens, next).text);
  return one === undefined ? { value: ten, to: at + 1 } : { value: ten + one, to: next + 1 };
}

/** "a", "a couple of", "half a", before a scale or "dozen". */
function readLeading(tokens: readonly Token[], at: number): (Part & { about?: true }) | undefined {
  const text = (offset: number) => tokenAt(tokens, at + offset).text;
  if (text(0) === "couple") return { value: 2, about: true, to: at + (text(1) === "of" ? 2 : 1) };
  if (text(0) === "a" && text(1) === "couple")
    return { value: 2, about: true, to: at + (text(2) === "of" ? 3 : 2) };
  if (text(0) === "half" && text(1) === "a") return { value: 0.5, to: at + 2 };
  if (text(0) === "a" || text(0) === "an") return { value: 1, to: at + 1 };
  return scales.has(text(0)) ? { value: 1, to: at } : undefined;
}

/**
 * "five hundred", "twelve hundred", "two thousand five hundred and twenty", "a couple hundred", "two fifty".
 * `ends`: it is the lower end of a range, and "and" may lead to the upper.
 */
export function readEnglishNumber(
  tokens: readonly Token[],
  at: number,
  { ends = false } = {},
): SaidNumber | undefined {
  const small = readSmall(tokens, at);
  const leading = small ? undefined : readLeading(tokens, at);
  const first = small ?? leading;
  if (!first) return undefined;
  if (tokenAt(tokens, first.to).text === "dozen")
    return { value: first.value * 12, scale: 12, inWords: true, to: first.to + 1 };
  if (!scales.has(tokenAt(tokens, first.to).text)) {
    if (!small) return undefined;
    return { scale: 1, inWords: true, ...readHalf(tokens, spokenHundreds(tokens, small)) };
  }

  let total = 0;
  let group = first.value;
  let { to } = first;
  let scale = 1;
  while (to - at < longestNumber) {
    const said = scales.get(tokenAt(tokens, to).text);
    if (said !== undefined) {
      scale = said;
      to++;
      if (said === 100) group *= 100;
      else {
        total += group * said;
        group = 0;
      }
      continue;
    }
    const next = tokenAt(tokens, to).text === "and" ? to + 1 : to;
    const part = readSmall(tokens, next);
    if (!part || opensAnother(part.value, scaleAt(tokens, part.to), scale, ends)) break;
    group += part.value;
    to = part.to;
  }
  const about = leading && "about" in leading ? { about: true as const } : {};
  return { value: round(total + group), scale, inWords: true, to, ...about };
}

/**
 * Only something smaller goes on: "two hundred and fifty", never "two hundred and three hundred". "One hundred and
 * one thousand" is one number, but of the two ends of a range two.
 */
const opensAnother = (value: number, next: number, scale: number, ends: boolean): boolean =>
  value * next >= scale && (ends || next <= 100 || scale > 100);

const scaleAt = (tokens: readonly Token[], at: number): number => scales.get(tokenAt(tokens, at).text) ?? 1;

/** "two fifty" is how one says 250 aloud. */
function spokenHundreds(tokens: readonly Token[], small: Part): Part {
  const rest =
    small.value < 10 && !isPronoun(tokens, small.to - 1) && tens.has(tokenAt(tokens, small.to).text)
      ? readSmall(tokens, small.to)
      : undefined;
  return rest ? { value: small.value * 100 + rest.value, to: rest.to } : small;
}

/** "A blue one thirty dollars tops": the one behind a word that leads to no number is a thing. */
const isPronoun = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).text === "one" &&
  tokenAt(tokens, at - 1).kind === "word" &&
  !leadsToNumber.has(tokenAt(tokens, at - 1).text);

const leadsToNumber = new Set(
  "under over about around for than to at of and between budget is max maximum up below above from only like spend pay within or roughly approximately".split(
    " ",
  ),
);

function readHalf(tokens: readonly Token[], part: Part): Part {
  const half = ["and", "a", "half"].every((word, offset) => tokenAt(tokens, part.to + offset).text === word);
  return half ? { value: part.value + 0.5, to: part.to + 3 } : part;
}
