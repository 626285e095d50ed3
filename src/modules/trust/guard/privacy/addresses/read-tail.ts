import { isCommonWord } from "../names/known-words.ts";
import type { Token } from "../reading.ts";
import { countryNames } from "../tables/countries.ts";
import { nameParticles } from "../tables/person-cues.ts";
import { stateCodes, unitWords } from "../tables/streets.ts";

/** What follows the line of a street: flat, town, state, postcode, country. `sure` counts the parts that a town is not. */
export interface Tail {
  readonly next: number;
  readonly sure: number;
}

interface Part {
  readonly next: number;
  readonly sure: boolean;
}

type ReadPart = (tokens: readonly Token[], at: number, separated: boolean) => Part | undefined;

const longestTail = 9;

const readUnit: ReadPart = (tokens, at) => {
  const word = tokens[at];
  if (word?.text === "#" && tokens[at + 1]?.kind === "number") return { next: at + 2, sure: true };
  if (word?.kind !== "word" || !unitWords.has(word.folded)) return undefined;
  const number = /^[.#]$/.test(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
  const token = tokens[number];
  const named = token?.kind === "number" || (token?.kind === "word" && /^\p{Lu}$/u.test(token.text));
  return named && token?.gap !== "line" ? { next: number + 1, sure: true } : undefined;
};

/** Four to six digits, with letters after where a country has them: `1234`, `7412 SL`, `394 13`; UK and Canadian ones. */
const readPostcode: ReadPart = (tokens, at) => {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token) return undefined;
  if (
    token.kind === "number" &&
    /^\d{3}$/.test(token.text) &&
    after?.gap === "space" &&
    /^\d{2}$/.test(after.text)
  )
    return { next: at + 2, sure: true };
  if (token.kind === "number" && /^\d{4,6}(?:-\d{3,4})?$/.test(token.text)) {
    const letters = /^\d{4}$/.test(token.text) && after?.gap === "space" && /^[A-Z]{2}$/.test(after.text);
    return { next: letters ? at + 2 : at + 1, sure: true };
  }
  return undefined;
};

const readState: ReadPart = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === "word" && stateCodes.has(token.text) ? { next: at + 1, sure: true } : undefined;
};

const readCountry: ReadPart = (tokens, at) => {
  for (let words = 4; words > 0; words -= 1) {
    const name = tokens.slice(at, at + words);
    if (
      name.length === words &&
      name[0]?.capital &&
      countryNames.has(name.map(({ folded }) => folded).join(" "))
    )
      return { next: at + words, sure: true };
  }
  return undefined;
};

/** A town stands after a comma or a line break, or right after a flat's number; no label is one. */
const readTown: ReadPart = (tokens, at, separated) => {
  if (!separated) return undefined;
  let next = at;
  while (next - at < 6) {
    const token = tokens[next];
    if (!token || (next > at && token.gap === "line")) break;
    const joins =
      token.kind === "mark" && /[-.'’()]/.test(token.text) && next > at && tokens[next + 1]?.gap !== "line";
    const particle = next > at && nameParticles.has(token.folded);
    if (!joins && !particle && !(token.kind === "word" && (token.capital || isPlaceholder(token)))) break;
    next += 1;
  }
  while (next > at && !tokens[next - 1]?.capital && !isPlaceholder(tokens[next - 1])) next -= 1;
  const words = tokens.slice(at, next).filter(({ kind }) => kind === "word");
  const label = tokens[next]?.text === ":" || /^[@/]$/.test(tokens[next]?.text ?? "");
  if (
    words.length === 0 ||
    label ||
    words.every(({ folded, text }) => isCommonWord(folded) && text !== text.toUpperCase())
  )
    return undefined;
  return { next, sure: false };
};

/** What programs write where a state is missing. */
const isPlaceholder = (token: Token | undefined): boolean =>
  /^(?:nan|none|null|n\/a)$/.test(token?.text ?? "");

const readers: readonly ReadPart[] = [readUnit, readPostcode, readState, readCountry, readTown];

/** Reads what follows a street's line as far as it goes. A town with nothing sure after it ends the address. */
export function readTail(tokens: readonly Token[], from: number): Tail {
  let next = from;
  let sure = 0;
  let towns = 0;
  let afterUnit = false;
  for (let parts = 0; parts < longestTail; parts += 1) {
    const at = skipSeparators(tokens, next);
    const separated: boolean = at > next || tokens[at]?.gap === "line" || afterUnit;
    if (!tokens[at]) break;
    const reader: ReadPart | undefined = readers.find((read) => read(tokens, at, separated) !== undefined);
    const part = reader?.(tokens, at, separated);
    if (!part || (reader === readTown && towns > 1)) break;
    if (reader === readTown) towns += 1;
    afterUnit = reader === readUnit || reader === readPostcode;
    if (part.sure) sure += 1;
    next = part.next;
  }
  return { next, sure };
}

/** Commas, and the marks that replies and lists put at the start of a line. */
function skipSeparators(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^[,;?>|•*]$/.test(tokens[at]?.text ?? "") && at - from < 6) {
    const question = tokens[at]?.text === "?" && tokens[at]?.gap !== "line" && tokens[from]?.gap !== "line";
    if (question) break;
    at += 1;
  }
  return at;
}
