import type { GroundingFinding } from "../finding.ts";
import { areOpposites } from "../tables/antonyms.ts";
import { negators, notNegating } from "../tables/negators.ts";
import { type Comparison, findingOf, isSame } from "../text/comparison.ts";
import { isContent } from "../text/source-text.ts";
import type { Token } from "../text/token.ts";

type Tokens = readonly Token[];

/** How far a negation reaches to the words that it turns, in words of content. */
const reach = 4;

const isAnswerWord = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.norm === "no" && at <= 1 && [",", "."].includes(tokens[at + 1]?.norm ?? "");

function negates(tokens: Tokens, at: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  if (!negators.has(norm) || isAnswerWord(tokens, at)) return false;
  return !notNegating.some(
    ([first, second]) =>
      (norm === first && tokens[at + 1]?.norm === second) ||
      (norm === second && tokens[at - 1]?.norm === first),
  );
}

/** Marks that no negation reaches across. */
const clauseEnd = /[.,;:!?。，；：！？]/u;

/** The words that a negator may turn: those of content behind it, else the last before it. */
function turnedBy(tokens: Tokens, at: number): readonly number[] {
  const found: number[] = [];
  for (let to = at + 1; to < tokens.length && found.length < reach; to += 1) {
    const token = tokens[to];
    if (token?.kind === "mark" && clauseEnd.test(token.norm)) break;
    if (token && isContent(token) && !negators.has(token.norm) && token.norm !== "longer") found.push(to);
  }
  for (let to = at - 1; to >= 0 && found.length === 0; to -= 1) {
    const token = tokens[to];
    if (token?.kind === "mark" && clauseEnd.test(token.norm)) break;
    if (token && isContent(token)) found.push(to);
  }
  return found;
}

/** The negators that may belong to the word at `place`: those before it in its clause, and right behind its verb. */
function negatorsNear(tokens: Tokens, place: number): readonly number[] {
  const found: number[] = [];
  let words = 0;
  for (let at = place - 1; at >= 0 && words < reach + 1; at -= 1) {
    const token = tokens[at];
    if (!token || (token.kind === "mark" && clauseEnd.test(token.norm))) break;
    if (negates(tokens, at)) found.push(at);
    else if (isContent(token)) words += 1;
  }
  for (let at = place + 1; at <= place + 2; at += 1) {
    if (clauseEnd.test(tokens[at]?.norm ?? "")) break;
    if (negates(tokens, at)) found.push(at);
  }
  return found;
}

/** Words that turn each other's meaning in the two texts: `legal` beside `illegal`. */
function oppositesOf({ said, source, alignment }: Comparison): readonly (readonly [number, number])[] {
  return [...alignment.entries()].filter(([at, place]) => {
    const [one, other] = [said[at], source[place]];
    if (!one || !other || one.norm === other.norm) return false;
    // A negation that has another word in its place is missing there, and counted as such.
    const areTurned = areOpposites(one.norm, other.norm) || areOpposites(one.stem, other.stem);
    return areTurned && !negators.has(one.norm) && !negators.has(other.norm);
  });
}

/** A negation in one text that the other has not, where the words that it turns stand in both. */
function missing(
  tokens: Tokens,
  others: Tokens,
  placeOf: (at: number) => number,
): (readonly [at: number, place: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!negates(tokens, at)) continue;
    const place = placeOf(at);
    if (place >= 0 && negates(others, place)) continue;
    const turned = turnedBy(tokens, at).find(
      (word) => placeOf(word) >= 0 && isSame(tokens[word], others[placeOf(word)]),
    );
    if (turned === undefined) continue;
    const target = placeOf(turned);
    if (negatorsNear(others, target).length === 0) found.push([at, target]);
  }
  return found;
}

/** How much of a sentence must stand in the source before a missing negation says anything. */
const leastCoverage = 0.4;

/**
 * Negations that were added or dropped, and words that were turned into their opposites. One that makes good for
 * another (`not illegal` for `legal`) is none.
 */
export function checkPolarity(comparison: Comparison): readonly GroundingFinding[] {
  const { said, source, alignment, reverse, coverage } = comparison;
  if (coverage < leastCoverage) return [];
  const added = missing(said, source, (at) => alignment[at] ?? -1);
  const dropped = missing(source, said, (at) => reverse[at] ?? -1);
  const opposites = oppositesOf(comparison);
  const isMadeGood = (place: number): boolean =>
    opposites.some(([, other]) => Math.abs(other - place) <= reach) && added.length + dropped.length > 0;
  const negations = [
    ...added.map(([at, place]) => ({ said: at, source: place })),
    ...dropped.map(([at, target]) => ({ said: target, source: at })),
  ];
  return [
    ...negations
      .filter((one) => !isMadeGood(one.source))
      .map((one) =>
        findingOf(comparison, {
          kind: "negation",
          gravity: "contradicts",
          said: [one.said, one.said],
          source: [one.source, one.source],
        }),
      ),
    ...opposites
      .filter(([, place]) => !negations.some((one) => Math.abs(one.source - place) <= reach))
      .map(([at, place]) =>
        findingOf(comparison, {
          kind: "opposite",
          gravity: "contradicts",
          said: [at, at],
          source: [place, place],
        }),
      ),
  ];
}
