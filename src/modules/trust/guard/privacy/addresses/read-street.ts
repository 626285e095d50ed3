import { isCommonWord, isGivenName, isSurname } from "../names/known-words.ts";
import type { Token } from "../reading.ts";
import { nameParticles } from "../tables/person-cues.ts";
import {
  streetBeginnings,
  streetEndings,
  streetWordEndings,
  unitWords,
  weakStreetEndings,
} from "../tables/streets.ts";

/** The line of a street as it was read; `next` is the index of the first token after it. */
export interface Street {
  readonly from: number;
  readonly next: number;
  /** Does a word say that it is a street, and how plainly? */
  readonly kind: "plain" | "weak" | "none";
  /** Numbers before and after the name. */
  readonly numbersBefore: number;
  readonly numbersAfter: number;
  /** Are all words of the name words of English that name nobody: `3 Golden Rules`? */
  readonly common: boolean;
}

const longestName = 6;
const compound = new RegExp(
  `^\\p{L}{3,}(?:${streetWordEndings.map((ending) => ending.replace(".", "\\.")).join("|")})$`,
  "u",
);

const isNumber = (token: Token | undefined): boolean => token?.kind === "number" && token.text.length <= 9;
const isMonthOrDay =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

const onLine = (token: Token | undefined): token is Token => token !== undefined && token.gap !== "line";

/** Reads numbers, a name and numbers from a token on; `undefined` where there is no name with a number or a kind. */
export function readStreet(tokens: readonly Token[], from: number): Street | undefined {
  let next = from;
  let numbersBefore = 0;
  while (numbersBefore < 2 && isNumber(tokens[next]) && (numbersBefore === 0 || onLine(tokens[next]))) {
    numbersBefore += 1;
    next += 1;
  }
  const first = next;
  next = readName(tokens, first, numbersBefore > 0);
  const name = tokens.slice(first, next).filter(({ kind }) => kind === "word");
  if (name.length === 0 || name.some(({ folded }) => isMonthOrDay.test(folded))) return undefined;
  let numbersAfter = 0;
  if (isNumber(tokens[next]) && tokens[next]?.gap === "space") {
    numbersAfter = 1;
    next += 1;
    if (tokens[next]?.text === "." && tokens[next]?.gap === "none" && onLine(tokens[next + 1]) === false)
      next += 1;
  }
  const trailing = tokens[next];
  const trailingKind =
    numbersAfter > 0 && onLine(trailing) && trailing.kind === "word" && streetEndings.has(trailing.folded);
  if (trailingKind) next += 1;
  const kind = trailingKind ? "plain" : kindOf(name);
  const common = name.every(
    ({ folded }) => isCommonWord(folded) && !isGivenName(folded) && !isSurname(folded),
  );
  return { from, next, kind, numbersBefore, numbersAfter, common };
}

/** The words of a name: capitalised ones and particles between, with full stops of abbreviations and hyphens. */
function readName(tokens: readonly Token[], first: number, numbered: boolean): number {
  let next = first;
  let words = 0;
  while (words < longestName) {
    const token = tokens[next];
    if (!token || ((next > first || numbered) && !onLine(token))) break;
    if (token.kind === "mark") {
      const joins =
        /[.'’/-]/.test(token.text) && token.gap === "none" && words > 0 && tokens[next + 1]?.gap !== "line";
      const abbreviates =
        token.text === "." && (tokens[next - 1]?.text.length ?? 9) <= 4 && tokens[next + 1]?.gap === "space";
      if (
        !(token.text === "."
          ? abbreviates
          : joins && tokens[next + 1]?.gap === "none" && tokens[next + 1]?.kind === "word")
      )
        break;
      next += 1;
      continue;
    }
    if (token.kind !== "word" || !belongsToName(tokens, next, words)) break;
    next += 1;
    words += 1;
    // A kind that comes last ends the name, unless another follows: `Fourth Avenue`, `Crown Street Kishiev Squares`.
    if (words > 1 && streetEndings.has(token.folded) && !tokens[next]?.capital) break;
  }
  while (
    next > first &&
    tokens[next - 1]?.kind === "word" &&
    !tokens[next - 1]?.capital &&
    nameParticles.has(tokens[next - 1]?.folded ?? "")
  )
    next -= 1;
  return next;
}

function belongsToName(tokens: readonly Token[], at: number, words: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (words > 0 && unitWords.has(token.folded) && isNumber(skipStop(tokens, at + 1))) return false;
  if (token.capital || (token.text === "s" && /^['’]$/.test(tokens[at - 1]?.text ?? ""))) return true;
  if (words === 0) return streetBeginnings.has(token.folded) || compound.test(token.folded);
  const follows = tokens[at + 1];
  if (streetEndings.has(token.folded) || streetWordEndings.includes(token.folded)) return true;
  return (
    nameParticles.has(token.folded) &&
    onLine(follows) &&
    (follows.capital || nameParticles.has(follows.folded))
  );
}

const skipStop = (tokens: readonly Token[], at: number): Token | undefined =>
  /^[.#]$/.test(tokens[at]?.text ?? "") ? tokens[at + 1] : tokens[at];

function kindOf(name: readonly Token[]): Street["kind"] {
  const first = name[0]?.folded ?? "";
  const endings = name.slice(1).map(({ folded }) => folded);
  if (endings.some((word) => streetEndings.has(word) || streetWordEndings.includes(word))) return "plain";
  if (name.length > 1 && streetBeginnings.has(first)) return "plain";
  if (name.some(({ folded }) => compound.test(folded) && !isCommonWord(folded))) return "plain";
  return endings.some((word) => weakStreetEndings.has(word)) ? "weak" : "none";
}
