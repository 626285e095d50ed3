import type { Found } from "../found.ts";
import {
  hasSurnameEnding,
  isCommonWord,
  isGivenName,
  isListedWord,
  isSurname,
} from "../names/known-words.ts";
import { nameLikeness } from "../names/name-likeness.ts";
import { isInitial, type NameRun, nameRuns } from "../names/name-run.ts";
import type { Detector } from "../pack.ts";
import type { Reading, Token } from "../reading.ts";
import { placeNames } from "../tables/countries.ts";
import {
  organisationWords,
  strongCuesAfter,
  strongCuesBefore,
  weakCuesAfter,
  weakCuesBefore,
  nameWeights as weights,
} from "../tables/person-cues.ts";
import { streetEndings } from "../tables/streets.ts";

type Evidence = { readonly weight: number; readonly why: string };

const window = 40;
const bounded = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Latin letters with marks, Greek and Cyrillic: in a text in English, a word with them is a name of something. */
const foreign = /[^\0-\x7f’]/;

/** What the letters of one word say. */
function evidenceOfWord(word: Token): readonly Evidence[] {
  const { folded } = word;
  if (isInitial(word)) return [{ weight: weights.initial, why: "an initial" }];
  const listed = isListedWord(folded);
  const given = isGivenName(folded);
  const surname = isSurname(folded);
  const found: Evidence[] = [];
  if (given)
    found.push({
      weight: listed ? weights.givenAndCommon : weights.given,
      why: `${word.text} is a given name`,
    });
  if (surname)
    found.push({
      weight: listed ? weights.surnameAndCommon : weights.surname,
      why: `${word.text} is a family name`,
    });
  if (given || surname) return found;
  if (listed) return [{ weight: weights.common, why: `${word.text} is a common word` }];
  if (isCommonWord(folded))
    return [{ weight: weights.likelyInflected, why: `${word.text} is a form of a common word` }];
  if (foreign.test(word.text))
    found.push({ weight: weights.foreignLetters, why: `${word.text} has letters that English has not` });
  if (hasSurnameEnding(folded))
    found.push({ weight: weights.surnameEnding, why: `${word.text} ends as family names do` });
  found.push({ weight: weights.unknown, why: `${word.text} is no word of English` });
  found.push({ weight: bounded(nameLikeness(folded), 1) * weights.likeness, why: `letters of ${word.text}` });
  return found;
}

/** The strongest of what the words say, since the words of one name are not independent, and a share of the rest. */
function evidenceOfWords(words: readonly Token[]): readonly Evidence[] {
  const byWord = words.map(evidenceOfWord);
  const totals = byWord.map((evidence) => evidence.reduce((sum, { weight }) => sum + weight, 0));
  const strongest = totals.indexOf(Math.max(...totals));
  return byWord.flatMap((evidence, i) =>
    evidence.map(({ weight, why }) => ({ weight: i === strongest || weight < 0 ? weight : weight / 2, why })),
  );
}

function evidenceAround({ text }: Reading, run: NameRun, opens: boolean): readonly Evidence[] {
  const before = text.slice(Math.max(0, run.start - window), run.start);
  const after = text.slice(run.end, run.end + window);
  const found: Evidence[] = [];
  if (run.honorific) found.push({ weight: weights.honorific, why: `after ${run.honorific}` });
  const strongBefore = strongCuesBefore.exec(before);
  const strongAfter = strongCuesAfter.exec(after);
  if (strongBefore) found.push({ weight: weights.strongCue, why: `after "${strongBefore[0].trim()}"` });
  else if (!opens && weakCuesBefore.test(before))
    found.push({ weight: weights.weakCue / 2, why: "after a word that names follow" });
  if (strongAfter)
    found.push({
      weight: weights.strongCue / (strongBefore ? 2 : 1),
      why: `before "${strongAfter[0].trim()}"`,
    });
  else if (weakCuesAfter.test(after))
    found.push({ weight: weights.weakCue / 2, why: "before what follows names" });
  return found;
}

function weigh(reading: Reading, run: NameRun): Found {
  const { words } = run;
  const written = words.map(({ folded }) => folded).join(" ");
  const opens = words[0]?.opens ?? false;
  const evidence: Evidence[] = [...evidenceOfWords(words), ...evidenceAround(reading, run, opens)];
  if (words.filter((word) => !isInitial(word)).length > 1)
    evidence.push({ weight: weights.severalWords, why: "several words" });
  if (opens && words[0] && isCommonWord(words[0].folded))
    evidence.push({ weight: weights.opensSentence, why: "begins a sentence" });
  if (placeNames.has(written))
    evidence.push({ weight: isGivenName(written) ? weights.placeAndGiven : weights.place, why: "a place" });
  if (!reading.caseless && words.every(({ text }) => text.length > 1 && text === text.toUpperCase())) {
    const short = words.every(({ text }) => text.length < 4);
    evidence.push({ weight: short ? weights.acronym : weights.allCapitals, why: "all capitals" });
  }
  if (reading.caseless && !words.some(({ folded }) => isGivenName(folded) && !isListedWord(folded)))
    evidence.push({ weight: weights.caseless, why: "no capital tells it" });
  const logOdds = evidence.reduce<number>((sum, { weight }) => sum + weight, weights.prior);
  const why = evidence.filter(({ weight }) => weight > 0).map(({ why: reason }) => reason);
  return { start: run.start, end: run.end, type: "person", score: logistic(logOdds), why };
}

/** Is the run of an organisation, a street or a place, by the word that follows it or that ends it? */
function namesSomethingElse(run: NameRun): boolean {
  const last = run.words.at(-1);
  if (run.honorific || !last) return false;
  if (run.words.length > 1 && (organisationWords.has(last.folded) || streetEndings.has(last.folded)))
    return true;
  const { next } = run;
  return next?.gap === "space" && next.capital && organisationWords.has(next.folded);
}

const sure = 0.8;

/** Other places where a word of a name that is sure stands alone: `Anna Berg … Berg`. */
function laterMentions(
  { tokens }: Reading,
  found: readonly Found[],
  runs: readonly NameRun[],
): readonly Found[] {
  const known = new Map<string, string>();
  for (const run of runs) {
    const piece = found.find(({ start }) => start === run.start);
    if (!piece || piece.score < sure || (run.words.length < 2 && !run.honorific)) continue;
    for (const word of run.words) {
      const weak = word.text.length < 3 || (isListedWord(word.folded) && !isGivenName(word.folded));
      if (!weak) known.set(word.folded, word.text);
    }
  }
  return tokens
    .filter((token) => token.capital && known.has(token.folded))
    .map(({ start, end, text }) => ({
      start,
      end,
      type: "person",
      score: 0.75,
      why: [`${text} is in a name above or below`],
    }));
}

/**
 * Names of persons in texts of the Latin, Greek and Cyrillic alphabets. Lists of names, the letters of words on no list,
 * and the words around are weighed as log-odds; see `nameWeights`.
 */
export const persons: Detector = {
  type: "person",
  detect(reading) {
    const runs = nameRuns(reading.tokens).filter((run) => !namesSomethingElse(run));
    const found = runs.map((run) => weigh(reading, run));
    return [...found, ...laterMentions(reading, found, runs)];
  },
};
