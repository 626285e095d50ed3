import type { GroundingFinding } from "../finding.ts";
import { says } from "../quantities/compare-quantities.ts";
import { joiningWords } from "../tables/function-words.ts";
import { negators } from "../tables/negators.ts";
import { quantifierLevel } from "../tables/quantifiers.ts";
import { areSynonyms } from "../tables/synonyms.ts";
import { units } from "../tables/units.ts";
import { type Comparison, findingOf, isSame } from "../text/comparison.ts";
import { isContent } from "../text/source-text.ts";
import type { Word } from "../text/words.ts";

type Words = readonly Word[];

/** What the words beside a thing must weigh together to tell its place, and what is no likeness at all. */
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

/** Something that has its place in a sentence: names in a row, a number, a word of content. Both ends included. */
interface Run {
  readonly kind: "name" | "number" | "word";
  readonly from: number;
  readonly to: number;
}

function kindOf({ token }: Word): Run["kind"] | undefined {
  if (token.name === "stated") return "name";
  if (token.value !== undefined) return "number";
  // Negations and quantifiers have checks of their own, and one character of Chinese is seldom a word.
  const isThing = isContent(token) && !negators.has(token.norm) && !quantifierLevel.has(token.norm);
  return isThing && (token.kind !== "han" || token.text.length > 1) ? "word" : undefined;
}

function runsOf(words: Words): Run[] {
  const runs: Run[] = [];
  for (const [at, word] of words.entries()) {
    const kind = kindOf(word);
    const last = runs.at(-1);
    if (kind === "name" && last?.kind === "name" && last.to === at - 1)
      runs[runs.length - 1] = { ...last, to: at };
    else if (kind) runs.push({ kind, from: at, to: at });
  }
  return runs;
}

/** Whether two places of the source are members of one list, which a sentence may name alone. */
function areListed(source: Words, one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  const words = source.slice(from + 1, to).filter(({ token }) => !joiningWords.has(token.norm));
  return words.filter(({ token }) => token.name === "no").length <= 1;
}

/** Where the source has what a sentence says: the first word of each. */
function occurrences(source: Words, said: Words, { from, to }: Run): number[] {
  const found: number[] = [];
  for (let place = 0; place < source.length; place += 1) {
    let at = from;
    while (at <= to && isSame(said[at]?.token, source[place + at - from]?.token)) at += 1;
    if (at > to) found.push(place);
  }
  return found;
}

/** A run of a sentence, and what stands before and behind it. */
interface Placed {
  readonly comparison: Comparison;
  readonly said: Words;
  readonly source: Words;
  readonly run: Run;
  /** Where the source has it itself. */
  readonly own: readonly number[];
}

const before = ({ said, source, run }: Placed, place: number): number =>
  alike(said, run.from - 1, source, place - 1, -1);
const behind = ({ said, source, run }: Placed, last: number): number =>
  alike(said, run.to + 1, source, last + 1, 1);

/** How many words may come before a name that a sentence leaves out: `the deputy Rick Grimes`. */
const mostTitles = 4;

/** Whether a number says, in whatever unit, what a number of the source says. */
function saysTheSame({ quantities }: Comparison, at: number | undefined, place: number): boolean {
  const one = quantities.said.find(({ first, last }) => at !== undefined && first <= at && at <= last);
  const other = quantities.source.find(({ first, last }) => first <= place && place <= last);
  return one !== undefined && other !== undefined && says(one, other);
}

/** Whether the words around a run point to a place of the source, by kind of run. */
const pointers: Readonly<Record<Run["kind"], (placed: Placed, place: number) => boolean>> = {
  name(placed, place) {
    const isTitled = placed.own.some((one) => one > place && one - place <= mostTitles);
    // Behind `and` a list goes on, and what is left out of a list says nothing of what follows.
    const isJoined = joiningWords.has(placed.said[placed.run.from - 1]?.token.norm ?? "");
    if (!isJoined && !isTitled && before(placed, place) >= tells) return true;
    // What comes behind a name often comes behind a whole clause about it, so there only another name counts.
    return placed.source[place]?.token.name !== "no" && behind(placed, place) >= tells;
  },
  number(placed, place) {
    const other = placed.source[place];
    if (other?.token.value === undefined || before(placed, place) < tells) return false;
    return !saysTheSame(placed.comparison, placed.said[placed.run.from]?.at, other.at);
  },
  word(placed, place) {
    const other = placed.source[place];
    const [left, right] = [before(placed, place), behind(placed, place)];
    return other !== undefined && kindOf(other) === "word" && left > 0 && right > 0 && left + right >= tells;
  },
};

/** The place of the source that the words around a run point to, where something else stands. */
function otherPlace(placed: Placed): number | undefined {
  const { said, source, run, own } = placed;
  const isOther = (place: number): boolean => {
    const token = source[place]?.token;
    const isOwn = said
      .slice(run.from, run.to + 1)
      .some((one) => isSame(one.token, token) || areSynonyms(one.token.norm, token?.norm ?? ""));
    return (
      token !== undefined && isContent(token) && !isOwn && !own.some((one) => areListed(source, one, place))
    );
  };
  return [...source.keys()].find((place) => pointers[run.kind](placed, place) && isOther(place));
}

/** How well a run stands where the source has it. A unit stands behind many numbers, so it tells no place. */
function fitsAt(placed: Placed, place: number): number {
  const { said, run } = placed;
  const next = said[run.to + 1]?.token;
  const skips = run.kind === "number" && next !== undefined && units.has(next.norm);
  return before(placed, place) + (skips ? 0 : behind(placed, place + run.to - run.from));
}

/** What the source says of one thing and a sentence of another: a name, a number or a word in the place of one. */
export function checkPlaces(comparison: Comparison): readonly GroundingFinding[] {
  const { said, source } = comparison.words;
  return runsOf(said).flatMap((run) => {
    const placed = { comparison, said, source, run, own: occurrences(source, said, run) };
    if (placed.own.length === 0 || placed.own.some((place) => fitsAt(placed, place) > saysNothing)) return [];
    const place = source[otherPlace(placed) ?? -1];
    const [first, last] = [said[run.from], said[run.to]];
    if (!place || !first || !last) return [];
    return [
      findingOf(comparison, {
        kind: run.kind === "number" ? "number" : "role",
        gravity: "contradicts",
        said: [first.at, last.at],
        source: [place.at, place.at],
      }),
    ];
  });
}
