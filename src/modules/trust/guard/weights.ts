import type { Claim, Locale } from "../../../kernel/index.ts";
import { plainWords } from "./plain-words.ts";
import type { Split } from "./split-by-claims.ts";

/** What may not change: a claim, a word that is not plain, a sentence's end where it parts two things. */
export interface Weight {
  readonly kind: "claim" | "word" | "end";
  readonly text: string;
  /** Nothing but space stands between it and the weight before. */
  readonly joined: boolean;
}

const sentenceEnd = /[.!;。！；\n]+/uy;
const space = / +/uy;
/** A dash is punctuation only between spaces, and a hyphen never: `-$129` is another price. */
const punctuation = /[,:，：、]|(?<= )[–—](?= )/uy;
/** And between two numbers it makes a range of them. */
const punctuationBetweenNumbers = /[,:，：、]/uy;
/** A Han character, a word of another script, or any one sign. */
const word = /\p{scx=Han}|(?:(?!\p{scx=Han})[\p{L}\p{M}\p{N}'’])+|./suy;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Where a passage stands, which decides what is plain in it. */
interface Place {
  readonly locale: Locale;
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** Between claims about two things. */
  readonly seam: boolean;
  readonly betweenNumbers: boolean;
  /** Right after a claim that nothing has been put behind yet. */
  readonly opensJoined: boolean;
}

/** The weights of one passage, and whether what follows it joins the last of them. */
function weigh(passage: string, place: Place): { weights: Weight[]; joined: boolean } {
  const plain = plainWords(place.locale, place.after, place.before);
  const marks = place.betweenNumbers ? punctuationBetweenNumbers : punctuation;
  const weights: Weight[] = [];
  let joined = place.opensJoined;
  for (let at = 0; at < passage.length; ) {
    const gap = matchAt(space, passage, at);
    if (gap) {
      at += gap.length;
      continue;
    }
    const end = matchAt(sentenceEnd, passage, at);
    if (end && place.seam && weights.at(-1)?.kind !== "end") {
      weights.push({ kind: "end", text: "end of sentence", joined: false });
    }
    const light = end ?? matchAt(marks, passage, at) ?? matchAt(plain, passage, at);
    if (light) {
      at += light.length;
      joined = false;
      continue;
    }
    const text = matchAt(word, passage, at) ?? passage.charAt(at);
    weights.push({ kind: "word", text: text.toLowerCase().replaceAll("’", "'"), joined });
    at += text.length;
    joined = true;
  }
  return { weights, joined };
}

const hasDigit = /\p{N}/u;
const hasLetter = /\p{L}/u;
const endsInDigit = /\p{N}[^\p{L}\p{N}]{0,2}$/u;
const beginsWithDigit = /^[^\p{L}\p{N}]{0,2}\p{N}/u;

/** Two numbers with nothing but marks between them: `3, 500` must not become `3. 500`, nor `$20, $30` `$20: $30`. */
const couldBeOne = (last: Claim, passage: string, next: Claim): boolean =>
  !hasLetter.test(passage) && endsInDigit.test(last.shown) && beginsWithDigit.test(next.shown);

/** Where the passage between two claims stands; one of them is absent at the ends of a text. */
function placeOf(last: Claim | undefined, next: Claim | undefined, locale: Locale): Place {
  const both = last && next ? [last, next] : [];
  return {
    locale,
    after: last?.kind,
    before: next?.kind,
    seam: new Set(both.map(({ evidence }) => evidence.id)).size > 1,
    betweenNumbers: both.length === 2 && both.every(({ shown }) => hasDigit.test(shown)),
    opensJoined: last !== undefined,
  };
}

/** All weights of a text, in its order. */
export function weightsOf({ claims, passages }: Split, locale: Locale): readonly Weight[] {
  return passages.flatMap((passage, index) => {
    const last = claims[index - 1];
    const next = claims[index];
    const { weights, joined } = weigh(passage, placeOf(last, next, locale));
    const kept: Weight[] = last && next && couldBeOne(last, passage, next) ? [wordOf(passage)] : [];
    const shown: Weight[] = next ? [{ kind: "claim", text: next.shown, joined }] : [];
    return [...kept, ...weights, ...shown];
  });
}

const wordOf = (text: string): Weight => ({ kind: "word", text, joined: true });
