import { type Constraint, equivalents, fits } from "../../language/index.ts";
import type { TextIndex } from "./text-index.ts";
import { noTerm } from "./vocabulary.ts";
import { fold, wordsOf } from "./words.ts";

/** Fields whose values have families, so that another word may be meant: a navy title answers blue. */
const withFamilies = new Set(["color", "material"]);
/** Before a value they make it another one, or none: `faux leather`, `non wood`. */
const qualifiers = new Set([
  "faux",
  "vegan",
  "imitation",
  "artificial",
  "synthetic",
  "mock",
  "non",
  "no",
  "without",
]);
const qualifiersAfter = new Set([
  "free",
  "look",
  "like",
  "style",
  "effect",
  "finish",
  "tone",
  "grain",
  "print",
]);
/** After a material they make it a colour: 原木色, "oak colour". */
const colourAfter = /^(?:colou?r|colou?red)$|色$/u;

/** Finds in titles and categories the words that say a value. */
export class TitleEvidence {
  private readonly index: TextIndex;
  private readonly asked: Constraint;
  private readonly phrases: readonly (readonly number[])[];
  private readonly byFamily: boolean;
  private readonly says = new Map<number, boolean>();
  private readonly pathSays = new Map<number, boolean>();

  constructor(constraint: Constraint, index: TextIndex) {
    this.index = index;
    this.asked = constraint.op === "!=" ? { ...constraint, op: "=" } : constraint;
    this.byFamily = withFamilies.has(constraint.field);
    this.phrases = phrasesOf(this.asked, index);
  }

  inTitle(document: number): boolean {
    const { titleStarts, titleTerms } = this.index;
    return this.in(titleTerms, titleStarts[document], titleStarts[document + 1]);
  }

  inCategories(document: number): boolean {
    const path = this.index.pathOf[document];
    if (path === noTerm) return false;
    let says = this.pathSays.get(path);
    if (says === undefined) {
      const { terms } = this.index.paths[path];
      says = this.in(terms, 0, terms.length);
      this.pathSays.set(path, says);
    }
    return says;
  }

  private in(terms: ArrayLike<number>, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const phrase = this.phrases.find((one) => startsAt(one, terms, at, end));
      const length = phrase?.length ?? (this.byFamily && this.wordSays(terms[at]) ? 1 : 0);
      if (length > 0 && !this.isQualified(terms, [at, at + length], [start, end])) return true;
    }
    return false;
  }

  private wordSays(term: number): boolean {
    let says = this.says.get(term);
    if (says === undefined) {
      const word = term === noTerm ? "" : this.index.vocabulary.wordOf(term);
      says = /^\p{L}{3,}$/u.test(word) && fits(this.asked, word) === "matches";
      this.says.set(term, says);
    }
    return says;
  }

  private isQualified(terms: ArrayLike<number>, [from, to]: Stretch, [start, end]: Stretch): boolean {
    const wordAt = (place: number): string =>
      place < start || place >= end || terms[place] === noTerm
        ? ""
        : this.index.vocabulary.wordOf(terms[place]);
    const after = wordAt(to);
    return (
      qualifiers.has(wordAt(from - 1)) ||
      qualifiersAfter.has(after) ||
      (this.asked.field === "material" && colourAfter.test(after))
    );
  }
}

/** Places of a list of terms, end excluded. */
type Stretch = readonly [start: number, end: number];

function phrasesOf({ value }: Constraint, index: TextIndex): number[][] {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const said = values.flatMap((one) => [one, ...equivalents(one, "en"), ...equivalents(one, "zh")]);
  return said.flatMap((phrase) => {
    if (phrase.length < 2) return [];
    const terms = wordsOf(fold(phrase)).words.map((word) => index.vocabulary.termOf(word) ?? noTerm);
    return terms.length === 0 || terms.includes(noTerm) ? [] : [terms];
  });
}

function startsAt(phrase: readonly number[], terms: ArrayLike<number>, at: number, end: number): boolean {
  if (at + phrase.length > end) return false;
  for (let place = 0; place < phrase.length; place++) if (terms[at + place] !== phrase[place]) return false;
  return true;
}
