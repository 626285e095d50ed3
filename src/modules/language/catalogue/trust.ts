import { nounAt } from "../reading/nouns.ts";
import { isTalk } from "../reading/read-words.ts";
import { valueBook } from "../reading/values-book.ts";
import { fieldNames, genericValues } from "../tables/catalogue-generics.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { states, type Tally } from "./tally.ts";
import type { FieldValue } from "./vocabulary.ts";

/** What titles show of a word: how many hold it, in how many of those it is stated, and is the title's first or last word. */
interface Mentions {
  titles: number;
  stated: number;
  first: number;
  last: number;
}

type Candidate = readonly [word: string, meaning: FieldValue];

/** Looks the candidates up in the titles of the sample. */
function mentionsOf(candidates: readonly Candidate[], { sample }: Tally): ReadonlyMap<FieldValue, Mentions> {
  const book = phraseBook(candidates);
  const found = new Map<FieldValue, Mentions>();
  for (const product of sample) {
    const tokens = tokenise(product.title);
    const seen = new Set<FieldValue>();
    for (let at = 0; at < tokens.length; at++) {
      const match = book.longestAt(tokens, at);
      for (const meaning of match?.meanings ?? []) {
        if (seen.has(meaning)) continue;
        seen.add(meaning);
        const mentions = found.get(meaning) ?? { titles: 0, stated: 0, first: 0, last: 0 };
        mentions.titles++;
        if (states(product, meaning.field, meaning.value)) mentions.stated++;
        if (at === 0) mentions.first++;
        if (match?.to === tokens.length) mentions.last++;
        found.set(meaning, mentions);
      }
    }
  }
  return found;
}

const covers = (tokens: readonly Token[], to: number | undefined): boolean => to === tokens.length;

/** The word is one of products, of talk, or already a colour or material: it means that first. */
function meansElse(tokens: readonly Token[]): boolean {
  const noun = nounAt(tokens, 0);
  if (noun && covers(tokens, noun.to) && noun.noun.department !== "features") return true;
  return covers(tokens, valueBook.longestAt(tokens, 0)?.to) || isTalk(tokens);
}

const isMixed = ({ kind, glued }: Token, at: number, tokens: readonly Token[]): boolean =>
  at > 0 && glued && kind !== tokens[at - 1].kind && kind !== "mark" && tokens[at - 1].kind !== "mark";

/** A word, or letters and digits in one: "i7", "1080p". */
const hasWord = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, text }) => (kind === "word" && text.length > 2) || kind === "han") ||
  tokens.some(isMixed);

/** Share of the titles with a word in which the product must state it. */
const agreement = 0.6;

/** The values that a request may name without their attribute. */
export function trustedValues(
  found: Tally,
  named: readonly (readonly [string, ReadonlyMap<string, number>])[],
): readonly Candidate[] {
  const fieldsOf = new Map<string, number>();
  for (const [, values] of named)
    for (const value of values.keys())
      fieldsOf.set(value.toLowerCase(), (fieldsOf.get(value.toLowerCase()) ?? 0) + 1);
  const candidates = named.flatMap(([field, values]): Candidate[] =>
    [...values.keys()].flatMap((value): Candidate[] => {
      if (genericValues.has(value.toLowerCase()) || fieldsOf.get(value.toLowerCase()) !== 1) return [];
      const tokens = tokenise(value);
      if (tokens.length === 0 || tokens.length > 8 || !hasWord(tokens) || meansElse(tokens)) return [];
      if (tokens.length === 1 && tokens[0].kind === "han") return [];
      return [[value, { field: fieldNames[field.toLowerCase()] ?? field, attribute: field, value }]];
    }),
  );
  const mentions = mentionsOf(
    candidates.map(([word, meaning]) => [word, { ...meaning, field: meaning.attribute ?? meaning.field }]),
    found,
  );
  const byKey = new Map([...mentions].map(([meaning, seen]) => [`${meaning.field}\0${meaning.value}`, seen]));
  return candidates.filter(([, { attribute, value }]) => {
    const seen = byKey.get(`${attribute}\0${value}`);
    return !seen || (seen.stated >= seen.titles * agreement && seen.last <= seen.titles * 0.5);
  });
}

/** "Apple" is a brand where titles begin with it and next to all that do are of that brand. */
const isSurelyBrand = ({ titles, stated, first }: Mentions): boolean =>
  titles >= 5 && stated >= titles * 0.9 && first >= titles * agreement;

/** Brands whose name, where titles hold it, is the brand. A name that is a word besides needs better proof. */
export function trustedBrands(found: Tally): readonly Candidate[] {
  const candidates = [...found.brands.keys()].flatMap((brand): Candidate[] => {
    const tokens = tokenise(brand);
    const short = tokens.length === 1 && brand.length < 2;
    if (tokens.length === 0 || tokens.length > 6 || short || genericValues.has(brand.toLowerCase()))
      return [];
    return hasWord(tokens) || tokens.some(({ kind }) => kind === "word")
      ? [[brand, { field: "brand", value: brand }]]
      : [];
  });
  const mentions = mentionsOf(candidates, found);
  return candidates.filter(([brand, meaning]) => {
    const seen = mentions.get(meaning);
    const tokens = tokenise(brand);
    if (isTalk(tokens)) return false;
    const ordinary = meansElse(tokens) || (tokens.length === 1 && tokens[0].text.length < 3);
    if (ordinary) return seen !== undefined && isSurelyBrand(seen);
    return !seen || seen.stated >= seen.titles * agreement;
  });
}
