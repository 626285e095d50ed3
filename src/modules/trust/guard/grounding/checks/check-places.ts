import type { GroundingFinding } from "../finding.ts";
import { joiningWords } from "../tables/function-words.ts";
import { type Comparison, findingOf, isSame } from "../text/comparison.ts";
import { isContent } from "../text/source-text.ts";
import { type Word, wordsOf } from "../text/words.ts";

type Words = readonly Word[];

/** What the words before or behind a name must weigh together to tell its place, and what is no likeness at all. */
const [tells, saysNothing] = [1.2, 0.3];
const farthest = 5;

/** The weight of the words that two places have alike, one after the other, going back (-1) or on (1). */
function alike(said: Words, at: number, source: Words, place: number, step: 1 | -1): number {
  let weight = 0;
  for (let far = 0; far < farthest; far += 1) {
    const [one, other] = [said[at + far * step]?.token, source[place + far * step]?.token];
    if (!isSame(one, other)) break;
    weight += one?.weight ?? 0;
  }
  return weight;
}

/** Names in a row, both ends included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function namesOf(words: Words): Run[] {
  const runs: Run[] = [];
  for (const [at, { token }] of words.entries()) {
    if (token.name !== "stated") continue;
    const last = runs.at(-1);
    if (last && last.to === at - 1) runs[runs.length - 1] = { from: last.from, to: at };
    else runs.push({ from: at, to: at });
  }
  return runs;
}

/** Whether two places of the source are members of one list, which a sentence may name alone. */
function areListed(source: Words, one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  const words = source.slice(from + 1, to).filter(({ token }) => !joiningWords.has(token.norm));
  return words.filter(({ token }) => token.name === "no").length <= 1;
}

/** Where the source has a name that a sentence says: the first word of each. */
function occurrences(source: Words, said: Words, { from, to }: Run): number[] {
  const found: number[] = [];
  for (let place = 0; place < source.length; place += 1) {
    let at = from;
    while (at <= to && isSame(said[at]?.token, source[place + at - from]?.token)) at += 1;
    if (at > to) found.push(place);
  }
  return found;
}

/** How many words may come before a name that a sentence leaves out: `the deputy Rick Grimes`. */
const mostTitles = 4;

/** The place of the source that the words around a name point to, where something else stands. */
function otherPlace(source: Words, said: Words, run: Run, own: readonly number[]): number | undefined {
  const isOther = (place: number): boolean => {
    const token = source[place]?.token;
    const isOwn = said.slice(run.from, run.to + 1).some((one) => isSame(one.token, token));
    return (
      token !== undefined && isContent(token) && !isOwn && !own.some((one) => areListed(source, one, place))
    );
  };
  const isTitled = (place: number): boolean => own.some((one) => one > place && one - place <= mostTitles);
  // Behind `and` a list goes on, and what is left out of a list says nothing of what follows.
  const isJoined = joiningWords.has(said[run.from - 1]?.token.norm ?? "");
  const pointsBack = (place: number): boolean =>
    !isJoined && alike(said, run.from - 1, source, place - 1, -1) >= tells && !isTitled(place);
  // What comes behind a name often comes behind a whole clause about it, so there only another name counts.
  const pointsOn = (place: number): boolean =>
    source[place]?.token.name !== "no" && alike(said, run.to + 1, source, place + 1, 1) >= tells;
  return [...source.keys()].find((place) => (pointsBack(place) || pointsOn(place)) && isOther(place));
}

/** Names of the source that stand in the place of something else: what is said of one is said of another. */
export function checkPlaces(comparison: Comparison): readonly GroundingFinding[] {
  const [said, source] = [wordsOf(comparison.said), wordsOf(comparison.source)];
  return namesOf(said).flatMap((run) => {
    const own = occurrences(source, said, run);
    const length = run.to - run.from + 1;
    const fits = own.map(
      (place) =>
        alike(said, run.from - 1, source, place - 1, -1) + alike(said, run.to + 1, source, place + length, 1),
    );
    if (own.length === 0 || Math.max(...fits) > saysNothing) return [];
    const place = source[otherPlace(source, said, run, own) ?? -1];
    const [first, last] = [said[run.from], said[run.to]];
    if (!place || !first || !last) return [];
    return [
      findingOf(comparison, {
        kind: "role",
        gravity: "contradicts",
        said: [first.at, last.at],
        source: [place.at, place.at],
      }),
    ];
  });
}
