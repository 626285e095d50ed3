import type { Token } from "../reading.ts";
import { honorifics, nameParticles, neverNames } from "../tables/person-cues.ts";
import { isCommonWord, isGivenName, isListedWord, isSurname } from "./known-words.ts";

/** Capitalised words that stand together and could be one name; `tokens` includes hyphens and full stops of initials. */
export interface NameRun {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Token[];
  /** The form of address before it, if any. */
  readonly honorific?: string;
  /** The token after it. */
  readonly next?: Token;
}

export const isInitial = (token: Token): boolean =>
  token.kind === "word" && token.capital && token.text.length === 1;

/** A word that cannot be in a name: one of English that is on no list of names. */
const isPlain = (token: Token): boolean =>
  isCommonWord(token.folded) && !isGivenName(token.folded) && !isSurname(token.folded);

const longest = 5;

/** The runs of a text: at most five words on one line, without the plain words around them. */
export function nameRuns(tokens: readonly Token[]): readonly NameRun[] {
  const runs: NameRun[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token || !startsName(token)) {
      i += 1;
      continue;
    }
    const last = endOfRun(tokens, i);
    const run = asRun(tokens, i, last);
    if (run) runs.push(run);
    i = last + 1;
  }
  return runs;
}

const mayBeInName = (token: Token): boolean =>
  token.capital && !isPlain(token) && !neverNames.has(token.folded);
/** The s of a possessive is no initial. */
const startsName = (token: Token): boolean =>
  mayBeInName(token) && !honorifics.has(token.folded) && !(token.text.length === 1 && token.gap === "none");

function endOfRun(tokens: readonly Token[], from: number): number {
  let last = from;
  let words = 1;
  while (words < longest) {
    const next = afterJoint(tokens, last);
    const token = next === undefined ? undefined : tokens[next];
    if (next === undefined || !token || !mayBeInName(token)) break;
    last = next;
    words += 1;
  }
  return last;
}

/** Where the next word of a name stands: after a space, a hyphen, the full stop of an initial, or a particle or two. */
function afterJoint(tokens: readonly Token[], last: number): number | undefined {
  let next = last + 1;
  const mark = tokens[next];
  const current = tokens[last];
  if (!mark || !current) return undefined;
  if (mark.kind === "mark" && mark.gap === "none") {
    if (mark.text === "-" && tokens[next + 1]?.gap === "none") return next + 1;
    if (mark.text === "." && isInitial(current) && tokens[next + 1]?.gap !== "line") return next + 1;
    return undefined;
  }
  for (let particles = 0; particles < 2; particles += 1) {
    const token = tokens[next];
    if (token?.kind !== "word" || token.gap !== "space") return undefined;
    if (token.capital || !nameParticles.has(token.folded)) return next;
    next += 1;
  }
  return tokens[next]?.gap === "space" ? next : undefined;
}

function asRun(tokens: readonly Token[], first: number, end: number): NameRun | undefined {
  const begin = tokens[first];
  // A letter at the end without its full stop is a model's (Dash M) unless a given name comes first.
  const letter = tokens[end];
  const cut = end > first && letter && isInitial(letter) && !(begin && isGivenName(begin.folded));
  const last = cut ? end - 1 : end;
  const finish = tokens[last];
  if (!begin || !finish) return undefined;
  const words = tokens.slice(first, last + 1).filter(({ kind }) => kind === "word");
  const honorific = honorificBefore(tokens, first);
  const next = tokens[last + 1];
  const run = { start: begin.start, end: finish.end, words };
  return { ...run, ...(honorific !== undefined && { honorific }), ...(next && { next }) };
}

function honorificBefore(tokens: readonly Token[], first: number): string | undefined {
  const before = tokens[first - 1];
  const title = before?.text === "." ? tokens[first - 2] : before;
  if (!title || tokens[first]?.gap === "line" || !honorifics.has(title.folded)) return undefined;
  // "sister Anna" says that she is one; "the general Motors" does not.
  return title.capital || isListedWord(title.folded) === false ? title.text : undefined;
}
