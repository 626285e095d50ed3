import { equivalents, type ShopRequest, segmentByVocabulary } from "../../language/index.ts";
import type { Product } from "../product.ts";
import { topOf } from "./candidates.ts";
import type { Catalogue } from "./catalogue.ts";
import type { TextRanking } from "./rank-text.ts";
import { piecesOf } from "./request-text.ts";
import { readPieces } from "./slots.ts";
import type { Reading } from "./ways-to-meet.ts";
import { fold, wordsOf } from "./words.ts";

export interface RankedBy {
  readonly catalogue: Catalogue;
  readonly likeness?: (product: Product) => number;
  /** Whether all that the text touches is looked at closely. */
  readonly all: boolean;
  readonly reading: Reading;
}

/** What the words of a request are read with. Where they are taken at their word, a known thing is no slip. */
export function readingOf(
  { language, text, residue }: ShopRequest,
  { indexed }: Catalogue,
  atTheirWord: boolean,
): Reading {
  const reading = {
    index: indexed.index,
    spelling: indexed.spelling,
    equivalents: (term: string) => equivalents(term, language),
  };
  if (!atTheirWord) return reading;
  const known = segmentByVocabulary(`${text}\n${residue}`).flatMap(({ word }) => wordsOf(fold(word)).words);
  const words = new Set(known);
  return { ...reading, knows: (word) => words.has(word) };
}

/** Ranks by the words of a request, and by a further likeness where there is one. */
export function rankRequest(
  request: ShopRequest,
  { catalogue, likeness, all, reading }: RankedBy,
): TextRanking {
  const { index, ranker } = catalogue.indexed;
  const slots = readPieces(piecesOf(request), reading);
  const ranking =
    slots.length > 0
      ? ranker.rank(slots, all ? index.size : undefined)
      : request.constraints.length > 0
        ? everything(index.size)
        : nothing;
  return likeness === undefined
    ? ranking
    : withLikeness(ranking, (document) => likeness(catalogue.indexed.at(document)));
}

/** A request that names no thing ("under $50, in red") is about the whole catalogue, in its own order. */
export const everything = (size: number): TextRanking => ({
  documents: Uint32Array.from({ length: size }, (_, document) => document),
  scores: new Float32Array(size),
  coverage: new Float32Array(size).fill(1),
  rest: new Uint32Array(),
  restFrom: () => 0,
});

export const nothing = everything(0);

/** How much a further likeness adds, beside text scores that lie about 1. */
const likenessWorth = 0.3;

function withLikeness(ranking: TextRanking, likenessOf: (document: number) => number): TextRanking {
  const { documents, coverage } = ranking;
  const scores = ranking.scores.map((score, at) => score + likenessWorth * likenessOf(documents[at]));
  const order = topOf(scores);
  return {
    ...ranking,
    documents: order.map((at) => documents[at]),
    scores: Float32Array.from(order, (at) => scores[at]),
    coverage: Float32Array.from(order, (at) => coverage[at]),
  };
}
