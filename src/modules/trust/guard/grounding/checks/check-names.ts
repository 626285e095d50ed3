import type { GroundingFinding } from "../finding.ts";
import { areSynonyms } from "../tables/synonyms.ts";
import { type Comparison, findingOf } from "../text/comparison.ts";
import { type Gap, gapsOf } from "../text/gaps.ts";
import { isContent } from "../text/source-text.ts";
import type { Token } from "../text/token.ts";

/** Most words of content that may stand in a gap for one thing to stand in the place of another. */
const mostWords = 4;

const sharedBeginning = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

/** `Irish` and `Ireland`, `Presley` and `Presleys`: forms of one name, as far as letters tell. */
const isForm = (one: Token, other: Token): boolean =>
  one.stem === other.stem ||
  areSynonyms(one.norm, other.norm) ||
  sharedBeginning(one.norm, other.norm) >= Math.max(3, Math.min(one.norm.length, other.norm.length) - 2);

/** Whether letters are the initials of words in a row: `NFL` of `National Football League`. */
function isInitialsOf(letters: string, tokens: readonly Token[]): boolean {
  if (letters.length < 2 || letters.length > 6) return false;
  const initials = tokens.map(({ kind, norm }) => (kind === "mark" ? "" : (norm[0] ?? ""))).join("");
  return initials.includes(letters);
}

const stands = (token: Token, tokens: readonly Token[]): boolean =>
  tokens.some((other) => isForm(token, other)) || isInitialsOf(token.norm, tokens);

const indexes = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

interface Named {
  readonly at: number;
  readonly token: Token;
}

const namesIn = (tokens: readonly Token[], [from, to]: Gap["said"]): Named[] =>
  indexes(from, to).flatMap((at) => {
    const token = tokens[at];
    return token && token.name !== "no" ? [{ at, token }] : [];
  });

const contentIn = (tokens: readonly Token[], [from, to]: Gap["said"]): number =>
  tokens.slice(from, to).filter(isContent).length;

/** Whether a word may be the name of another thing than `other`: one of the two must be a name for sure. */
const areTwoNames = (one: Token, other: Token): boolean => one.name === "stated" || other.name === "stated";

/** Whether names stand right beside a word that both texts have, so that they are in the place of what the source has. */
function touchesEdge({ said }: Comparison, { said: [from, to] }: Gap, named: readonly Named[]): boolean {
  const isWord = (at: number): boolean => said[at] !== undefined && said[at].kind !== "mark";
  return (
    (isWord(from - 1) && named.some(({ at }) => at === from)) ||
    (isWord(to) && named.some(({ at }) => at === to - 1))
  );
}

/** A name where the source has another, or a name that no source has where the source has other words. */
function changedIn(comparison: Comparison, gap: Gap): GroundingFinding[] {
  const isTight =
    contentIn(comparison.said, gap.said) <= mostWords &&
    contentIn(comparison.source, gap.source) <= mostWords;
  if (!isTight) return [];
  const stated = namesIn(comparison.source, gap.source);
  const inGap = comparison.source.slice(...gap.source);
  const inSaid = comparison.said.slice(...gap.said);
  const named = namesIn(comparison.said, gap.said);
  return named.flatMap(({ at, token }) => {
    if (stands(token, inGap)) return [];
    const isKnown = knows(comparison, token);
    const other = stated.find(
      (named) => !stands(named.token, inSaid) && (areTwoNames(token, named.token) || !isKnown),
    );
    const word = indexes(...gap.source).find((place) => {
      const one = comparison.source[place];
      return one !== undefined && isContent(one) && !stands(one, inSaid);
    });
    const isInPlace = token.name === "stated" && !isKnown && touchesEdge(comparison, gap, named);
    const place = other?.at ?? (isInPlace ? word : undefined);
    if (place === undefined) return [];
    return [
      findingOf(comparison, { kind: "name", gravity: "contradicts", said: [at, at], source: [place, place] }),
    ];
  });
}

const knows = ({ whole }: Comparison, token: Token): boolean =>
  whole.stems.has(token.stem) || whole.sentences.some(({ tokens }) => stands(token, tokens));

/** Two names put beside each other that are not forms of one. */
const asidePairs = (comparison: Comparison): GroundingFinding[] =>
  [...comparison.alignment.entries()].flatMap(([at, place]) => {
    const [one, other] = [comparison.said[at], comparison.source[place]];
    if (!one || !other || one.name !== "stated" || other.name !== "stated" || isForm(one, other)) return [];
    return [
      findingOf(comparison, { kind: "name", gravity: "contradicts", said: [at, at], source: [place, place] }),
    ];
  });

/** Names, and what is counted, that the sources do not say, or say of something else. */
export function checkNames(comparison: Comparison): readonly GroundingFinding[] {
  const changed = [
    ...asidePairs(comparison),
    ...gapsOf(comparison).flatMap((gap) => changedIn(comparison, gap)),
  ];
  const seen = new Set(changed.map(({ span }) => span[0]));
  const unbacked = comparison.said.flatMap((token, at) =>
    token.name === "stated" && !seen.has(token.start) && !knows(comparison, token)
      ? [findingOf(comparison, { kind: "unbacked", gravity: "unsettled", said: [at, at] })]
      : [],
  );
  return [...changed, ...unbacked];
}
