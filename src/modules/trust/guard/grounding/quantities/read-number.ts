import { chineseMultipliers, multipliers, ordinals } from "../tables/number-words.ts";
import { type Unit, units, unitsThatAreWords } from "../tables/units.ts";
import type { Token } from "../text/token.ts";

type Tokens = readonly Token[];

const hyphens = new Set(["-", "–", "—"]);

/** What a word multiplies the number before it by. */
const multiplierOf = (token: Token | undefined): number | undefined =>
  token &&
  (multipliers.get(token.norm) ??
    (token.norm === "万" || token.norm === "亿" ? chineseMultipliers.get(token.norm) : undefined));

const isCardinal = (token: Token | undefined): token is Token & { readonly value: number } =>
  token?.value !== undefined && !ordinals.has(token.norm);

export interface ReadNumber {
  readonly value: number;
  /** The token behind its last. */
  readonly end: number;
  /** Said with a word such as `million`, so rounded more often than not. */
  readonly isScaled: boolean;
}

/** What is added to a number in words: the `one` of `twenty-one`, the `five` of `two hundred and five`. */
function addedAt(tokens: Tokens, end: number, section: number, isScaled: boolean): ReadNumber | undefined {
  const joint = tokens[end]?.norm ?? "";
  const skip = hyphens.has(joint) || (isScaled && joint === "and") ? 1 : 0;
  const word = tokens[end + skip];
  if (!isCardinal(word) || word.kind !== "word") return undefined;
  const fits = isScaled ? word.value < 100 : word.value < 10 && section >= 20 && section < 100;
  return fits ? { value: word.value, end: end + skip + 1, isScaled } : undefined;
}

/** A number of several tokens from `at`: `twenty-one`, `two hundred and five thousand`, `1.5 million`, 3万. */
function readNumber(tokens: Tokens, at: number, first: number): ReadNumber {
  const isInDigits = tokens[at]?.kind === "digits";
  let [total, section, end] = [0, first, at + 1];
  let [isScaled, mayAdd] = [false, !isInDigits];
  for (;;) {
    const scale = multiplierOf(tokens[end]);
    if (scale !== undefined) {
      [total, section] = scale === 100 ? [total, section * scale] : [total + section * scale, 0];
      [end, isScaled, mayAdd] = [end + 1, true, true];
      continue;
    }
    const added = mayAdd ? addedAt(tokens, end, section, isScaled) : undefined;
    if (!added) return { value: total + section, end, isScaled };
    section += added.value;
    [end, mayAdd] = [added.end, false];
  }
}

/** The number that begins at `at`, `a million` included; `undefined` where none does. */
export function numberAt(tokens: Tokens, at: number): ReadNumber | undefined {
  const token = tokens[at];
  if (!token || token.kind === "mark") return undefined;
  if (token.value !== undefined) return readNumber(tokens, at, token.value);
  const value = multiplierOf(token);
  const article = tokens[at - 1]?.norm;
  const isCounted = value !== undefined && (article === "a" || article === "an");
  return isCounted ? { value, end: at + 1, isScaled: true } : undefined;
}

/** Words between a number and its unit: `three working days`, 三个小时. */
const unitPrefixes = new Set("working business calendar square cubic full 个".split(" "));

/** The unit that begins at `at`, a hyphen before it allowed. */
export function unitAt(
  tokens: Tokens,
  at: number,
): { readonly unit: Unit; readonly end: number } | undefined {
  const skip = hyphens.has(tokens[at]?.norm ?? "") || unitPrefixes.has(tokens[at]?.norm ?? "") ? 1 : 0;
  const token = tokens[at + skip];
  const unit = token && units.get(token.norm);
  if (!token || !unit) return undefined;
  const isJoined = tokens[at + skip - 1]?.end === token.start;
  return unitsThatAreWords.has(token.norm) && !isJoined ? undefined : { unit, end: at + skip + 1 };
}
