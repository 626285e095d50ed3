import type { DraftPart, Locale } from "../../../kernel/index.ts";
import { disguisedCharacters } from "./disguise.ts";
import type { Fault } from "./fault.ts";
import { plainWords } from "./plain-words.ts";
import { type Split, splitByClaims } from "./split-by-claims.ts";

/** What may not change: a claim, a word that is not plain, a sentence's end where it parts two things. */
interface Weight {
  readonly kind: "claim" | "word" | "end";
  readonly text: string;
  /** Nothing but space stands between it and the weight before. */
  readonly joined: boolean;
}

const sentenceEnd = /[.!;。！；\n]+/uy;
const space = / +/uy;
/** A dash is punctuation only between spaces: `-$129` is another price. */
const punctuation = /[,:，：、（）()]|(?<= )[–—-](?= )/uy;
/** A Han character, a word of another script, or any one sign. */
const word = /\p{scx=Han}|(?:(?!\p{scx=Han})[\p{L}\p{M}\p{N}'’])+|./suy;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Where a passage stands, which decides what is plain in it. */
interface Place {
  readonly locale: Locale;
  readonly after?: string;
  readonly before?: string;
  /** Between claims about two things. */
  readonly seam: boolean;
  /** Right after a claim that nothing has been put behind yet. */
  readonly opensJoined: boolean;
}

/** The weights of one passage, and whether what follows it joins the last of them. */
function weigh(passage: string, place: Place): { weights: Weight[]; joined: boolean } {
  const plain = plainWords(place.locale, place.after, place.before);
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
    const light = end ?? matchAt(punctuation, passage, at) ?? matchAt(plain, passage, at);
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

const endsInDigit = /\p{N}[^\p{L}\p{N}]{0,2}$/u;
const beginsWithDigit = /^[^\p{L}\p{N}]{0,2}\p{N}/u;
const hasLetter = /\p{L}/u;

/** All weights of a text, in its order. */
function weightsOf({ claims, passages }: Split, locale: Locale): Weight[] {
  const weights: Weight[] = [];
  let joined = false;
  passages.forEach((passage, index) => {
    const last = claims[index - 1];
    const next = claims[index];
    const seam = last !== undefined && next !== undefined && last.evidence.id !== next.evidence.id;
    const touching = last !== undefined && next !== undefined && !hasLetter.test(passage);
    if (touching && endsInDigit.test(last.shown) && beginsWithDigit.test(next.shown)) {
      // `3, 500` must not become `3,500`, nor `$20, $30` become `$20 - $30`.
      weights.push({ kind: "word", text: passage, joined: true });
    }
    const weighed = weigh(passage, {
      locale,
      after: last?.kind,
      before: next?.kind,
      seam,
      opensJoined: joined,
    });
    weights.push(...weighed.weights);
    if (next) weights.push({ kind: "claim", text: next.shown, joined: weighed.joined });
    joined = next !== undefined;
  });
  return weights;
}

const same = (a: Weight, b: Weight): boolean => a.kind === b.kind && a.text === b.text;

/** Words that are in one list and not in the other, counted. */
function beyond(some: readonly Weight[], others: readonly Weight[]): string[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return some.flatMap(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [text];
  });
}

const few = (texts: readonly string[]): string =>
  texts
    .slice(0, 3)
    .map((text) => JSON.stringify(text.slice(0, 24)))
    .join(", ");

const markup = /<\s*[a-z!/]|&[a-z#0-9]+;|https?:|www\.|\]\s*\(|!\[|```|\*\*|__|^\s{0,3}[#>|]|\S@\S+\.\S/imu;
const orders =
  /\b(?:ignore|disregard|override|system prompt|instructions?|you are now|assistant:)\b|忽略|无视|系统提示|指令/iu;

/** The kind that says most about a text that failed. */
function kindOf(text: string): Fault["kind"] {
  if (markup.test(text)) return "markup";
  return orders.test(text) ? "injection" : "unbacked";
}

/**
 * What is wrong with `worded` as another wording of `template`.
 *
 * One rule: every claim, and every word that is not plain (plain-words.ts), stands in both texts, in one order;
 * what the template puts side by side stays so; and a sentence ends between two things where the template ends
 * one. So a rewording can neither add, drop, alter nor swap a fact, whatever words it is told in. Both texts are
 * compared as they are, so no look-alike passes for a letter.
 */
export function checkRewording(template: DraftPart, worded: DraftPart, locale: Locale): readonly Fault[] {
  if (worded.text === template.text) return [];
  const before = splitByClaims(template.text, template.claims);
  const after = splitByClaims(worded.text, template.claims);

  const known = disguisedCharacters(before.passages.join("\n"));
  const disguised = [...disguisedCharacters(after.passages.join("\n"))].filter((found) => !known.has(found));
  if (disguised.length > 0) {
    return [{ kind: "injection", detail: `holds ${disguised.length} kinds of disguised characters` }];
  }

  const expected = weightsOf(before, locale);
  const given = weightsOf(after, locale);
  const kind = kindOf(after.passages.join("\n"));
  const added = beyond(given, expected);
  if (added.length > 0) return [{ kind, detail: `adds ${few(added)}` }];
  const dropped = beyond(expected, given);
  if (dropped.length > 0) return [{ kind, detail: `drops ${few(dropped)}` }];
  if (!expected.every((weight, at) => same(weight, given[at] ?? weight))) {
    return [{ kind, detail: "tells the facts in another order" }];
  }
  // Between two claims something may come; around any other word nothing may.
  const parted = expected.findIndex(
    (weight, at) =>
      weight.joined &&
      given[at]?.joined === false &&
      [weight, expected[at - 1]].some((w) => w?.kind === "word"),
  );
  return parted < 0
    ? []
    : [{ kind, detail: `parts ${few(expected.slice(parted - 1, parted + 1).map((w) => w.text))}` }];
}
