import type { CatalogueWords } from "./catalogue-words.ts";
import type { ShopRequest } from "./constraint.ts";
import { isUnitAt } from "./numbers/amount.ts";
import { startsNumber } from "./numbers/number.ts";
import { choosePieces } from "./reading/choose-pieces.ts";
import {
  markReplacing,
  readAnswers,
  readDroppedFields,
  readFreshStarts,
  readRefinements,
  refinementOf,
} from "./reading/follow-up.ts";
import { nounAt } from "./reading/nouns.ts";
import type { Piece, Reader, Reading } from "./reading/piece.ts";
import { readAmounts } from "./reading/read-amounts.ts";
import { readDelivery } from "./reading/read-delivery.ts";
import { readPriceWords } from "./reading/read-price-words.ts";
import { readPurpose } from "./reading/read-purpose.ts";
import { readQuantity } from "./reading/read-quantity.ts";
import { readSizes } from "./reading/read-sizes.ts";
import { readColoursAndMaterials } from "./reading/read-values.ts";
import { readBrands, readDegrees, readMinus, readNouns, readTalk } from "./reading/read-words.ts";
import { residueOf } from "./reading/residue.ts";
import { scope } from "./reading/scope/scope.ts";
import { valueBook } from "./reading/values-book.ts";
import { detectLanguage } from "./text/detect-language.ts";
import { type Token, tokenise } from "./text/tokens.ts";

const readers: readonly Reader[] = [
  readAmounts,
  readDelivery,
  readSizes,
  readColoursAndMaterials,
  readBrands,
  readPurpose,
  readQuantity,
  readNouns,
  readTalk,
  readMinus,
  readDegrees,
  readRefinements,
  readDroppedFields,
  readFreshStarts,
  readAnswers,
  readPriceWords,
];

export interface ReadingOptions {
  /** Local date and time of the person, `YYYY-MM-DDTHH:mm`. */
  readonly now: string;
  /** The request that this line may refine. */
  readonly previous?: ShopRequest;
  /** The catalogue's own brands, attributes and values. */
  readonly words?: CatalogueWords;
}

/** Characters of a text that are read. Nobody asks for a thing in more; what comes after is no request. */
const longestRequest = 4_000;

/**
 * What a shopping request says, with the span of text behind each part. With `previous`, the line's own
 * constraints: `refineRequest` makes the whole of both. Never throws on any text. Time is linear in the text, of which
 * the first 4,000 characters are read.
 */
export function readShopRequest(text: string, { now, previous, words }: ReadingOptions): ShopRequest {
  const tokens = tokenise(text.slice(0, longestRequest));
  const reading: Reading = {
    text,
    tokens,
    language: detectLanguage(text),
    today: now.slice(0, 10),
    topics: topicsOf(tokens, previous),
    followUp: previous !== undefined,
  };
  const found: Piece[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // The catalogue's own reading of the same words comes first, and so wins: its field is what products state.
    const own = words?.read(reading, at) ?? [];
    found.push(...own);
    for (const read of readers)
      found.push(...read(reading, at).filter((piece) => !hidesWord(tokens, piece, own)));
  }
  const pieces = choosePieces(found, tokens.length);
  const { constraints, spent } = scope(reading, pieces);
  const refine = refinementOf(pieces);
  return {
    text,
    language: reading.language,
    constraints: previous ? markReplacing(constraints, previous) : constraints,
    residue: residueOf(text, tokens, spent, pieces),
    ...(refine && { refine }),
  };
}

/** "wireless headphones" hides the catalogue's "wireless": what is left of it is a thing by itself. */
const hidesWord = (tokens: readonly Token[], { to, meaning }: Piece, own: readonly Piece[]): boolean =>
  meaning.kind === "noun" && own.some((word) => word.to < to && nounAt(tokens, word.to)?.to === to);

/** The topics of a line; one that names no thing ("make it 1.8 m") is about the thing of the line before. */
function topicsOf(tokens: readonly Token[], previous: ShopRequest | undefined): ReadonlySet<string> {
  const topics = topicsNamed(tokens);
  const earlier = previous && topics.size === 0 ? `${previous.residue} ${previous.text}` : "";
  return earlier ? topicsNamed(tokenise(earlier.slice(0, longestRequest))) : topics;
}

/** The 米 of 1.8米 is a metre and no rice. */
const isUnit = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at].glued && startsNumber(tokens[at - 1]) && isUnitAt(tokens, at);

function topicsNamed(tokens: readonly Token[]): ReadonlySet<string> {
  const topics = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const match = nounAt(tokens, at);
    // "Champagne" may be meant as a colour, and then nobody asks for wine.
    if (!match || isUnit(tokens, at) || valueBook.longestAt(tokens, at)?.to === match.to) continue;
    topics.add(match.noun.department);
    if (match.noun.topic) topics.add(match.noun.topic);
  }
  return topics;
}
