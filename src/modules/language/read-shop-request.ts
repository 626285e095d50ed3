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

/**
 * What a shopping request says, with the span of text behind each part. With `previous`, the line's own
 * constraints: `refineRequest` makes the whole of both. Never throws; time is linear in the text.
 */
export function readShopRequest(text: string, { now, previous, words }: ReadingOptions): ShopRequest {
  const tokens = tokenise(text);
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
    const noun = nounAt(tokens, at)?.noun;
    if (!noun) continue;
    topics.add(noun.department);
    if (noun.topic) topics.add(noun.topic);
  }
  return topics;
}
