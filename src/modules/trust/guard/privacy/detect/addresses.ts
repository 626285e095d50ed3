import { addressCue, boxPatterns } from "../addresses/read-box.ts";
import { readStreet, type Street } from "../addresses/read-street.ts";
import { readTail, type Tail } from "../addresses/read-tail.ts";
import type { Found } from "../found.ts";
import type { Detector } from "../pack.ts";
import type { Reading, Token } from "../reading.ts";
import { unitWords } from "../tables/streets.ts";

const window = 60;

/** What the parts of an address add to its score. */
const weights = {
  plain: 0.35,
  weak: 0.2,
  number: 0.2,
  secondNumber: 0.15,
  cue: 0.25,
  sure: 0.15,
  common: -0.35,
} as const;

function weigh(
  street: Street,
  tail: Tail,
  cued: boolean,
  caseless: boolean,
): { readonly score: number; readonly why: readonly string[] } {
  const numbers = street.numbersBefore + street.numbersAfter;
  const evidence: readonly (readonly [boolean, number, string])[] = [
    [street.kind === "plain", weights.plain, "a word for a street"],
    [street.kind === "weak", weights.weak, "a word that streets end with"],
    [numbers > 0, weights.number, "a number of a house"],
    [numbers > 1, weights.secondNumber, "a second number"],
    [cued, weights.cue, "after a word for a place"],
    [tail.sure > 0, weights.sure, "a flat, a postcode, a state or a country follows"],
    [tail.sure > 1, weights.sure, "and another"],
    [street.common && street.kind !== "plain", weights.common, "words of every day"],
  ];
  const holding = evidence.filter(([holds]) => holds);
  const score = holding.reduce<number>((sum, [, weight]) => sum + weight, 0);
  const numbered = numbers > 0 || tail.sure > 0;
  const bare = !numbered && (street.kind !== "plain" || street.common || caseless);
  return {
    score: bare ? 0 : Math.min(0.94, score),
    why: holding.filter(([, weight]) => weight > 0).map(([, , why]) => why),
  };
}

function readAddress(
  { text, tokens, caseless }: Reading,
  at: number,
): { readonly found: Found; readonly next: number } | undefined {
  const street = readStreet(tokens, at);
  const begin = tokens[at];
  if (!street || !begin) return undefined;
  const tail = readTail(tokens, street.next);
  const cued = addressCue.test(text.slice(Math.max(0, begin.start - window), begin.start));
  const { score, why } = weigh(street, tail, cued, caseless);
  const { next } = tail;
  const last = tokens[next - 1];
  return (
    last && {
      found: {
        start: flatBefore(tokens, at)?.start ?? begin.start,
        end: last.end,
        type: "address",
        score,
        why,
      },
      next,
    }
  );
}

/** `Flat 3, 22 Baker Street`: the number of a flat before the street's. */
function flatBefore(tokens: readonly Token[], at: number): Token | undefined {
  const [unit, number, comma] = tokens.slice(Math.max(0, at - 3), at);
  return comma?.text === "," && number?.kind === "number" && unit && unitWords.has(unit.folded)
    ? unit
    : undefined;
}

const mayBegin = (token: Token): boolean =>
  token.kind === "number" || token.capital || /^[\p{Ll}]/u.test(token.text);

function streets(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < reading.tokens.length) {
    const token = reading.tokens[at];
    const address = token && mayBegin(token) ? readAddress(reading, at) : undefined;
    if (address && address.found.score >= 0.5) {
      found.push(address.found);
      at = address.next;
    } else at += 1;
  }
  return found;
}

/** `X and 12 Y Street`: the other street of a corner is part of the address. */
function corners({ text }: Reading, found: readonly Found[]): readonly Found[] {
  return found.map((piece) => {
    const before =
      /(?<![\p{L}\p{N}])(?:(?:\d{1,5} )?\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{Lu}\d][\p{L}\p{M}\d.'’-]*){0,4} and )$/u.exec(
        text.slice(Math.max(0, piece.start - window), piece.start),
      );
    return before
      ? { ...piece, start: piece.start - before[0].length, why: [...piece.why, "a corner of two streets"] }
      : piece;
  });
}

function boxes({ text, tokens }: Reading): readonly Found[] {
  return boxPatterns.flatMap(({ pattern, score, why }) =>
    [...text.matchAll(pattern)].map((match): Found => {
      const end = match.index + match[0].length;
      const after = tokens.findIndex(({ start }) => start >= end);
      const last = after < 0 ? undefined : tokens[readTail(tokens, after).next - 1];
      return { start: match.index, end: Math.max(end, last?.end ?? 0), type: "address", score, why: [why] };
    }),
  );
}

/** Postal addresses in the Latin, Greek and Cyrillic alphabets: street, flat, town, state, postcode, country. */
export const addresses: Detector = {
  type: "address",
  detect: (reading) => [...corners(reading, streets(reading)), ...boxes(reading)],
};
