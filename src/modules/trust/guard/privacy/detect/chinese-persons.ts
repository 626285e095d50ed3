import type { Found } from "../found.ts";
import type { Detector } from "../pack.ts";
import {
  chineseCuesBefore,
  chineseEdge,
  chineseEdgeBefore,
  chineseTitlesAfter,
  chineseVerbsAfter,
  commonSurnames,
  doubleSurnames,
  functionCharacters,
  givenCharacters,
  otherSurnames,
  placeEndings,
  wordsNotNames,
} from "../tables/chinese-names.ts";

/** Weights of evidence, in log-odds, that a family name and one or two characters are a person's name. */
const weights = {
  prior: -3,
  common: 1.4,
  other: 0.4,
  double: 2,
  given: 0.8,
  strange: -0.9,
  grammar: -6,
  word: -7,
  cue: 2.6,
  edgeBefore: 0.5,
  title: 2.2,
  verb: 1.1,
  edgeAfter: 0.7,
  runsOn: -0.7,
  threeCharacters: 0.3,
  placeEnding: -3,
} as const;

const cueWindow = 12;
const notNames = new Map<string, readonly string[]>();
for (const word of wordsNotNames) notNames.set(word[0] ?? "", [...(notNames.get(word[0] ?? "") ?? []), word]);

const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const isHan = (character: string | undefined): character is string =>
  character !== undefined && /\p{Script=Han}/u.test(character);

interface Candidate extends Found {
  readonly logOdds: number;
}

/** The family name that stands at an offset: its length and what it weighs. */
function surnameAt(
  text: string,
  at: number,
): { readonly length: number; readonly weight: number; readonly why: string } | undefined {
  const two = text.slice(at, at + 2);
  if (doubleSurnames.includes(two))
    return { length: 2, weight: weights.double, why: `${two} is a family name` };
  const one = text[at] ?? "";
  if (commonSurnames.has(one))
    return { length: 1, weight: weights.common, why: `${one} is a common family name` };
  return otherSurnames.has(one)
    ? { length: 1, weight: weights.other, why: `${one} is a family name` }
    : undefined;
}

function candidate(text: string, at: number, given: number, context: Context): Candidate | undefined {
  const surname = surnameAt(text, at);
  if (!surname) return undefined;
  const end = at + surname.length + given;
  const characters = [...text.slice(at + surname.length, end)];
  if (characters.length !== given || !characters.every(isHan)) return undefined;
  const after = text.slice(end, end + 6);
  const why = [surname.why];
  let logOdds = weights.prior + surname.weight + (given === 2 ? weights.threeCharacters : 0);
  for (const character of characters) {
    if (functionCharacters.has(character)) logOdds += weights.grammar;
    else if (givenCharacters.has(character)) {
      logOdds += weights.given;
      why.push(`${character} is in given names`);
    } else logOdds += weights.strange;
  }
  const inTitle = characters.some((_, i) =>
    chineseTitlesAfter.test(text.slice(end - characters.length + i, end + 2)),
  );
  if (inTitle) logOdds += weights.word;
  if (placeEndings.has(characters.at(-1) ?? "")) logOdds += weights.placeEnding;
  const words = notNames.get(text[at] ?? "") ?? [];
  if (words.some((word) => text.startsWith(word, at))) logOdds += weights.word;
  if (context.cue) why.push(`after ${context.cue}`);
  logOdds += context.weight;
  if (chineseTitlesAfter.test(after)) {
    logOdds += weights.title;
    why.push("before a title");
  } else if (chineseVerbsAfter.test(after)) {
    logOdds += weights.verb;
    why.push("before what a person does");
  } else logOdds += chineseEdge.test(after) ? weights.edgeAfter : weights.runsOn;
  return { start: at, end, type: "person", score: logistic(logOdds), why, logOdds };
}

interface Context {
  readonly weight: number;
  readonly cue?: string;
}

function contextBefore(text: string, at: number): Context {
  const before = text.slice(Math.max(0, at - cueWindow), at);
  const cue = chineseCuesBefore.exec(before)?.[0];
  if (cue) return { weight: weights.cue, cue };
  return { weight: chineseEdgeBefore.test(before) ? weights.edgeBefore : weights.runsOn };
}

/** The likeliest name that begins at an offset. */
function nameAt(text: string, at: number): Candidate | undefined {
  if (!surnameAt(text, at)) return undefined;
  const context = contextBefore(text, at);
  const candidates = [1, 2].map((given) => candidate(text, at, given, context));
  return candidates
    .filter((name): name is Candidate => name !== undefined)
    .toSorted((a, b) => b.logOdds - a.logOdds)[0];
}

const sure = 0.8;

function mentions(text: string, found: readonly Found[]): readonly Found[] {
  const names = new Set(
    found.filter(({ score }) => score >= sure).map(({ start, end }) => text.slice(start, end)),
  );
  return [...names].flatMap((name) =>
    [...text.matchAll(new RegExp(name, "gu"))].map(
      ({ index }): Found => ({
        start: index,
        end: index + name.length,
        type: "person",
        score: 0.75,
        why: [`${name} is found elsewhere`],
      }),
    ),
  );
}

/**
 * Names of persons in Chinese: a family name, the characters that given names are made of, and the words around, weighed
 * as log-odds. A family name with a title alone (张经理) names nobody surely and is left.
 */
export const chinesePersons: Detector = {
  type: "person",
  detect({ text, hasHan }) {
    if (!hasHan) return [];
    const found: Found[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const name = nameAt(text, at);
      if (name && name.score >= 0.5) found.push(name);
    }
    return [...found, ...mentions(text, found)];
  },
};
