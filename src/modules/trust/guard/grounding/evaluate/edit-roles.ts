import { isCommonWord } from "../../privacy/names/known-words.ts";
import { drawFrom, type Edit, exchange, type Names, type Place, placesOf, putAt } from "./edit.ts";

const isWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const wordsOf = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu;
const days =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|i)$/iu;

const bare = (word: string): string => word.replace(/['’]s$|[.'’-]+$/gu, "");

/**
 * Learns from texts with capitals which words are names: those that have a capital within a sentence and are never
 * written small there. So names are found in texts without capitals too, if another text of the file has them.
 */
export function learnNames(texts: readonly string[]): Names {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const text of texts.filter((one) => /\p{Lu}/u.test(one))) {
    for (const { text: word, start } of placesOf(wordsOf, text)) {
      const key = bare(word).toLowerCase();
      if (/^\p{Ll}/u.test(word)) small.add(key);
      else if (/^\p{Lu}/u.test(word) && /[\p{Ll},]\s["“(]?$/u.test(text.slice(0, start))) capital.add(key);
    }
  }
  const isName = (word: string): boolean => {
    const key = bare(word).toLowerCase();
    return key.length > 2 && isWord.test(key) && capital.has(key) && !small.has(key) && !days.test(key);
  };
  const runsOf = (text: string): Place[] => {
    const runs: Place[] = [];
    for (const { text: word, start } of placesOf(wordsOf, text)) {
      if (!isName(word)) continue;
      const end = start + bare(word).length;
      const last = runs.at(-1);
      if (last && text.slice(last.end, start) === " ")
        runs[runs.length - 1] = { text: text.slice(last.start, end), start: last.start, end };
      else runs.push({ text: text.slice(start, end), start, end });
    }
    return runs;
  };
  /** `Art` and `Department` have capitals in titles only. */
  const within = (text: string): Place[] =>
    runsOf(text).filter(({ text: run }) =>
      run.split(" ").some((word) => !isCommonWord(bare(word).toLowerCase())),
    );
  const all = [
    ...new Set(
      texts.filter((one) => /\p{Lu}/u.test(one)).flatMap((one) => within(one).map(({ text }) => text)),
    ),
  ];
  return { in: within, all };
}

const joined =
  /^[\s,"“”]*(?:and|or|&|,|and the|or the|as well as|also known as|known as|called)?[\s,"“”]*$/iu;

/** Words made of a country's or a people's name: they take each other's place, and no others'. */
const isPeople = (name: string): boolean => /(?:ish|ese|an|ic|based)$/iu.test(name) && !name.includes(" ");

/** Names that may stand in each other's place. */
const areAlike = (one: string, other: string): boolean =>
  isPeople(one) === isPeople(other) && !has(one, other) && !has(other, one);

/** Whether the source names both in one list or as one place, so that either may be said alone. */
function areTogether(source: string, one: string, other: string): boolean {
  const places = [one, other].map((name) => source.toLowerCase().indexOf(name.toLowerCase()));
  const [from, to] = places.sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return true;
  const between = source.slice(from, to).split(/\s+/u).slice(1, -1);
  return between.filter((word) => !/^(?:and|or|the|later|as|well|in|of|&)$/iu.test(word)).length < 2;
}

const has = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());

const cased = (model: string, name: string): string =>
  model === model.toLowerCase() ? name.toLowerCase() : name;

const namesChangePlaces: Edit = {
  name: "two names change places",
  apply(text, { draws, names }) {
    const places = names.in(text);
    const pairs = places.flatMap((one, i) =>
      places.slice(i + 1).flatMap((other) => {
        const middle = text.slice(one.end, other.start);
        const isPair = !joined.test(middle) && !/[.!?]/u.test(middle) && areAlike(one.text, other.text);
        return isPair && !isInList(middle) ? [[one, other] as const] : [];
      }),
    );
    const pair = drawFrom(draws, pairs);
    return pair && exchange(text, ...pair);
  },
};

/** Members of a list say the same in any order. */
const isInList = (middle: string): boolean =>
  /^\s?(?:,|and\b|or\b)/u.test(middle) && /(?:,|\band|\bor)\s$/u.test(middle);

const nameOfSource: Edit = {
  name: "another name of the source",
  apply(text, { draws, names, source }) {
    const place = drawFrom(draws, names.in(text));
    const others = names
      .in(source)
      .filter(
        ({ text: name }) => place && areAlike(name, place.text) && !areTogether(source, name, place.text),
      );
    const other = drawFrom(draws, others);
    return place && other && putAt(text, place, other.text);
  },
};

const nameFromElsewhere: Edit = {
  name: "a name from elsewhere",
  apply(text, { draws, names, source }) {
    const place = drawFrom(draws, names.in(text));
    const other = drawFrom(
      draws,
      names.all.filter((name) => place && areAlike(name, place.text) && !has(source, name)),
    );
    return place && other && putAt(text, place, cased(place.text, other));
  },
};

const partOfName: Edit = {
  name: "another part of a name",
  apply(text, { draws, names, source }) {
    const place = drawFrom(
      draws,
      names.in(text).filter(({ text: name }) => name.includes(" ")),
    );
    const other = drawFrom(
      draws,
      names.all.filter((name) => !name.includes(" ") && !has(source, name)),
    );
    if (!place || !other) return undefined;
    const words = place.text.split(" ");
    const at = draws.whole(0, words.length - 1);
    return putAt(text, place, words.map((word, i) => (i === at ? cased(word, other) : word)).join(" "));
  },
};

const sides =
  /(?<![\p{L}-])(\p{L}{4,})(\s(?:of|from|to|than|before|after|by|for|with|in|is the|is a|was the|was a|are|is|was)\s(?:the |a |an |his |her |its )?)(\p{L}{4,})(?![\p{L}-])/gu;
const noSide =
  /^(?:that|this|these|those|they|there|what|which|when|where|with|from|have|been|were|also|well|some|many|most|more|less|such|known|used|each|other|their|them|very|often|than|then|only|even|just|still|because|order|addition|part|kind|type|form|according|\p{L}+ed|\p{L}+ing|\p{L}+ly|\p{L}+wn|\p{L}+en)$/iu;

/** The things on both sides of a word that tells their order: `the hero of the town` → `the town of the hero`. */
const sidesChangePlaces: Edit = {
  name: "both sides of a word change places",
  apply(text, { draws }) {
    const matches = [...text.matchAll(sides)].filter(
      ([, left = "", , right = ""]) =>
        !noSide.test(left) && !noSide.test(right) && left.toLowerCase() !== right.toLowerCase(),
    );
    const match = drawFrom(draws, matches);
    const [whole = "", left = "", middle = "", right = ""] = match ?? [];
    return (
      match &&
      putAt(text, { text: whole, start: match.index, end: match.index + whole.length }, right + middle + left)
    );
  },
};

/** Names and the things that a sentence ties together made to stand in each other's place. */
export const roleEdits: readonly Edit[] = [
  namesChangePlaces,
  nameOfSource,
  nameFromElsewhere,
  partOfName,
  sidesChangePlaces,
];
