import type { CatalogueWords } from "./catalogue-words.ts";
import type { ShopRequest } from "./constraint.ts";
import { choosePieces } from "./reading/choose-pieces.ts";
import { markReplacing, readDroppedFields, readRefinements, refinementOf } from "./reading/follow-up.ts";
import { nounAt } from "./reading/nouns.ts";
import type { Piece, Reader, Reading } from "./reading/piece.ts";
import { readAmounts } from "./reading/read-amounts.ts";
import { readDelivery } from "./reading/read-delivery.ts";
import { readPurpose, readQuantity } from "./reading/read-purpose.ts";
import { readSizes } from "./reading/read-sizes.ts";
import {
  readBrands,
  readColoursAndMaterials,
  readDegrees,
  readNouns,
  readTalk,
} from "./reading/read-words.ts";
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
  readDegrees,
  readRefinements,
  readDroppedFields,
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
    topics: topicsOf(tokens),
    followUp: previous !== undefined,
  };
  const found: Piece[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // The catalogue's own reading of the same words comes first, and so wins: its field is what products state.
    if (words) found.push(...words.read(reading, at));
    for (const read of readers) found.push(...read(reading, at));
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

function topicsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const topics = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const match = nounAt(tokens, at);
    // "Champagne" may be meant as a colour, and then nobody asks for wine.
    if (!match || valueBook.longestAt(tokens, at)?.to === match.to) continue;
    topics.add(match.noun.department);
    if (match.noun.topic) topics.add(match.noun.topic);
  }
  return topics;
}
