import type { Claim } from "../../../kernel/index.ts";

/** A text taken apart: the claims that it shows, in its order, and what stands around them. */
export interface Split {
  readonly claims: readonly Claim[];
  /** One more than `claims`: before the first, between each two, after the last. */
  readonly passages: readonly string[];
}

/** Letters and digits of scripts that put spaces between words: there a claim may not begin inside a word. */
const unspaced = "[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]";
const afterSpaced = `(?<!(?!${unspaced})[\\p{L}\\p{M}\\p{N}])`;
const beforeSpaced = `(?!(?!${unspaced})[\\p{L}\\p{M}\\p{N}])`;
const beginsInHan = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;
const endsInHan = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]$/u;

/** `$5` is not shown by `$5,000`, nor `5` by `1.5`, nor `$129` by `A$129`. */
function standingAlone(shown: string): string {
  const before = beginsInHan.test(shown) ? "" : afterSpaced;
  const after = endsInHan.test(shown) ? "" : beforeSpaced;
  const noDecimalBefore = /^\d/.test(shown) ? "(?<!\\d[.,])" : "";
  const noDecimalAfter = /\d$/.test(shown) ? "(?![.,]\\d)" : "";
  return `${before}${noDecimalBefore}${literal(shown)}${after}${noDecimalAfter}`;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/**
 * Finds each place where `text` shows one of `claims` verbatim; the longest wins where two begin at one place.
 * Claims that are shown alike (two products at one price) are told apart by their order.
 */
export function splitByClaims(text: string, claims: readonly Claim[]): Split {
  const waiting = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.shown === "") continue;
    const alike = waiting.get(claim.shown);
    if (alike) alike.push(claim);
    else waiting.set(claim.shown, [claim]);
  }
  if (waiting.size === 0) return { claims: [], passages: [text] };

  const longestFirst = [...waiting.keys()].sort((a, b) => b.length - a.length);
  const found: Claim[] = [];
  const passages: string[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(longestFirst.map(standingAlone).join("|"), "gu"))) {
    const alike = waiting.get(match[0]) ?? [];
    const claim = alike.length > 1 ? alike.shift() : alike[0];
    if (!claim) continue;
    found.push(claim);
    passages.push(text.slice(end, match.index));
    end = match.index + match[0].length;
  }
  return { claims: found, passages: [...passages, text.slice(end)] };
}
