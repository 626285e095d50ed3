import type { Claim } from "../../../kernel/index.ts";

/** A text taken apart: the claims that it shows, in its order, and what stands around them. */
export interface Split {
  readonly claims: readonly Claim[];
  /** One more than `claims`: before the first, between each two, after the last. */
  readonly passages: readonly string[];
}

const unspaced = "[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]";
/** Letters and digits of scripts that put spaces between words: there a claim may not begin inside a word. */
const spaced = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`;

const beginsInWord = new RegExp(`^${spaced}`, "u");
const endsInWord = new RegExp(`(?:${spaced})$`, "u");
const beginsUnspaced = new RegExp(`^${unspaced}`, "u");
const endsUnspaced = new RegExp(`${unspaced}$`, "u");
const endsWithPoint = /\d[.,]$/;
const beginsWithPoint = /^[.,]\d/;
const endsWithDigit = /\d$/;
const beginsWithDigit = /^\d/;

/** `$5` is not shown by `$5,000`, nor `5` by `1.5`, nor `$129` by `A$129`. */
function standsAlone(text: string, shown: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + shown.length, at + shown.length + 2);
  if (!beginsUnspaced.test(shown) && endsInWord.test(before)) return false;
  if (!endsUnspaced.test(shown) && beginsInWord.test(after)) return false;
  if (beginsWithDigit.test(shown) && endsWithPoint.test(before)) return false;
  return !(endsWithDigit.test(shown) && beginsWithPoint.test(after));
}

function placeOf(shown: string, text: string, from: number): number {
  let at = text.indexOf(shown, from);
  while (at >= 0 && !standsAlone(text, shown, at)) at = text.indexOf(shown, at + 1);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Claims by what they show. Those that are shown alike (two products at one price) keep their order. */
function byShown(claims: readonly Claim[]): Map<string, [Claim, ...Claim[]]> {
  const alike = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const others = alike.get(claim.shown);
    if (others) others.push(claim);
    else if (claim.shown !== "") alike.set(claim.shown, [claim]);
  }
  return alike;
}

/**
 * Finds each place where `text` shows one of `claims` verbatim; the longest wins where two begin at one place.
 * Claims that are shown alike are told apart by their order.
 */
export function splitByClaims(text: string, claims: readonly Claim[]): Split {
  const places = [...byShown(claims)]
    .map(([shown, alike]) => ({ shown, alike, at: placeOf(shown, text, 0) }))
    .sort((a, b) => b.shown.length - a.shown.length);
  const found: Claim[] = [];
  const passages: string[] = [];
  let end = 0;
  for (;;) {
    for (const place of places) if (place.at < end) place.at = placeOf(place.shown, text, end);
    const [first] = places.filter(({ at }) => at === Math.min(...places.map((place) => place.at)));
    if (!first || first.at === Number.POSITIVE_INFINITY) break;
    const [claim, ...others] = first.alike;
    const [next] = others;
    if (next) first.alike = [next, ...others.slice(1)];
    found.push(claim);
    passages.push(text.slice(end, first.at));
    end = first.at + first.shown.length;
  }
  return { claims: found, passages: [...passages, text.slice(end)] };
}
