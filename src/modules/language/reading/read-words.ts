import { brands, brandsOfDepartments } from "../tables/brands.ts";
import { cues } from "../tables/cues.ts";
import { fillers } from "../tables/fillers.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";
import { nounBook } from "./nouns.ts";
import type { Meaning, Piece, Reader } from "./piece.ts";
import { valueBook } from "./values-book.ts";

/** Cues and fillers: the same words whatever the request is about. */
const talk = phraseBook<Meaning>([
  ...fillers.map((phrase) => [phrase, { kind: "filler" }] as const),
  ...cues.map(([phrase, cue]) => [phrase, { kind: "cue", ...cue }] as const),
]);

/** "silver necklace -gold": a minus sign before a word, as in a search box. */
const isMinus = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  tokens[at].text === "-" &&
  !tokens[at].glued &&
  tokenAt(tokens, at + 1).glued &&
  /^(?:word|han)$/.test(tokenAt(tokens, at + 1).kind);

export const readMinus: Reader = ({ tokens }, at) =>
  isMinus(tokens, at) ? [{ from: at, to: at + 1, meaning: { kind: "cue", cue: "not", type: true } }] : [];

export const readTalk: Reader = ({ tokens }, at) =>
  talk
    .startingAt(tokens, at)
    // The "i" of "i7" is no talk.
    .filter(
      ({ to }) =>
        tokenAt(tokens, to).kind !== "number" || !tokens[to].glued || tokens[to - 1].kind !== "word",
    )
    .filter(({ to }) => !isPrefix(tokens, at, to))
    .flatMap(({ to, meanings }) => meanings.map((meaning): Piece => ({ from: at, to, meaning })));

/** "no-show socks", "if you can get it here": the "no" belongs to its word, the condition to the verb. */
function isPrefix(tokens: readonly Token[], at: number, to: number): boolean {
  const [next, after] = [tokenAt(tokens, to), tokenAt(tokens, to + 1)];
  if (tokens[at].text === "no" && to === at + 1 && next.text === "-" && next.glued && after.glued)
    return valueBook.longestAt(tokens, to + 1) === undefined;
  return tokens[at].text === "if" && tokens[to - 1].text === "can" && doing.has(next.text);
}

const doing = new Set("get deliver have send ship bring make do manage find".split(" "));

/** Whether the tokens are only talk, said about anything. */
export const isTalk = (tokens: readonly Token[]): boolean => talk.longestAt(tokens, 0)?.to === tokens.length;

/** Whether a cue or a word that says nothing starts at a token. */
export const isTalkAt = (tokens: readonly Token[], at: number): boolean =>
  talk.longestAt(tokens, at) !== undefined;

/** Whether a soft word starts at a token: "if possible", 最好. */
export const isSoftAt = (tokens: readonly Token[], at: number): boolean =>
  talk.longestAt(tokens, at)?.meanings.some((meaning) => meaning.kind === "cue" && meaning.cue === "soft") ??
  false;

export const readNouns: Reader = ({ tokens }, at) =>
  nounBook
    .startingAt(tokens, at)
    .map(({ to, meanings }): Piece => ({ from: at, to, meaning: { kind: "noun", noun: meanings[0] } }));

interface Brand {
  readonly name: string;
  /** Where given, the name is a brand only beside things of these departments. */
  readonly among?: readonly string[];
}

const tooMuch = phraseBook(
  "too, nor too, neither too, not too, nothing too, isn't too, not overly, 不要太, 别太, 不太, 不能太, 不要过于, 别过于, 不想太"
    .split(", ")
    .map((phrase) => [phrase, true] as const),
);

/** "not too bulky", 别太厚: a wish that no product states, so it says nothing. */
export const readDegrees: Reader = ({ tokens }, at) => {
  const match = tooMuch.longestAt(tokens, at);
  const next = match && tokenAt(tokens, match.to);
  if (!match || !next || (next.kind !== "word" && next.kind !== "han")) return [];
  const to = tokenAt(tokens, match.to + 1).text === "的" ? match.to + 2 : match.to + 1;
  return [{ from: at, to, meaning: { kind: "filler" } }];
};

const brandBook = phraseBook<Brand>([
  ...brands.map((name) => [name, { name }] as const),
  ...brandsOfDepartments.map(([name, among]) => [name, { name, among }] as const),
]);
/** A brand after these is what the thing is for, not who made it. */
const beforeOtherThing = new Set(["for", "with", "fits", "fit", "to", "of", "like", "给", "适用", "兼容"]);

export const readBrands: Reader = ({ tokens, topics }, at) => {
  const match = brandBook.longestAt(tokens, at);
  if (!match || beforeOtherThing.has(tokenAt(tokens, at - 1).text)) return [];
  if (tokenAt(tokens, match.to).text === "compatible") return [];
  const [{ name, among }] = match.meanings;
  if (among && !among.some((department) => topics.has(department))) return [];
  return [{ from: at, to: match.to, meaning: { kind: "value", field: "brand", op: "=", value: name } }];
};
